import type { User } from '@/lib/access/user';
import { given } from '@/lib/db/testing-city';
import { tiny } from '@/lib/scans/testing';
import type { Status } from '@/lib/workflow/transitions';
import { inApi, type TestApi } from './testing';

/** Where the stamped sheets of a unit's return are, or one of them. */
export const at = (unit: string, id?: number) => `/years/2017/returns/${unit}/scans${id ? `/${id}` : ''}`;

type Sent = {
  file?: Uint8Array<ArrayBuffer>;
  name?: string;
  version?: string;
  headers?: Record<string, string>;
};

/** Sends a file as a browser's form does. */
export async function attach({ api }: TestApi, user: User, unit: string, sent: Sent = {}) {
  const form = new FormData();
  form.set('file', new File([sent.file ?? tiny.pdf], sent.name ?? '盖章件.pdf'));
  if (sent.version) form.set('version', sent.version);
  const response = await api.fetch(
    new Request(`http://localhost/api/v1${at(unit)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${user.id}`, ...sent.headers },
      body: form,
    }),
  );
  return { status: response.status, body: await response.json() };
}

/** A city with one submitted return and its clerk. */
export function inOffice(
  fn: (t: TestApi & { clerk: User; id: number }) => Promise<void>,
  status: Status = 'submitted',
): Promise<void> {
  return inApi(async (t) => {
    const clerk = await t.person('clerk', 'clerk', 'dept-1');
    const id = await given.return(t.db, { unit: 'dept-1', status });
    await fn({ ...t, clerk, id });
  });
}

/** What the log says of a return. */
export const eventsOf = ({ db }: TestApi, id: number) =>
  db.event.findMany({ where: { subject: `return:${id}` }, orderBy: { seq: 'asc' } });
