import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/api/client';
import { problemText } from '../problem-text';
import { namedReasons, type Reasons } from './omission-reasons';
import type { OwnReturn } from './own-return';

type Typed = Readonly<Record<string, string>>;

/**
 * The reasons beside the missing units: those that were named, and over them what was typed, which a closed dialog and a reload of this
 * window keep. Waiting for a unit again is done at once.
 */
export function useReasons(own: OwnReturn) {
  const { year, area, named, outstanding } = own;
  const t = useTranslations('stale.omissions');
  const compile = useTranslations('compile');
  const router = useRouter();
  const key = `nianbao:omissions:${year}:${area.code}`;
  const [typed, setTyped] = useState<Typed>({});
  useEffect(() => setTyped(readKept(key)), [key]);
  const write = (next: Typed) => {
    setTyped(next);
    keep(key, next);
  };
  const waitFor = async (unit: string) => {
    write(Object.fromEntries(Object.entries(typed).filter(([code]) => code !== unit)));
    if (!named.some((omission) => omission.unit === unit)) return;
    const answer = await call('DELETE', `/years/${year}/rollup/${area.code}/omissions/${unit}`);
    toast(answer.ok ? t('takenBack') : problemText(answer.problem, compile('offline')));
    router.refresh();
  };
  const known = namedReasons(
    outstanding.map(({ unit }) => unit),
    named,
  );
  const reasons: Reasons = { ...known, ...typed };
  return {
    reasons,
    /** null: the unit is waited for again. */
    set: (unit: string, reason: string | null) =>
      reason === null ? void waitFor(unit) : write({ ...typed, [unit]: reason }),
    forget: () => write({}),
  };
}

function readKept(key: string): Typed {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(
      entries.filter((each): each is [string, string] => typeof each[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function keep(key: string, typed: Typed): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // A window that may keep nothing still submits.
  }
}
