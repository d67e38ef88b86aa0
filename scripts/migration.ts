import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyMigrations } from '@/lib/db/migrate';
import { stepsToSchema } from './schema-engine';
import { withTemporaryDatabase } from './temporary-database';

const name = process.argv[2];

if (!name || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  console.error('Give the migration a name: npm run db:migration -- add_unit_address');
  process.exit(1);
}

await mkdir('prisma/migrations', { recursive: true });
const sql = await withTemporaryDatabase(async (url) => {
  await applyMigrations(url);
  return stepsToSchema(url);
});

if (sql === null) {
  console.error('The migrations already lead to prisma/schema.prisma; nothing was written.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join('prisma/migrations', `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  process.stdout.write(`${join(folder, 'migration.sql')}\n`);
}
