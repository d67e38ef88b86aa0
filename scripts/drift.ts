import { applyMigrations } from '@/lib/db/migrate';
import { stepsToSchema } from './schema-engine';
import { withTemporaryDatabase } from './temporary-database';

const steps = await withTemporaryDatabase(async (url) => {
  await applyMigrations(url);
  return stepsToSchema(url);
});

if (steps !== null) {
  console.error(`The migrations do not lead to prisma/schema.prisma. Missing:\n\n${steps}`);
  process.exitCode = 1;
}
