'use client';

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { Segmented } from '@/components/ui/segmented';
import type { Edition } from '@/lib/editions/types';
import { type Basis, bases, type ReturnRow } from '@/lib/queries/views';
import styles from './compile.module.css';
import { Downloads } from './downloads';
import { counts, leftOut } from './left-out';
import { LeftOutLine } from './left-out-line';
import { SectionChoice } from './section-choice';
import type { OwnReturn } from './submit/own-return';
import { SubmitTable } from './submit/submit-table';
import { useLook } from './use-look';

type Props = {
  year: number;
  area: { code: string; name: string };
  edition: Edition;
  /** The area's direct children. */
  rows: readonly ReturnRow[];
  own: OwnReturn;
};

/** What is on screen, on which basis, what that leaves out, and the next step. */
export function CompileHeader({ year, area, edition, rows, own }: Props) {
  const t = useTranslations('compile');
  const looking = useLook(year, area.code);
  const { look, pathOf } = looking;
  const count = (basis: Basis) => rows.filter((row) => counts(row, basis)).length;
  const maySubmit = own.actions.includes('submit');
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t.rich('title', { area: () => <Official>{area.name}</Official> })}</h1>
      <Segmented
        label={t('view.label')}
        segments={(['table', 'grid', 'ledger'] as const).map((view) => ({
          label: t(`view.${view}`),
          href: pathOf({ view }),
          current: view === look.view,
        }))}
      />
      <div className={styles.basis}>
        <span className={styles.word}>{t('basis.label')}</span>
        <Segmented
          label={t('basis.label')}
          segments={bases.map((basis) => ({
            label: t(`basis.${basis}`, { n: count(basis) }),
            href: pathOf({ basis }),
            current: basis === look.basis,
          }))}
        />
      </div>
      <SectionChoice {...{ edition, looking }} />
      <div className={styles.actions}>
        <Downloads year={year} area={area.code} basis={look.basis} />
        {own.area.parent === null && <ButtonLink href={`/years/${year}/publish`}>{t('publish')}</ButtonLink>}
        {maySubmit && <SubmitTable own={own} />}
      </div>
      <LeftOutLine
        {...{ year, area, look }}
        left={leftOut(rows, look.basis)}
        named={new Set(own.named.map(({ unit }) => unit))}
        of={rows.length}
      />
    </header>
  );
}
