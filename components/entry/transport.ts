import { call, type Problem } from '@/lib/api/client';
import type { Cells, Topic } from '@/lib/cells/cells';
import { fromJson, toJson } from '@/lib/cells/parse';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Answer, Server, Transport, Trouble } from './answers';
import { type Field, type Fields, fieldsOf, ruleOf } from './field';
import { type HeadBody, headOf } from './return-standing';

type TopicBody = { name: string; count: number };
type StateBody = {
  revision: number;
  cells: Record<string, number | null>;
  topics?: TopicBody[] | null;
  explanations?: Record<string, string>;
  updatedAt?: string;
};
/** Who wrote a field last, by name, and when. */
export type Mark = { by: string; at: Date };
type ReadBody = StateBody & HeadBody & { marks?: Record<string, { by: string; at: string }> };

export type Means = {
  /** Whose form this is: nothing is sent or read as anybody else. */
  person: { id: string; name: string };
  /** The server's clock. */
  now: () => Date;
  /** Who wrote which field last, whenever that is known. */
  onMarks: (marks: Record<string, Mark>) => void;
  /** How the return stands, whenever that was read; null: not as was thought. */
  onHead: (head: string | null) => void;
};

/** Codes with which the API names the cells at fault. */
const aboutCells = new Set(['badValue', 'badAmount', 'unknownCell', 'computedCell', 'locked']);
/** Codes with which it says that the return does not stand as this form has it. */
const aboutHead = new Set(['wrongState', 'yearNotOpen', 'locked', 'forbidden', 'notFound']);

/** Saves a return through the API, and reads it. */
export function transportOf(path: string, edition: Edition, means: Means): Transport {
  /** As the last answer had it: a compiled return has more in it than the revision. */
  let tag: string | undefined;
  const as = means.person.id;
  return {
    async send(base, fields) {
      const body = { base, strict: true, ...bodyOf(edition, fields) };
      const answer = await call<StateBody>('PATCH', path, body, { as });
      if (answer.ok) {
        const mark = { by: means.person.name, at: means.now() };
        means.onMarks(Object.fromEntries(Object.keys(fields).map((key) => [key, mark])));
        return { kind: 'saved', server: { ...serverOf(edition, answer.data), at: mark.at } };
      }
      const { problem } = answer;
      if (aboutHead.has(problem.code)) means.onHead(null);
      if (problem.code === 'stale') means.onMarks(marksOf(staleMarks(problem)));
      return answerOf(edition, problem, fields);
    },
    async read(revision) {
      const known = revision === undefined ? {} : { known: tag?.includes('-') ? tag : `"${revision}"` };
      const answer = await call<ReadBody | null>('GET', path, undefined, { as, ...known });
      if (!answer.ok) return troubleOf(answer.problem);
      if (answer.data === null) return { kind: 'same' };
      tag = answer.etag ?? undefined;
      means.onMarks(marksOf(answer.data.marks ?? {}));
      means.onHead(headOf(answer.data));
      return { kind: 'read', server: serverOf(edition, answer.data) };
    },
  };
}

function marksOf(body: Record<string, { by: string; at: string }>): Record<string, Mark> {
  return Object.fromEntries(Object.entries(body).map(([key, { by, at }]) => [key, { by, at: new Date(at) }]));
}

function staleMarks({ cells = [] }: Problem): Record<string, { by: string; at: string }> {
  return Object.fromEntries(
    cells.flatMap(({ code, by, at }) =>
      typeof by === 'string' && typeof at === 'string' ? [[code, { by, at }]] : [],
    ),
  );
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
  if (ruleOf(code) !== null) return typeof theirs === 'string' ? theirs : null;
  if (spec) return cellsFrom(edition, { [code]: typeof theirs === 'number' ? theirs : null })[code] ?? null;
  return Array.isArray(theirs) ? topicsFrom(theirs) : null;
}

/** Server errors pass like a lost network: it is tried again. */
export function troubleOf(problem: Problem): Trouble {
  if (problem.status === 401) return { kind: problem.code === 'otherPerson' ? 'otherPerson' : 'signedOut' };
  if (problem.code === 'offline' || problem.status >= 500 || problem.status === 429)
    return { kind: 'offline' };
  return { kind: 'stopped', detail: problem.detail };
}
