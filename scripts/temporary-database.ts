import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/lib/db/embedded';

/** Runs `use` with the owner's address of an empty database that is gone afterwards. */
export async function withTemporaryDatabase<T>(use: (ownerUrl: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const server = await startEmbedded(join(folder, 'postgres'), { durable: false });
  try {
    return await use(server.ownerUrl);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
