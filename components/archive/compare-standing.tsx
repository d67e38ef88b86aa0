import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Official } from '@/components/ui/official';
import { missingBetween } from '@/lib/archive/gaps';
import type { Locale } from '@/lib/i18n/locale';
import type { ArchivedTable } from '@/lib/queries/archive-views';
import styles from './compare.module.css';

/** How many years stand beside each other, which are missing between them or empty, and whether their forms differ. */
export function CompareStanding({ tables }: { tables: readonly ArchivedTable[] }) {
  const t = useTranslations('archive');
  const years = tables.map(({ year }) => year);
  const list = (some: readonly number[]) =>
    some.map((year) => t('ofYear', { year: String(year) })).join(t('separator'));
  const [first, last] = [String(years[0]), String(years.at(-1))];
  const missing = missingBetween(years);
  const empty = tables.filter(({ cells }) => cells === null).map(({ year }) => year);
  const isMixed = new Set(tables.map(({ edition }) => edition.id)).size > 1;
  const name = tables.at(-1)?.unit.name;
  const renamed = tables.filter(({ unit }) => unit.name !== name);
  const sentences = [
    years.length === 1
      ? t('standing.one', { year: first })
      : t('standing.many', { count: years.length, first, last }),
    missing.length > 0 && t('standing.gap', { years: list(missing) }),
    empty.length > 0 && t('standing.noTable', { years: list(empty) }),
    isMixed && t('standing.forms'),
    ...renamed.map(({ year, unit }) =>
      t.rich('standing.names', { year: String(year), name: () => <Official>{unit.name}</Official> }),
    ),
  ].filter((sentence) => sentence !== false);
  return (
    <p className={styles.standing}>
      {spaced(sentences, useLocale())} {isMixed && <FormsLink tables={tables} />}
    </p>
  );
}

/** To how the earliest and the latest form correspond. */
function FormsLink({ tables }: { tables: readonly ArchivedTable[] }) {
  const t = useTranslations('archive.forms');
  const [older, newer] = [tables[0]?.edition, tables.at(-1)?.edition].map((edition) => edition?.id);
  return <Link href={`/archive/forms/${older}/${newer}`}>{t('link')}</Link>;
}

/** Sentences in a row, apart where the language does that. */
function spaced(sentences: readonly ReactNode[], locale: Locale): ReactNode {
  return sentences.map((sentence, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
    <Fragment key={at}>
      {at > 0 && locale === 'en' && ' '}
      {sentence}
    </Fragment>
  ));
}
