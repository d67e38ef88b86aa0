import { useLocale, useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import { countsOf, type Missing, missingOf, reporting, unknownOf } from '@/lib/progress/counts';
import { isIn, isOverdue, type ProgressRow } from '@/lib/progress/row';
import type { ProgressView } from '@/lib/queries/progress-views';
import styles from './progress.module.css';
import { useShareText } from './use-share-text';

/** Names that are listed; more are only counted. */
const named = 5;
const official = (name: React.ReactNode) => <Official>{name}</Official>;

/** How many are in, who is missing, and how much of last year's total that is. */
export function StandingLine({ view }: { view: ProgressView }) {
  const t = useTranslations('progress');
  const own = reporting(view.rows);
  const counts = countsOf(own);
  const out = own.filter((row) => !isIn(row)).toSorted((a, b) => Number(isOverdue(b)) - Number(isOverdue(a)));
  const values = { of: counts.units, count: counts.in, missing: out.length, late: counts.late };
  return (
    <div className={styles.standing}>
      <p>
        <strong>
          {out.length === 0
            ? t(counts.accepted === counts.units ? 'standing.allAccepted' : 'standing.all', {
                ...values,
                accepted: counts.accepted,
              })
            : counts.in === 0 && counts.unopened === counts.units
              ? t('standing.none', { ...values, year: view.year.year })
              : t('standing.some', values)}
        </strong>
        {t('standing.between')}
        {out.length > 0 && counts.unopened < counts.units && <Who rows={out} />}
        <Tables rows={view.rows} />
      </p>
      {out.length > 0 && counts.in > 0 && view.headlines.length > 0 && (
        <p>
          <Shares view={view} own={own} />
        </p>
      )}
    </div>
  );
}

function Who({ rows }: { rows: readonly ProgressRow[] }) {
  const t = useTranslations('progress');
  const names = rows.slice(0, named).map(({ unit }) => unit.name);
  return t.rich('standing.who', { names: names.join('、'), more: rows.length - names.length, official });
}

/** The compiled tables whose units are listed themselves. */
function Tables({ rows }: { rows: readonly ProgressRow[] }) {
  const t = useTranslations('progress');
  const tables = rows.filter((row) => row.listed);
  if (tables.length === 0) return null;
  return (
    t('standing.between') + t('standing.tables', { of: tables.length, count: tables.filter(isIn).length })
  );
}

function Shares({ view, own }: { view: ProgressView; own: readonly ProgressRow[] }) {
  const t = useTranslations('progress');
  const share = useShareText();
  const { number } = formats(useLocale());
  const unknown = unknownOf(own);
  const missing = view.leads.flatMap((at) => {
    const [found, headline] = [missingOf(own, at), view.headlines[at]];
    return found && headline ? [{ ...found, label: headline.label }] : [];
  });
  const told = missing.filter(({ total }) => total > 0n);
  const [first] = missing;
  if (!first) return t('standing.noLast');
  if (own.every((row) => isIn(row) || row.lastYear === null)) return t('standing.shareUnknown');
  if (told.length === 0) return t.rich('standing.shareZero', { cell: first.label, official });
  const each = told.map((one: Missing & { label: string }, at) => (
    <span key={one.label}>
      {at > 0 && t('standing.and')}
      {t.rich('standing.of', {
        cell: one.label,
        share: share(one.part, one.total),
        official,
        b: (text) => <strong>{text}</strong>,
      })}
    </span>
  ));
  return (
    <>
      {t('standing.shares')}
      {each}
      {unknown > 0 && t('standing.unknown', { unknown: number(unknown) })}
      {t('standing.stop')}
    </>
  );
}
