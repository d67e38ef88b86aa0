'use client';

import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/key-hint';
import { Mark } from '@/components/ui/mark';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Change } from './changes';
import styles from './review.module.css';
import type { Told } from './review-data';

type Props = {
  edition: Edition;
  changes: readonly Change[];
  findings: readonly Told[];
  cells: ReadonlySet<CellCode>;
  /** Cells can be marked, so the keys for it are told. */
  mayMark: boolean;
};

/** The form's sections, each with what there is to look at in it. */
export function SectionLinks({ edition, changes, findings, cells, mayMark }: Props) {
  const t = useTranslations('review');
  const words = useTranslations('words.chapters');
  const sectionOf = (code: CellCode) =>
    edition.sections.find(({ rows }) => rows.some((row) => row.code === code))?.code ??
    cellOf(edition, code)?.section.code;
  const count = (codes: readonly CellCode[], section: string) =>
    codes.filter((code) => sectionOf(code) === section).length;
  const found = findings.flatMap((told) => (told.severity === 'hint' ? [] : (told.cells[0] ?? [])));
  const changed = changes.map((change) => change.spec.code);
  return (
    <nav aria-label={t('sections')} className={styles.sections}>
      {edition.sections.map((section) => {
        const [n, warnings, marked] = [changed, found, [...cells]].map((codes) => count(codes, section.code));
        return (
          <a key={section.code} href={`#section-${section.code}`}>
            <span lang="zh-CN">{section.number}</span>
            <span lang="zh-CN" className={styles.sectionTitle}>
              {section.title}
            </span>
            {n ? <span className={styles.count}>{t('changedShort', { n })}</span> : null}
            {warnings ? (
              <Mark icon="explained" tone="warning">
                {warnings}
              </Mark>
            ) : null}
            {marked ? (
              <Mark icon="returned" tone="warning">
                {marked}
              </Mark>
            ) : null}
          </a>
        );
      })}
      <a href="#chapters">
        <span aria-hidden="true">　</span>
        <span className={styles.sectionTitle}>{words('title')}</span>
      </a>
      {mayMark && (
        <p className={styles.hints}>
          <KeyHint keys="J" /> <KeyHint keys="K" /> {t('keys.cells')} <KeyHint keys={t('keys.space')} />{' '}
          {t('keys.mark')}
        </p>
      )}
    </nav>
  );
}
