import { fork } from 'node:child_process';
import { once } from 'node:events';
import { HttpClient } from './http-client';
import { benchDatabase } from './save-database';
const database = await benchDatabase();
process.env.DATABASE_URL = database.url;
process.env.BETTER_AUTH_SECRET ??= 'a secret for the bench only, 32 characters or more';
const [{ pool, prisma }, { clerks: all, fillCity }, { saveOverHttp, signIn }, { savePlain }] = await Promise.all([
  import('@/lib/db/client'), import('./save-city'), import('./save-clients'), import('./save-plain'),
]);
await fillCity(prisma);
const prof = process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/work/prof'] : [];
const server = fork(new URL('zz-server.ts', import.meta.url), { execArgv: [...process.execArgv, ...prof], env: { ...process.env, NODE_ENV: 'production' } });
const [said] = await once(server, 'message');
const http = await HttpClient.open(said.port);
const people = [];
for (let c = 0; c < 32; c++) people.push(await signIn(http, c));
http.close();
await saveOverHttp(said.port, people, 3);
const cpu = async () => { server.send('cpu'); const [m] = await once(server, 'message'); return m; };
for (let i = 0; i < 2; i++) {
  const a = await cpu(); const me = process.cpuUsage();
  const m = await saveOverHttp(said.port, people, 4);
  const b = await cpu(); const me2 = process.cpuUsage(me);
  console.log('api server us/save', ((b.user - a.user) / m.times.length).toFixed(0), ((b.system - a.system) / m.times.length).toFixed(0), 'client', (me2.user / m.times.length).toFixed(0), (me2.system / m.times.length).toFixed(0), 'saves/s', m.times.length / m.seconds, m.errors);
  const p0 = process.cpuUsage();
  const p = await savePlain(pool, people, 4);
  const p1 = process.cpuUsage(p0);
  console.log('plain us/save', (p1.user / p.times.length).toFixed(0), (p1.system / p.times.length).toFixed(0), 'saves/s', p.times.length / p.seconds);
}
const ended = once(server, 'exit'); server.disconnect(); await ended; await pool.end(); await database.drop();
