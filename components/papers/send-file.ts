import type { ScanNote } from '@/lib/queries/views';

export type Sending = {
  file: File;
  /** Where it goes, below /api/v1. */
  path: string;
  /** Attaches only if this is still the latest version. */
  version: number;
  /** From 0 to 1. */
  onProgress: (done: number) => void;
};
export type SentAnswer = { ok: true; name: string } | { ok: false; detail: string | null };

/**
 * Uploads one file and tells how far it is, which `fetch` cannot. Never throws: no network, or an answer that is no JSON, is a
 * refusal without a detail.
 */
export function sendFile({ file, path, version, onProgress }: Sending): Promise<SentAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ ok: false, detail: null });
    request.onload = () => resolve(answerOf(request));
    const form = new FormData();
    form.set('file', file);
    form.set('version', String(version));
    request.send(form);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): SentAnswer {
  try {
    const body: Partial<Pick<ScanNote, 'name'> & { detail: string }> = JSON.parse(responseText);
    return status === 201 ? { ok: true, name: body.name ?? '' } : { ok: false, detail: body.detail ?? null };
  } catch {
    return { ok: false, detail: null };
  }
}
