'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formats } from '@/lib/i18n/format';
import { longestScan } from '@/lib/scans/scan-type';
import { sendFile } from './send-file';

/** A file on its way (`done` from 0 to 1), or why it was not taken. */
export type Upload = { id: number; name: string; done: number; problem: string | null };

let last = 0;

/** Sends files one after the other; what is attached is read anew, what is refused stays with its reason until it is dismissed. */
export function useUploads(at: { path: string; version: number }) {
  const t = useTranslations('papers.sheets');
  const { size } = formats(useLocale());
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [attached, setAttached] = useState<string | null>(null);
  const change = (id: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...to } : each)));
  const dismiss = (id: number) => setUploads((all) => all.filter((each) => each.id !== id));

  const send = async (files: readonly File[]) => {
    const named = files.map((file) => {
      last += 1;
      return { id: last, file };
    });
    setAttached(null);
    setUploads((all) => [
      ...all.filter(({ problem }) => problem === null),
      ...named.map(({ id, file }) => ({ id, name: shortened(file.name), done: 0, problem: null })),
    ]);
    for (const { id, file } of named) {
      const name = shortened(file.name);
      if (file.size > longestScan) {
        change(id, { problem: t('tooLarge', { name, size: size(file.size) }) });
        continue;
      }
      const answer = await sendFile({ ...at, file, onProgress: (done) => change(id, { done }) });
      if (answer.ok) {
        dismiss(id);
        setAttached(answer.name);
      } else change(id, { problem: answer.detail ?? t('offline', { name }) });
      router.refresh();
    }
  };
  return { uploads, attached, send, dismiss };
}

/** Long enough to be recognised. */
function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 40)}…${name.slice(-16)}` : name;
}
