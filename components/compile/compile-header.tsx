import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { Segmented } from '@/components/ui/segmented';
import type { Edition } from '@/lib/editions/types';
import { type Basis, bases, type ReturnRow } from '@/lib/queries/views';
import { compilePath, type Look } from './address';
import styles from './compile.module.css';
import { Downloads } from './downloads';
import { counts, leftOut } from './left-out';
import { LeftOutLine } from './left-out-line';
import { SectionChoice } from './section-choice';
import type { OwnReturn } from './submit/own-return';
import { SubmitTable } from './submit/submit-table';

type Props = {
  year: number;
  area: { code: string; name: string };
  edition: Edition;
  look: Look;
  /** The area's direct children. */
  rows: readonly ReturnRow[];
  own: OwnReturn;
};

/** What is on screen, on which basis, what that leaves out, and the next step. */
export function CompileHeader({ year, area, edition, look, rows, own }: Props) {
  const t = useTranslations('compile');
  const path = (change: Partial<Look>) => compilePath(year, area.code, { ...look, ...change });
  const count = (basis: Basis) => rows.filter((row) => counts(row, basis)).length;
  const maySubmit = own.actions.includes('submit');
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t.rich('title', { area: () => <Official>{area.name}</Official> })}</h1>
      <Segmented
        label={t('view.label')}
        segments={(['table', 'grid', 'ledger'] as const).map((view) => ({
          label: t(`view.${view}`),
          href: path({ view }),
          current: view === look.view,
        }))}
      />
      <div className={styles.basis}>
        <span className={styles.word}>{t('basis.label')}</span>
        <Segmented
          label={t('basis.label')}
          segments={bases.map((basis) => ({
            label: t(`basis.${basis}`, { n: count(basis) }),
            href: path({ basis }),
            current: basis === look.basis,
          }))}
        />
      </div>
      <SectionChoice {...{ year, edition, look }} area={area.code} />
      <LeftOutLine
        {...{ year, area, look }}
        left={leftOut(rows, look.basis)}
        named={new Set(own.named.map(({ unit }) => unit))}
        of={rows.length}
      />
      <div className={styles.actions}>
        <Downloads year={year} area={area.code} basis={look.basis} />
        {own.area.parent === null && <ButtonLink href={`/years/${year}/publish`}>{t('publish')}</ButtonLink>}
        {maySubmit && <SubmitTable own={own} />}
      </div>
    </header>
  );
}
