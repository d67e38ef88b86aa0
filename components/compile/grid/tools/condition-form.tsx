'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { type Condition, type Test, takesValue, tests } from '../grid-look';
import { comparisonOf } from '../match';
import { CellChoice } from './cell-choice';
import styles from './tools.module.css';

type Props = { edition: Edition; onAdd: (condition: Condition) => void };

/** A condition on a figure: filled, blank, or compared with a number. */
export function ConditionForm({ edition, onAdd }: Props) {
  const t = useTranslations('grid');
  const specs = cellsOf(edition);
  const told = useId();
  const [cell, setCell] = useState(specs[0]?.code ?? '');
  const [test, setTest] = useState<Test>('ge');
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const unit = specs.find((spec) => spec.code === cell)?.unit ?? '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    const value = takesValue(test) ? text.normalize('NFKC').replaceAll(',', '').trim() : null;
    const condition = { cell, test, value };
    const isReadable = value !== '' && comparisonOf(condition, specs) !== null;
    setIsWrong(!isReadable);
    if (!isReadable) return;
    onAdd(condition);
    setText('');
  };
  return (
    <form className={styles.condition} onSubmit={add} noValidate>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('filter.figures')}</legend>
        <CellChoice edition={edition} label={t('filter.cell')} value={cell} onChange={setCell} />
        <div className={styles.row}>
          <select
            aria-label={t('filter.test')}
            className={styles.select}
            value={test}
            onChange={(event) => setTest(tests.find((each) => each === event.currentTarget.value) ?? 'ge')}
          >
            {tests.map((each) => (
              <option key={each} value={each}>
                {t(`test.${each}`)}
              </option>
            ))}
          </select>
          {takesValue(test) && (
            <input
              inputMode="decimal"
              className={styles.input}
              aria-label={t('filter.value', { unit })}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? told : undefined}
              placeholder={unit}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <button type="submit" className={styles.step}>
            {t('filter.add')}
          </button>
        </div>
        {isWrong && (
          <p id={told} role="alert" className={styles.wrong}>
            {t('filter.unreadable')}
          </p>
        )}
      </fieldset>
    </form>
  );
}
