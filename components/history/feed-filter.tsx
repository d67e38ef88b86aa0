import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { cellsOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { feedKinds } from '@/lib/history/kinds';
import type { FeedLook, FeedView } from '@/lib/queries/feed-views';
import { feedPath } from './address';
import styles from './history.module.css';

/** What of the feed is shown: a kind, one cell, one person. All of it is in the address. */
export function FeedFilter({ feed, look, edition }: { feed: FeedView; look: FeedLook; edition: Edition }) {
  const t = useTranslations('history');
  const at = { year: feed.year.year, unit: feed.unit.code };
  const isNarrowed = look.cell !== null || look.person !== null;
  return (
    <div className={styles.filter} data-screen-only>
      <Segmented
        label={t('kinds.label')}
        segments={feedKinds.map((kind) => ({
          label: t(`kinds.${kind}`),
          href: feedPath(at, { ...look, kind, before: null }),
          current: kind === look.kind,
        }))}
      />
      <form className={styles.choices} action={feedPath(at)} key={`${look.cell} ${look.person}`}>
        {look.kind !== 'all' && <input type="hidden" name="kind" value={look.kind} />}
        <SelectField label={t('cell')} name="cell" defaultValue={look.cell ?? ''}>
          <option value="">{t('everyCell')}</option>
          <CellOptions edition={edition} />
        </SelectField>
        <SelectField label={t('person')} name="person" defaultValue={look.person ?? ''}>
          <option value="">{t('everybody')}</option>
          {feed.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{t('filter')}</Button>
        {isNarrowed && (
          <Link className={styles.clear} href={feedPath(at, { kind: look.kind })}>
            {t('clear')}
          </Link>
        )}
      </form>
    </div>
  );
}

function CellOptions({ edition }: { edition: Edition }) {
  const topics = topicsRowOf(edition);
  return edition.sections.map((section) => (
    <optgroup key={section.code} label={`${section.number} ${section.title}`}>
      {cellsOf(edition)
        .filter((spec) => spec.section === section)
        .map(({ code, number, label }) => (
          <option key={code} value={code}>
            {number}　{label}
          </option>
        ))}
      {topics && section.rows.includes(topics) && <option value={topics.code}>{topics.label}</option>}
    </optgroup>
  ));
}
