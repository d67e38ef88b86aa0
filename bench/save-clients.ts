import { password } from './city';
import { HttpClient } from './http-client';
import type { Measured } from './percentile';
import { codes, unitOf, usernameOf, year } from './save-city';

/** A signed-in clerk with the revision of their own return. */
export type Clerk = { unit: string; userId: string; cookie: string; revision: number; saves: number };

/** Signs a clerk in as a browser does. */
export async function signIn(http: HttpClient, clerk: number): Promise<Clerk> {
  const body = JSON.stringify({ username: usernameOf(clerk), password });
  const answer = await http.send('POST', '/api/auth/sign-in/username', body, '');
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${answer.body}`);
  const cookies = [...answer.head.matchAll(/^set-cookie: ([^;\r]+)/gim)].map(([, pair]) => pair);
  return {
    unit: unitOf(clerk),
    userId: usernameOf(clerk),
    cookie: cookies.join('; '),
    revision: 0,
    saves: 0,
  };
}

/** Each clerk saves over HTTP, one call after the other, until the time is over. */
export async function saveOverHttp(
  port: number,
  clerks: readonly Clerk[],
  seconds: number,
): Promise<Measured> {
  const connections = await Promise.all(clerks.map(() => HttpClient.open(port)));
  const measured = await repeat(clerks, seconds, async (clerk, at) => {
    const path = `/api/v1/years/${year}/returns/${clerk.unit}`;
    const answer = await connections[at]?.send('PATCH', path, bodyOf(clerk), clerk.cookie);
    const revision = Number(/"revision":(\d+)/.exec(answer?.body ?? '')?.[1]);
    const isSaved = answer?.status === 200 && revision === clerk.revision + 1;
    if (isSaved) clerk.revision = revision;
    return isSaved;
  });
  for (const connection of connections) connection.close();
  return measured;
}

/** Runs `save` for every clerk at once and in a row, and takes the time of each; false or a throw is an error. */
export async function repeat(
  clerks: readonly Clerk[],
  seconds: number,
  save: (clerk: Clerk, at: number) => Promise<boolean>,
): Promise<Measured> {
  const times: number[] = [];
  let errors = 0;
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(
    clerks.map(async (clerk, at) => {
      while (performance.now() < end) {
        const before = performance.now();
        const isSaved = await save(clerk, at).catch(() => false);
        times.push(performance.now() - before);
        clerk.saves += 1;
        if (!isSaved) errors += 1;
        if (errors > 100) return;
      }
    }),
  );
  return { times, seconds: (performance.now() - begin) / 1000, errors };
}

const [even, odd] = [0, 1].map((value) =>
  JSON.stringify(Object.fromEntries(codes.map((code) => [code, value + 7]))),
);

/** Every cell differs from the save before. */
function bodyOf({ revision, saves }: Clerk): string {
  return `{"base":${revision},"cells":${saves % 2 === 0 ? even : odd}}`;
}
