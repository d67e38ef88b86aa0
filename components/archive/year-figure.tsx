import { useLocale, useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Change, YearFigure } from '@/lib/archive/compare-years';
import { printPercent } from '@/lib/cells/percent-change';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, CellKind, Edition } from '@/lib/editions/types';
import styles from './compare.module.css';
import { MarkButton } from './marked-line';

type Of = { figure: YearFigure; edition: Edition };

/** The word that marks a figure, or stands in its place; null where it is simply the same, or where there is nothing. */
export function markOf(figure: YearFigure): 'renamed' | 'notComparable' | 'alone' | null {
  if (figure.kind === 'figure') return figure.note ? 'renamed' : null;
  return figure.kind === 'noTable' ? null : figure.kind;
}

/** What a year has for a row: the figure, or the word that says why there is none; the word opens into the reason. */
export function Figure({ kind, figure, edition }: Of & { kind: CellKind }) {
  const t = useTranslations('archive');
  const mark = markOf(figure);
  return (
    <>
      {figure.kind === 'figure' &&
        (figure.value === null ? (
          <span className={styles.blank}>{t('blank')}</span>
        ) : (
          printGrouped(kind, figure.value)
        ))}
      {mark && <MarkButton name={edition.id}>{t(`mark.${mark}`)}</MarkButton>}
    </>
  );
}

/** Why a figure is marked, with the label that it, or what comes nearest, has on that year's form. */
export function Reason({ figure, edition }: Of) {
  const t = useTranslations('archive');
  const locale = useLocale();
  const form = <b>{t('form', { edition: edition.id })}</b>;
  const named = (codes: readonly CellCode[]) => (
    <Official>{codes.map((code) => cellOf(edition, code)?.label ?? code).join('、')}</Official>
  );
  if (figure.kind === 'figure')
    return (
      <>
        {form} {t.rich('mark.as', { name: () => named([figure.code]) })} {figure.note?.[locale]}
      </>
    );
  if (figure.kind === 'noTable') return null;
  return (
    <>
      {form} {figure.reason[locale]}{' '}
      {figure.kind === 'notComparable' && t.rich('mark.near', { names: () => named(figure.near) })}
    </>
  );
}

/** The change on the column before it, with its percentage where that can be told; else why not. */
export function ChangeText({ kind, change }: { kind: CellKind; change: Change }) {
  const t = useTranslations('archive');
  if (change.kind === 'change') {
    const { absolute, before } = change;
    if (absolute === 0n) return <span className={styles.blank}>{t('same')}</span>;
    const percent = printPercent(absolute, before);
    return (
      <>
        {absolute > 0n && '+'}
        {printGrouped(kind, absolute)}
        {percent !== null && <span className={styles.percent}>{percent}</span>}
      </>
    );
  }
  if (change.why === 'first') return null;
  if (change.why === 'notComparable')
    return <span className={styles.blank}>{t('noChange.notComparable')}</span>;
  return (
    <span className={styles.blank}>
      <span aria-hidden="true">—</span>
      <VisuallyHidden>{t(`noChange.${change.why}`)}</VisuallyHidden>
    </span>
  );
}
