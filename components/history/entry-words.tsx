import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import type { Topic } from '@/lib/cells/cells';
import { cellOf, namesEveryInput, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { FeedEntry } from '@/lib/queries/feed-views';
import { feedPath } from './address';
import styles from './history.module.css';

type Props = { entry: FeedEntry; edition: Edition; at: { year: number; unit: string } };

/** What belongs to an entry and is no figure: its reason or text, the cells it names, topics, chapters. */
export function EntryWords({ entry, edition, at }: Props) {
  const { detail, topics, chapters, explained } = entry;
  const text = [detail.reason, detail.text, detail.note].find((one) => typeof one === 'string' && one !== '');
  const texts = [...(typeof text === 'string' ? [text] : []), ...explained.map((one) => one.text)];
  return (
    <>
      {texts
        .filter((one) => one !== '')
        .map((one) => (
          <blockquote key={one} className={styles.quote} lang="zh-CN">
            {one}
          </blockquote>
        ))}
      <Named cells={detail.cells} edition={edition} at={at} />
      {topics && <Topics topics={topics} />}
      {chapters.length > 0 && (
        <p className={styles.more}>
          <Official>
            {chapters.map((number) => edition.chapters[number - 1]?.title ?? number).join('、')}
          </Official>
        </p>
      )}
    </>
  );
}

/** The cells that a return is about, each leading to its own history. */
function Named({ cells, edition, at }: { cells: unknown } & Omit<Props, 'entry'>) {
  const t = useTranslations('history');
  const codes = Array.isArray(cells) ? cells.filter((code) => typeof code === 'string') : [];
  if (codes.length === 0 || namesEveryInput(edition, codes)) return null;
  const topics = topicsRowOf(edition);
  const labelOf = (code: string) =>
    cellOf(edition, code)?.label ?? (code === topics?.code ? topics.label : code);
  return (
    <ul className={styles.named} aria-label={t('named')}>
      {codes.map((code) => (
        <li key={code}>
          <Link href={feedPath(at, { cell: code })} className={styles.label}>
            <Official>{labelOf(code)}</Official>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Topics({ topics: { from, to } }: { topics: NonNullable<FeedEntry['topics']> }) {
  const t = useTranslations('history');
  const list = (topics: readonly Topic[] | null) =>
    topics === null || topics.length === 0
      ? t('topicsNone')
      : topics.map(({ name, count }) => t('topic', { name, count: String(count) })).join(t('pause'));
  return (
    <p className={styles.more}>
      <span lang="zh-CN">{list(to)}</span>
      {from && (
        <span className={styles.quiet}>
          {t('topicsWere')}
          {list(from)}
        </span>
      )}
    </p>
  );
}
