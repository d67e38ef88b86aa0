import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { groupBy } from '@/lib/rules/group-by';
import type { Plan } from '@/lib/workbook/pasted/plan';
import styles from './paste-dialog.module.css';

/** What of a pasted block will not be taken, and which of its totals are not what its cells add up to. */
export function PasteProblems({ plan: { totals, locked, left } }: { plan: Plan }) {
  const t = useTranslations('entry.paste');
  if (totals.length + locked.length + left.length === 0) return null;
  return (
    <div className={styles.problems}>
      {totals.length > 0 && (
        <Notice tone="warning">
          {t('totals')}
          <ul>
            {totals.map(({ spec, printed, sum }) => (
              <li key={spec.code}>
                <Cell spec={spec} />
                {t('total', { printed, sum: printGrouped(spec.kind, sum) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {left.length > 0 && (
        <Notice tone="warning">
          {t('left', { count: left.length })}
          <ul>
            {[...groupBy(left, ({ why }) => why)].map(([why, texts]) => (
              <li key={why}>
                {t(`why.${why}`)}
                <Official>
                  {texts.map(({ row, text }) => t('leftover', { row, text })).join(t('between'))}
                </Official>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {locked.length > 0 && (
        <Notice tone="info">
          {t('locked', { count: locked.length })}
          <ul>
            {locked.map(({ spec, text }) => (
              <li key={spec.code}>
                <Cell spec={spec} />
                {t('lockedText', { text })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function Cell({ spec }: { spec: CellSpec }) {
  return (
    <Official>
      {spec.number} {spec.label}
    </Official>
  );
}
