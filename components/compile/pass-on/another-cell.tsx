'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CellOptions } from '@/components/table/cell-options';
import { SelectField } from '@/components/ui/field';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { ReadMore, ToldCell } from './pass-on-data';

type Props = {
  edition: Edition;
  shown: readonly CellCode[];
  readMore: ReadMore;
  onRead: (cells: ToldCell[]) => void;
};

/** Opens one more cell: the reason may mean another than those named, or a whole table came back. */
export function AnotherCell({ edition, shown, readMore, onRead }: Props) {
  const t = useTranslations('levels');
  const [failed, setFailed] = useState(false);
  const add = async (code: string) => {
    const cells = await readMore([code]);
    setFailed(cells === null);
    if (cells) onRead(cells);
  };
  return (
    <SelectField
      label={t('dialog.another')}
      value=""
      error={failed ? t('dialog.anotherFailed') : undefined}
      onChange={(event) => add(event.currentTarget.value)}
    >
      <option value="">{t('dialog.choose')}</option>
      <CellOptions edition={edition} isOffered={(code) => !shown.includes(code)} />
    </SelectField>
  );
}
