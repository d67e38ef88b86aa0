import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { TableScroll } from '@/components/ui/table-scroll';
import { type CellSpec, cellOf } from '@/lib/editions/cells';
import type { Alone, Comparability, Tie } from '@/lib/editions/comparability/comparability';
import type { CellCode, Edition } from '@/lib/editions/types';
import styles from './archive.module.css';

type Props = { comparability: Comparability; older: Edition; newer: Edition };

/** How two forms correspond: what may be compared, what only reads alike, and what only one of them asks. */
export function FormsPage({ comparability: { ties, alone }, older, newer }: Props) {
  const t = useTranslations('archive.forms');
  const archive = useTranslations('archive');
  const isAlike = ({ kind }: Tie) => kind === 'notComparable';
  const comparable = ties.filter((tie) => !isAlike(tie));
  return (
    <main id="main" className="page">
      <div className={styles.head}>
        <div>
          <h1>{t('title', { older: older.id, newer: newer.id })}</h1>
          <p className={styles.standing}>{t('lead', { count: comparable.length })}</p>
        </div>
        <Link href="/archive">{archive('back')}</Link>
      </div>
      <Ties title={t('comparable')} ties={comparable} {...{ older, newer }} />
      <Ties title={t('notComparable')} ties={ties.filter(isAlike)} {...{ older, newer }} />
      {[older, newer].map((edition) => (
        <AloneCells
          key={edition.id}
          edition={edition}
          alone={alone.filter((each) => each.in === edition.id)}
        />
      ))}
    </main>
  );
}

function Part({ title, heads, children }: { title: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <TableScroll label={title}>
        <table className={`${table.table} ${styles.forms}`}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function Ties({
  title,
  ties,
  older,
  newer,
}: {
  title: string;
  ties: readonly Tie[];
  older: Edition;
  newer: Edition;
}) {
  const t = useTranslations('archive.forms');
  const locale = useLocale();
  const heads = [t('edition', { edition: older.id }), t('edition', { edition: newer.id }), t('why')];
  return (
    <Part title={title} heads={heads}>
      {ties.map((tie) => {
        const [one, other] =
          tie.kind === 'notComparable' ? [tie.older, tie.newer] : tie.cells.map((code) => [code]);
        return (
          <tr key={one?.[0]}>
            <td>
              <Names edition={older} codes={one ?? []} />
            </td>
            <td>
              <Names edition={newer} codes={other ?? []} />
            </td>
            <td>
              {tie.kind === 'notComparable' && tie.reason[locale]}
              {tie.kind === 'renamed' && tie.note[locale]}
            </td>
          </tr>
        );
      })}
    </Part>
  );
}

function AloneCells({ edition, alone }: { edition: Edition; alone: readonly Alone[] }) {
  const t = useTranslations('archive.forms');
  const locale = useLocale();
  const title = t('alone', { edition: edition.id });
  return (
    <Part title={title} heads={[t('edition', { edition: edition.id }), t('why')]}>
      {alone.map((each) => (
        <tr key={each.reason.en}>
          <td>
            {'cells' in each ? (
              <Names edition={edition} codes={each.cells} />
            ) : (
              <ColumnNames edition={edition} section={each.section} columns={each.columns} />
            )}
          </td>
          <td>{each.reason[locale]}</td>
        </tr>
      ))}
    </Part>
  );
}

/** Cells one below the other, each with its place in the form. */
function Names({ edition, codes }: { edition: Edition; codes: readonly CellCode[] }) {
  const specs = codes
    .map((code) => cellOf(edition, code))
    .filter((spec): spec is CellSpec => spec !== undefined);
  return (
    <ul className={styles.lines} lang="zh-CN">
      {specs.map(({ code, number, label }) => (
        <li key={code}>
          <span className={styles.place}>{number}</span> {label}
        </li>
      ))}
    </ul>
  );
}

type Columns = { edition: Edition; section: string; columns: readonly string[] };

function ColumnNames({ edition, section, columns }: Columns) {
  const t = useTranslations('archive');
  const found = edition.sections.find(({ code }) => code === section);
  const labels =
    found?.kind === 'matrix'
      ? found.columns.filter(({ code }) => columns.includes(code)).map(({ label }) => label)
      : [];
  return (
    <Official>
      {t('forms.columns', { section: found?.title ?? '', columns: labels.join(t('separator')) })}
    </Official>
  );
}
