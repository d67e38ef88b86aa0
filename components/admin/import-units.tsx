'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import table from '@/components/ui/data-table.module.css';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { type Answer, useSend } from '@/components/ui/use-send';
import styles from './admin.module.css';
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
  const common = useTranslations('common');
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [pasted, paste] = useState('');
  const { units, problems } = readUnitLines(pasted, new Set(existing));
  const sending = useSend(action, () => {
    setOpen(false);
    paste('');
    toast(t('units.imported', { count: units.length }));
    router.refresh();
  });
  const ready = units.length > 0 && problems.length === 0;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('units.import')}
      </Button>
      <Dialog
        wide
        open={open}
        onClose={() => setOpen(false)}
        title={t('units.import')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" form={form} look="primary" disabled={!ready} busy={sending.busy}>
              {t('units.importCount', { count: units.length })}
            </Button>
          </>
        }
      >
        <form id={form} className={styles.form} onSubmit={sending.send}>
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
          {sending.problems.form && (
            <Notice tone="error" live>
              {sending.problems.form}
            </Notice>
          )}
          {units.length > 0 && <Preview units={units} />}
        </form>
      </Dialog>
    </>
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
