import { build } from '../scripts/prepare.mjs';
import { type BenchDatabase, benchDatabase, giveToApp } from './database';
import { HttpClient } from './http-client';
import { type Measured, merged, percentile } from './percentile';
import { startServer } from './server';

/** One client; a usual morning; four times the pool of ten. */
const levels = [1, 32, 40];
const rounds = 8;
const secondsEach = 1.5;
const goal = { p50: 1.5, throughput: 0.65 };

async function main(database: BenchDatabase): Promise<number> {
  giveToApp(database);
  const [{ pool, prisma }, { clerks: all, fillCity }, { saveOverHttp, signIn }, { savePlain }] =
    await Promise.all([
      import('@/lib/db/client'),
      import('./save-city'),
      import('./save-clients'),
      import('./save-plain'),
    ]);
  await fillCity(prisma);
  const server = await startServer();
  try {
    const http = await HttpClient.open(server.port);
    const people = [];
    for (let clerk = 0; clerk < all; clerk++) people.push(await signIn(http, clerk));
    http.close();
    console.warn(
      `58 cells a save, ${all} returns, pool of 10, ${rounds} × ${secondsEach} s each, ${database.where}\n`,
    );
    console.warn(
      'clients   plain SQL p50 / p95 / saves/s      API p50 / p95 / saves/s      p50 ×   saves ×  errors',
    );
    await savePlain(pool, people.slice(0, 40), 1);
    await saveOverHttp(server.port, people.slice(0, 40), 2);
    let errors = 0;
    for (const clients of levels) {
      const some = people.slice(0, clients);
      const [plain, api]: [Measured[], Measured[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        plain.push(await savePlain(pool, some, secondsEach));
        api.push(await saveOverHttp(server.port, some, secondsEach));
      }
      errors += report(clients, merged(plain), merged(api));
    }
    const saves = people.reduce((sum, clerk) => sum + clerk.revision, 0);
    const logged = await prisma.event.count({ where: { action: 'save' } });
    console.warn(`\n${saves} saves, ${logged} events in the log${saves === logged ? '' : ': THEY DIFFER'}`);
    return errors > 0 || saves !== logged ? 1 : 0;
  } finally {
    await Promise.all([server.close(), pool.end()]);
  }
}

/** Prints one line; returns the number of errors. */
function report(clients: number, plain: Measured, http: Measured): number {
  const [a, b] = [figures(plain), figures(http)];
  const [slower, throughput] = [b.p50 / a.p50, b.perSecond / a.perSecond];
  const errors = plain.errors + http.errors;
  const isMet = slower <= goal.p50 && throughput >= goal.throughput && errors === 0;
  const text = ({ p50, p95, perSecond }: typeof a) =>
    `${p50.toFixed(2).padStart(7)} / ${p95.toFixed(2).padStart(6)} / ${perSecond.toFixed(0).padStart(5)}`;
  const ratios = `${slower.toFixed(2).padStart(8)} ${throughput.toFixed(2).padStart(9)} ${String(errors).padStart(7)}`;
  console.warn(
    `${String(clients).padStart(7)}   ${text(a).padEnd(33)} ${text(b).padEnd(27)} ${ratios}  ${isMet ? 'goal met' : 'goal missed'}`,
  );
  return errors;
}

function figures({ times, seconds }: Measured) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), perSecond: times.length / seconds };
}

await build();
const database = await benchDatabase();
try {
  process.exitCode = await main(database);
} finally {
  await database.drop();
}
