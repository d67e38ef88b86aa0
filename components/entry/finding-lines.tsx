'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import { rowName } from '@/lib/editions/names';
import type { Edition } from '@/lib/editions/types';
import { findingMessage } from '@/lib/i18n/finding-message';
import type { Finding } from '@/lib/rules/finding';
import { groupBy } from '@/lib/rules/group-by';
import { toneOf } from './derive';
import { Explanation } from './explanation';
import { explanationKey } from './field';
import { findingId, shownAt } from './finding-places';
import { useDesk, useSelected } from './store-context';
import styles from './table-line.module.css';

/** Findings as a line of the table, below the row that completed what they are about. */
export function FindingLines({ findings, columns }: { findings: readonly Finding[]; columns: number }) {
  if (findings.length === 0) return null;
  return (
    <tr className={styles.line}>
      <td colSpan={columns}>
        <FindingStrips findings={findings} />
      </td>
    </tr>
  );
}

/** One strip a rule: what it found (in several columns of a matrix, each), and the explanation if it takes one. */
export function FindingStrips({ findings }: { findings: readonly Finding[] }) {
  const byRule = groupBy(findings, ({ rule }) => rule);
  return [...byRule.values()].map((found) => <Strip key={found[0]?.rule} found={found} />);
}

function Strip({ found }: { found: readonly Finding[] }) {
  const t = useTranslations('form.severity');
  const gutter = useTranslations('form.gutter');
  const explanations = useSelected((store) => store.form.explanations);
  const [first] = found;
  const save = useSelected((store) => (first ? store.queue.stateOf(explanationKey(first.rule)) : 'none'));
  if (!first) return null;
  const tone = toneOf(first, explanations);
  return (
    <div id={findingId(first.rule)} tabIndex={-1} className={styles.finding} data-tone={tone}>
      <Icon name={tone} />
      <div className={styles.text}>
        {found.map((finding) => (
          <Said key={`${finding.column}`} finding={finding} />
        ))}
        {first.explainable && <Explanation rule={first.rule} text={explanations[first.rule] ?? ''} />}
      </div>
      <span className={styles.kind}>{save === 'none' ? t(tone) : gutter(save)}</span>
    </div>
  );
}

function Said({ finding }: { finding: Finding }) {
  const t = useTranslations('form');
  const locale = useLocale();
  const { store, go } = useDesk();
  const { edition } = store;
  const cells = [...new Set([shownAt(finding), ...finding.cells])];
  return (
    <p>
      <Official>{findingMessage(finding, edition, locale)}</Official>
      <span className={styles.links}>
        {t('goTo')}
        {cells.map((code) => {
          const { number, label } = nameOf(edition, code);
          return (
            <button
              key={code}
              type="button"
              className={styles.link}
              aria-label={t('goToCell', { number, label })}
              onClick={() => go(code)}
            >
              <Official>{number || label}</Official>
            </button>
          );
        })}
      </span>
    </p>
  );
}

/** A cell's place in the form and its row's label; the topics row has no cell. */
function nameOf(edition: Edition, code: string): { number: string; label: string } {
  const spec = cellOf(edition, code);
  if (spec) return { number: spec.number, label: rowName(edition, spec.section, spec.row) };
  return { number: '', label: topicsRowOf(edition)?.label ?? code };
}
