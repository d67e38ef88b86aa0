import { join } from 'node:path';
import { lockFolder } from '../lib/db/folder-lock.mjs';
import { StartProblem } from '../lib/db/start-problem.mjs';
import { generate, install, runOnDatabase } from './prepare.mjs';
import { complain, say } from './say.mjs';
import { checkData, checkNode, settingsFrom } from './settings.mjs';
import { atEnd, isStopping, stop, stopOnSignals } from './stopping.mjs';

/** Empties the demo database and fills it again. Only with the server stopped, and never on data of somebody's own. */
async function reset() {
  checkNode(process.versions.node);
  const settings = settingsFrom(process.env);
  if (!settings.demo) {
    throw new StartProblem(
      'NIANBAO_DEMO=0，没有演示数据可重置。 There is no demo to reset with NIANBAO_DEMO=0.',
    );
  }
  checkData(settings.data);
  const lock = lockFolder(settings.data, join(settings.data, 'start.lock'));
  atEnd(async () => lock.release());
  await install();
  const { contentOf, empty, migrate, openDatabase } = await import('./database.mjs');
  const opening = openDatabase(settings);
  atEnd(async () => (await opening.catch(() => null))?.stop());
  const database = await opening;
  if ((await contentOf(database)) === 'own') {
    throw new StartProblem(
      '数据库里是正式数据，不是演示数据，未作任何改动。 The database holds data of its own, not the demo; nothing was changed.',
    );
  }
  await generate();
  say('重置演示数据… Filling in the demo city again…');
  await empty(database);
  await migrate(database);
  await runOnDatabase('prisma/demo/fill.ts', database.appUrl);
  say('演示数据已重置。 The demo is as new.');
}

process.chdir(join(import.meta.dirname, '..'));
stopOnSignals();
reset()
  .then(() => stop(0))
  .catch(async (error) => {
    if (!isStopping()) complain(error);
    await stop(1);
  });
