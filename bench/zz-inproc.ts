import { benchDatabase } from './save-database';
const database = await benchDatabase();
process.env.DATABASE_URL = database.url;
process.env.BETTER_AUTH_SECRET ??= 'a secret for the bench only, 32 characters or more';
const [{ pool, prisma }, city, { createApp }, { savePlain }] = await Promise.all([
  import('@/lib/db/client'), import('./save-city'), import('@/lib/api/app'), import('./save-plain'),
]);
await city.fillCity(prisma);
const user = (i: number) => ({ id: city.usernameOf(i), username: city.usernameOf(i), name: 'x', grants: [{ role: 'clerk' as const, unit: city.unitOf(i) }], scope: 'write' as const });
const app = createApp({ db: prisma, sql: pool, userOf: async (r) => user(Number(r.headers.get('x-clerk'))), now: async () => new Date() });
const bodies = [7, 8].map((v) => JSON.stringify(Object.fromEntries(city.codes.map((c) => [c, v]))));
const { repeat } = await import('./save-clients');
const people = Array.from({ length: 32 }, (_, i) => ({ unit: city.unitOf(i), userId: city.usernameOf(i), cookie: '', revision: 0, saves: 0 }));
const run = (s: number) => repeat(people, s, async (clerk, at) => {
  const body = `{"base":${clerk.revision},"cells":${bodies[clerk.saves % 2]}}`;
  const res = await app.fetch(new Request(`http://localhost/api/v1/years/2023/returns/${clerk.unit}`, { method: 'PATCH', body, headers: { 'content-type': 'application/json', 'content-length': String(body.length), 'x-clerk': String(at) } }));
  const t = await res.text();
  if (res.status !== 200) console.log(t);
  clerk.revision += 1; return res.status === 200;
});
await run(2);
for (let i = 0; i < 3; i++) {
  let c = process.cpuUsage(); let m = await run(6); let d = process.cpuUsage(c);
  console.log('fetch', (d.user / m.times.length).toFixed(0), (d.system / m.times.length).toFixed(0), m.times.length / m.seconds, m.errors);
  c = process.cpuUsage(); m = await savePlain(pool, people, 0.05); d = process.cpuUsage(c);
  console.log('plain', (d.user / m.times.length).toFixed(0), (d.system / m.times.length).toFixed(0), m.times.length / m.seconds, m.errors);
}
await pool.end(); await database.drop();
