/** Somebody who can be named behind an @. */
export type Named = { id: string; name: string };

/** A piece of a note: as written, or an @ with the name of somebody. All pieces together are the text. */
export type Piece<Person extends Named> = { text: string; person: Person | null };

/** An @ of either width; one behind a letter or figure belongs to an address. */
const sign = /(?<![A-Za-z0-9._-])[@＠]/g;

/** Whether somebody may be named in it. */
export function hasSign(text: string): boolean {
  return text.search(sign) >= 0;
}

/** The text cut where somebody is named; the longest name that fits counts. Of people with one name, each place takes the next. */
export function piecesOf<Person extends Named>(text: string, people: readonly Person[]): Piece<Person>[] {
  const pieces: Piece<Person>[] = [];
  const taken = new Map<string, number>();
  let done = 0;
  for (const { index } of text.matchAll(sign)) {
    const name = index < done ? undefined : longestNameAt(text, index + 1, people);
    if (name === undefined) continue;
    const namesakes = people.filter((person) => person.name === name);
    const turn = taken.get(name) ?? 0;
    taken.set(name, turn + 1);
    if (index > done) pieces.push({ text: text.slice(done, index), person: null });
    done = index + 1 + name.length;
    pieces.push({
      text: text.slice(index, done),
      person: namesakes[Math.min(turn, namesakes.length - 1)] ?? null,
    });
  }
  return done < text.length ? [...pieces, { text: text.slice(done), person: null }] : pieces;
}

function longestNameAt(text: string, at: number, people: readonly Named[]): string | undefined {
  const names = people.map(({ name }) => name).filter((name) => name !== '' && text.startsWith(name, at));
  return names.sort((one, other) => other.length - one.length)[0];
}

/**
 * Who is named in a text: of those who were picked while writing, the ones whose name still stands there, the latest first where there are
 * more than places; of all others, who was typed in full and has a name of their own.
 */
export function mentionedIn<Person extends Named>(
  text: string,
  picked: readonly Person[],
  readers: readonly Person[],
): Person[] {
  const isPicked = (name: string) => picked.some((person) => person.name === name);
  const isAlone = (name: string) => readers.filter((person) => person.name === name).length === 1;
  const typed = readers.filter(({ name }) => !isPicked(name) && isAlone(name));
  const candidates = [...picked, ...typed];
  const places = new Map<string, number>();
  for (const { person } of piecesOf(text, candidates))
    if (person) places.set(person.name, (places.get(person.name) ?? 0) + 1);
  return [...places].flatMap(([name, count]) => {
    const namesakes = candidates.filter((person) => person.name === name);
    const each = [...new Map(namesakes.map((person) => [person.id, person])).values()];
    return each.slice(-count);
  });
}

/** An @ that is being written on: where it stands, and what has been typed behind it so far. */
export type Query = { from: number; text: string };

const longestQuery = 20;

/** What is being asked for at the caret; null: nobody. */
export function queryAt(text: string, caret: number): Query | null {
  const before = text.slice(0, caret);
  const last = [...before.matchAll(sign)].at(-1);
  if (!last) return null;
  const typed = before.slice(last.index + 1);
  return /\s/.test(typed) || typed.length > longestQuery ? null : { from: last.index, text: typed };
}

type Findable = Named & { username: string; unit: { name: string } };

/** Who fits what was typed, by name, user name or unit: names that begin with it first, otherwise in the given order. */
export function matching<Person extends Findable>(people: readonly Person[], typed: string): Person[] {
  const wanted = plain(typed);
  const fits = people.filter(
    ({ name, username, unit }) =>
      plain(name).includes(wanted) || plain(username).startsWith(wanted) || plain(unit.name).includes(wanted),
  );
  const begins = (person: Person) => plain(person.name).startsWith(wanted);
  return [...fits.filter(begins), ...fits.filter((person) => !begins(person))];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The text with the name in place of what was typed for it, and where the caret stands then. */
export function completed(
  text: string,
  { from, text: typed }: Query,
  name: string,
): { text: string; caret: number } {
  const rest = text.slice(from + 1 + typed.length);
  const head = `${text.slice(0, from)}@${name}`;
  return /^\s/.test(rest)
    ? { text: head + rest, caret: head.length + 1 }
    : { text: `${head} ${rest}`, caret: head.length + 1 };
}
