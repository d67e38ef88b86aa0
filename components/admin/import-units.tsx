'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import table from '@/components/ui/data-table.module.css';
import { TextAreaField } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import type { Answer } from '@/components/ui/use-send';
import styles from './admin.module.css';
import { FormButton } from './form-button';
import { readUnitLines, type UnitLine } from './unit-lines';

/** Adds units by pasting lines; shows what would be added, and names each line that cannot be. */
export function ImportUnits({
  existing,
  action,
}: {
  existing: readonly string[];
  action: (form: FormData) => Promise<Answer>;
}) {
  const t = useTranslations('admin');
  const [pasted, paste] = useState('');
  const { units, problems } = readUnitLines(pasted, new Set(existing));
  const count = units.length;
  const done = () => {
    paste('');
    toast(t('units.imported', { count }));
  };
  return (
    <FormButton
      wide
      name={t('units.import')}
      submit={t('units.importCount', { count })}
      disabled={count === 0 || problems.length > 0}
      action={action}
      onDone={done}
    >
      {() => (
        <>
          <TextAreaField
            label={t('units.lines')}
            hint={t('units.linesHint')}
            rows={8}
            value={pasted}
            data-autofocus
            onChange={(event) => paste(event.target.value)}
          />
          <input type="hidden" name="units" value={JSON.stringify(units)} />
          {problems.length > 0 && (
            <ul className={styles.problems}>
              {problems.slice(0, 10).map(({ line, problem, text }) => (
                <li key={line}>{t(`units.problem.${problem}`, { line, text })}</li>
              ))}
            </ul>
          )}
          {count > 0 && <Preview units={units} />}
        </>
      )}
    </FormButton>
  );
}

function Preview({ units }: { units: readonly UnitLine[] }) {
  const t = useTranslations('admin');
  const kind = useTranslations('status');
  return (
    <div className={styles.preview}>
      <table className={table.table}>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code}>
              <td>{unit.code}</td>
              <th scope="row" className={table.name}>
                {unit.name}
              </th>
              <td>{kind(`unitKind.${unit.kind}`)}</td>
              <td>{t('units.below', { parent: unit.parent })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
