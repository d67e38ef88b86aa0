'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/api/client';
import { problemText } from '../../problem-text';
import type { OwnGroup } from '../grid-tree';
import type { ToolProps } from './grid-tools';
import { GroupUnits } from './group-units';

type Props = Pick<ToolProps, 'looking' | 'around' | 'nodes'> & {
  /** null: a new one. */
  group: OwnGroup | null;
  onClose: () => void;
};

/** Names a set of units. A new one starts with the units that a filter leaves. The name of a kept one stays. */
export function GroupDialog({ looking, around, nodes, group, onClose }: Props) {
  const t = useTranslations('grid');
  const compile = useTranslations('compile');
  const router = useRouter();
  const { grid } = around;
  const [name, setName] = useState(group?.name ?? '');
  const [units, setUnits] = useState<readonly string[]>(
    () => group?.units ?? filteredUnits(nodes, grid.rows),
  );
  const [isSent, setIsSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsSent(true);
    if (name.trim() === '' || units.length === 0) return;
    setBusy(true);
    const path = `/years/${grid.year.year}/rollup/${grid.area.code}/groups`;
    const answer = await call<{ id: number }>('POST', path, { name: name.trim(), units });
    setBusy(false);
    if (!answer.ok) return setProblem(problemText(answer.problem, compile('offline')));
    toast(t('mine.saved'));
    const id = String(answer.data.id);
    const { groups } = looking.look.grid;
    const shown = groups.includes(id) ? groups : [...groups, id];
    const next = { ...looking.look.grid, by: 'own' as const, groups: shown, only: [], shut: [] };
    router.push(looking.pathOf({ grid: next }), { scroll: false });
    router.refresh();
    onClose();
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={group ? t('mine.dialogEdit', { name: group.name }) : t('mine.dialogNew')}
      onSubmit={send}
      submit={t('mine.save')}
      busy={busy}
      problem={problem}
    >
      {!group && (
        <TextField
          label={t('mine.name')}
          hint={t('mine.nameHint')}
          {...(isSent && name.trim() === '' ? { error: t('mine.nameMissing') } : {})}
          data-autofocus
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <GroupUnits
        rows={grid.rows.filter((row) => row.depth === 1)}
        area={grid.area.name}
        units={units}
        onChange={setUnits}
        {...(isSent && units.length === 0 ? { error: t('mine.unitsMissing') } : {})}
      />
    </FormDialog>
  );
}

/** Codes of the direct children that a filter leaves; none where nothing is filtered. */
function filteredUnits(nodes: ToolProps['nodes'], rows: readonly { depth: number }[]): string[] {
  const left = nodes.flatMap((node) => (node.kind === 'unit' ? [node] : node.children)).map(({ id }) => id);
  return left.length < rows.filter((row) => row.depth === 1).length ? left : [];
}
