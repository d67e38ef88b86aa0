import { call, type Problem } from '@/lib/api/client';
import type { Cells, Topic } from '@/lib/cells/cells';
import { fromJson, toJson } from '@/lib/cells/parse';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { type Field, type Fields, fieldsOf, ruleOf } from './field';
import type { Answer, Server, Transport, Trouble } from './save-queue';

type TopicBody = { name: string; count: number };
type StateBody = {
  revision: number;
  cells: Record<string, number | null>;
  topics?: TopicBody[] | null;
  explanations?: Record<string, string>;
  updatedAt?: string;
};
type MarkBody = { by: string; at: string; revision: number };
/** Who wrote a cell last, by name, and when. */
export type Mark = { by: string; at: Date };

/** Codes with which the API names the cells at fault. */
const aboutCells = new Set(['badValue', 'badAmount', 'unknownCell', 'computedCell', 'locked']);

/** Saves a return through the API; `now` is the server's clock. `onMarks` is told who wrote which cell last, whenever that was read. */
export function transportOf(
  path: string,
  edition: Edition,
  { now, onMarks }: { now: () => Date; onMarks: (marks: Record<string, Mark>) => void },
): Transport {
  return {
    async send(base, fields) {
      const answer = await call<StateBody>('PATCH', path, { base, ...bodyOf(edition, fields) });
      if (answer.ok) return { kind: 'saved', server: { ...serverOf(edition, answer.data), at: now() } };
      return answerOf(edition, answer.problem, fields);
    },
    async read() {
      const answer = await call<StateBody & { marks?: Record<string, MarkBody> }>('GET', path);
      if (!answer.ok) return troubleOf(answer.problem);
      onMarks(
        Object.fromEntries(
          Object.entries(answer.data.marks ?? {}).map(([code, mark]) => [
            code,
            { ...mark, at: new Date(mark.at) },
          ]),
        ),
      );
      return { kind: 'read', server: serverOf(edition, answer.data) };
    },
  };
}

function bodyOf(edition: Edition, fields: Fields) {
  const cells: Record<string, number | null> = {};
  const explanations: Record<string, string | null> = {};
  let topics: TopicBody[] | null | undefined;
  for (const [key, field] of Object.entries(fields)) {
    const rule = ruleOf(key);
    const spec = cellOf(edition, key);
    if (rule !== null) explanations[rule] = typeof field === 'string' && field !== '' ? field : null;
    else if (spec) cells[key] = toJson(spec.kind, typeof field === 'bigint' ? field : null);
    else topics = topicsBody(field);
  }
  return {
    cells,
    ...(topics === undefined ? {} : { topics }),
    ...(Object.keys(explanations).length > 0 ? { explanations } : {}),
  };
}

function topicsBody(field: Field): TopicBody[] | null {
  if (typeof field !== 'object' || field === null || field.length === 0) return null;
  return field.map(({ name, count }) => ({ name, count: Number(count) }));
}

function serverOf(edition: Edition, body: StateBody): Server {
  const row = topicsRowOf(edition)?.code ?? null;
  const topics = { row: body.topics === undefined ? null : row, list: topicsFrom(body.topics ?? null) };
  return {
    revision: body.revision,
    fields: fieldsOf(cellsFrom(edition, body.cells), topics, body.explanations ?? {}),
    at: body.updatedAt ? new Date(body.updatedAt) : null,
  };
}

function topicsFrom(body: TopicBody[] | null): Topic[] | null {
  return body?.map(({ name, count }) => ({ name, count: BigInt(count) })) ?? null;
}

/** Input cells only: what is computed is computed here. */
function cellsFrom(edition: Edition, body: Record<string, number | null>): Cells {
  const cells: Record<string, bigint | null> = {};
  for (const [code, value] of Object.entries(body)) {
    const spec = cellOf(edition, code);
    if (!spec || spec.parts) continue;
    const reading = fromJson(spec.kind, value);
    cells[code] = 'value' in reading ? reading.value : null;
  }
  return cells;
}

function answerOf(edition: Edition, problem: Problem, sent: Fields): Answer {
  const named = problem.cells ?? [];
  if (problem.code === 'stale' && named.length > 0) {
    return {
      kind: 'stale',
      theirs: Object.fromEntries(named.map((cell) => [cell.code, theirsOf(edition, cell)])),
    };
  }
  if (aboutCells.has(problem.code) && named.length > 0) {
    const reason = ({ unreadable }: Record<string, unknown>) =>
      typeof unreadable === 'string' ? unreadable : problem.code;
    return { kind: 'refused', reasons: Object.fromEntries(named.map((cell) => [cell.code, reason(cell)])) };
  }
  const row = topicsRowOf(edition)?.code;
  if (problem.code === 'badTopics' && row && row in sent) {
    return { kind: 'refused', reasons: { [row]: problem.code } };
  }
  return troubleOf(problem);
}

function theirsOf(edition: Edition, { code, theirs }: { code: string } & Record<string, unknown>): Field {
  const spec = cellOf(edition, code);
  if (spec) return cellsFrom(edition, { [code]: typeof theirs === 'number' ? theirs : null })[code] ?? null;
  return Array.isArray(theirs) ? topicsFrom(theirs) : null;
}

/** Server errors pass like a lost network: it is tried again. */
export function troubleOf(problem: Problem): Trouble {
  if (problem.status === 401) return { kind: 'signedOut' };
  if (problem.code === 'offline' || problem.status >= 500 || problem.status === 429)
    return { kind: 'offline' };
  return { kind: 'stopped', detail: problem.detail };
}
