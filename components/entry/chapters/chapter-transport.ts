import { call, type Problem } from '@/lib/api/client';
import type { Answer, Transport } from '../answers';
import type { Fields } from '../field';
import { type Mark, troubleOf } from '../transport';

type Saved = { revision: number; chapters: Record<string, string> };
type Read = Saved & { marks: Record<string, { by: string; at: string }> };

/** Codes with which the API names the chapters at fault. */
const aboutChapters = new Set(['chapterTooLong', 'unknownChapter']);

type Means = {
  /** Id of the person whose texts these are: nothing is sent or read as anybody else. */
  person: string;
  /** The server's clock. */
  now: () => Date;
  /** Told who wrote which chapter last, whenever that was read. */
  onMarks: (marks: Record<string, Mark>) => void;
};

/** Saves a return's texts through the API, by chapter number. */
export function chapterTransport(path: string, { person, now, onMarks }: Means): Transport {
  return {
    async send(base, fields) {
      const answer = await call<Saved>('PATCH', path, { base, chapters: textsOf(fields) }, { as: person });
      if (answer.ok) {
        const { revision, chapters } = answer.data;
        return { kind: 'saved', server: { revision, fields: chapters, at: now() } };
      }
      return answerOf(answer.problem);
    },
    async read(known) {
      const answer = await call<Read>('GET', path, undefined, { as: person });
      if (!answer.ok) return troubleOf(answer.problem);
      const { revision, chapters, marks } = answer.data;
      if (revision === known) return { kind: 'same' };
      onMarks(
        Object.fromEntries(Object.entries(marks).map(([key, { by, at }]) => [key, { by, at: new Date(at) }])),
      );
      return { kind: 'read', server: { revision, fields: chapters, at: null } };
    },
  };
}

function answerOf(problem: Problem): Answer {
  if (problem.code === 'chapterStale') return { kind: 'stale', theirs: theirsIn(problem) };
  if (aboutChapters.has(problem.code) && problem.cells) {
    const reasons = problem.cells.map(({ code }) => [code, problem.code]);
    return { kind: 'refused', reasons: Object.fromEntries(reasons) };
  }
  return troubleOf(problem);
}

function textsOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, typeof field === 'string' ? field : '']),
  );
}

function theirsIn({ cells = [] }: Problem): Fields {
  return Object.fromEntries(
    cells.map(({ code, theirs }) => [code, typeof theirs === 'string' ? theirs : '']),
  );
}
