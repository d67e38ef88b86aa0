'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { ReturnRow, UnitKind, UnitView } from '@/lib/queries/views';
import styles from './queue.module.css';
import { founds, isFiltering, orders, type QueueFilter } from './queue-filter';

type Props = {
  filter: QueueFilter;
  areas: readonly UnitView[];
  rows: readonly ReturnRow[];
  onChange: (part: Partial<QueueFilter>) => void;
  onClear: () => void;
};

/** Says which part of the queue is looked at; only choices that can make a difference are offered. */
export function QueueFilters({ filter, areas, rows, onChange, onClear }: Props) {
  const t = useTranslations('queue.filter');
  const kindName = useTranslations('status.unitKind');
  const kinds = [...new Set(rows.map(({ unit }) => unit.kind))];
  return (
    <search aria-label={t('label')} className={styles.filters}>
      <TextFilter text={filter.text} onChange={(text) => onChange({ text })} />
      {areas.length > 1 && (
        <Choice
          label={t('area')}
          any={t('anyArea')}
          value={filter.area}
          options={areas.map(({ code, name }) => [code, name])}
          onChange={(area) => onChange({ area })}
        />
      )}
      {kinds.length > 1 && (
        <Choice<UnitKind>
          label={t('kind')}
          any={t('anyKind')}
          value={filter.kind}
          options={kinds.map((kind) => [kind, kindName(kind)])}
          onChange={(kind) => onChange({ kind })}
        />
      )}
      <Choice
        label={t('found')}
        any={t('anyFound')}
        value={filter.found}
        options={founds.map((found) => [found, t(found)])}
        onChange={(found) => onChange({ found })}
      />
      <span className={styles.orderChoice}>
        <Choice
          label={t('sort')}
          value={`${filter.isReversed ? '-' : ''}${filter.order}`}
          options={orders.flatMap((order): [string, string][] => [
            [order, t(`order.${order}`)],
            [`-${order}`, t(`reversed.${order}`)],
          ])}
          onChange={(sort) =>
            onChange({
              order: orders.find((order) => sort?.endsWith(order)) ?? 'waits',
              isReversed: sort?.startsWith('-') ?? false,
            })
          }
        />
      </span>
      <Check label={t('again')} checked={filter.again} onChange={(again) => onChange({ again })} />
      <Check label={t('late')} checked={filter.late} onChange={(late) => onChange({ late })} />
      {isFiltering(filter) && (
        <Button look="quiet" size="small" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </search>
  );
}

/** Not controlled, so that Chinese can be composed in it; going back puts the text back. */
function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useTranslations('queue.filter');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = text;
  }, [text]);
  return (
    <input
      ref={field}
      type="search"
      data-find=""
      className={styles.find}
      defaultValue={text}
      aria-label={t('text')}
      placeholder={t('text')}
      onInput={(event) => {
        if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) return;
        onChange(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') {
          event.preventDefault();
          focusFirst();
        }
      }}
    />
  );
}

function focusFirst() {
  const first = document.querySelector<HTMLElement>('[data-queue] [data-open]');
  if (first) first.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

type ChoiceProps<T extends string> = {
  label: string;
  /** What the choice of nothing is called; without it there is always a choice. */
  any?: string;
  value: T | null;
  options: readonly (readonly [T, string])[];
  onChange: (value: T | null) => void;
};

function Choice<T extends string>({ label, any, value, options, onChange }: ChoiceProps<T>) {
  return (
    <select
      aria-label={label}
      className={styles.choice}
      data-chosen={(any !== undefined && value !== null) || undefined}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(options.find(([option]) => option === chosen)?.[0] ?? null);
      }}
    >
      {any !== undefined && <option value="">{any}</option>}
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}

type CheckProps = { label: string; checked: boolean; onChange: (checked: boolean) => void };

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
