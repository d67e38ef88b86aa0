import { call, type Problem } from '@/lib/api/client';
import type { Fields } from '../field';
import type { Answer, Transport } from '../save-queue';
import { type Mark, troubleOf } from '../transport';

type Saved = { revision: number; chapters: Record<string, string> };
type Read = Saved & { marks: Record<string, { by: string; at: string }> };

/** Codes with which the API names the chapters at fault. */
const aboutChapters = new Set(['chapterTooLong', 'unknownChapter']);

/** Saves a return's texts through the API, by chapter number; `now` is the server's clock, `onMarks` is told who wrote which last. */
export function chapterTransport(
  path: string,
  { now, onMarks }: { now: () => Date; onMarks: (marks: Record<string, Mark>) => void },
): Transport {
  /** What was sent without an answer coming back: it may have been saved, and is then nobody else's. */
  let lost: Fields = {};
  async function send(base: number, fields: Fields): Promise<Answer> {
    const answer = await call<Saved>('PATCH', path, { base, chapters: textsOf(fields) });
    if (answer.ok) {
      lost = {};
      return {
        kind: 'saved',
        server: { revision: answer.data.revision, fields: answer.data.chapters, at: now() },
      };
    }
    const { problem } = answer;
    if (problem.code === 'chapterStale') {
      const ours = oursIn(problem, lost);
      return ours === null ? { kind: 'stale', theirs: theirsIn(problem) } : send(ours, fields);
    }
    if (aboutChapters.has(problem.code) && problem.cells) {
      return {
        kind: 'refused',
        reasons: Object.fromEntries(problem.cells.map(({ code }) => [code, problem.code])),
      };
    }
    const trouble = troubleOf(problem);
    if (trouble.kind === 'offline') lost = { ...lost, ...fields };
    return trouble;
  }
  return {
    send,
    async read() {
      const answer = await call<Read>('GET', path);
      if (!answer.ok) return troubleOf(answer.problem);
      const marks = Object.entries(answer.data.marks);
      onMarks(Object.fromEntries(marks.map(([key, { by, at }]) => [key, { by, at: new Date(at) }])));
      const { revision, chapters } = answer.data;
      return { kind: 'read', server: { revision, fields: chapters, at: null } };
    },
  };
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

/** The revision to go on from if all that stands in the way is what this window sent itself; null: it is not. */
function oursIn({ cells = [] }: Problem, lost: Fields): number | null {
  if (cells.length === 0 || !cells.every(({ code, theirs }) => lost[code] === theirs)) return null;
  return Math.max(...cells.map(({ revision }) => (typeof revision === 'number' ? revision : 0)));
}
