import { randomBytes } from 'node:crypto';
import { linkSetting, tokenHash } from '@/lib/commands/create-first-administrator';
import { pool, prisma } from '@/lib/db/client';

/** Prints the path of the one-time link for the first administrator, unless there is an administrator already. */
async function printLink(): Promise<void> {
  if ((await prisma.roleGrant.count({ where: { role: 'administrator' } })) > 0) return;
  const token = randomBytes(24).toString('base64url');
  const value = tokenHash(token);
  await prisma.setting.upsert({
    where: { name: linkSetting },
    create: { name: linkSetting, value },
    update: { value },
  });
  process.stdout.write(`/setup?token=${token}\n`);
}

try {
  await printLink();
} finally {
  await pool.end();
}
