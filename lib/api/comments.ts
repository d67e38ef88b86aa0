import { createRoute, z } from '@hono/zod-openapi';
import { addComment } from '@/lib/commands/add-comment';
import { reopenThread } from '@/lib/commands/reopen-thread';
import { resolveThread } from '@/lib/commands/resolve-thread';
import { listReaders } from '@/lib/queries/list-readers';
import { readComments } from '@/lib/queries/read-comments';
import { readCommentsTag } from '@/lib/queries/read-comments-tag';
import { type Api, askerOf, type Means } from './api';
import { commentsBody as bodyOf } from './bodies/comments';
import { isKnown } from './is-known';
import { onceOf } from './once-of';
import {
  addCommentBody,
  comment,
  commentsBody,
  readersBody,
  reopenBody,
  resolveBody,
  steppedThread,
  threadParams,
} from './schemas/comments';
import { body, json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';
import { idempotencyKey } from './schemas/transitions';

const path = '/years/{year}/returns/{unit}/comments';
const etag = z.object({ etag: z.string().openapi({ description: 'For If-None-Match.' }) });

const list = createRoute({
  method: 'get',
  path,
  summary: 'Conversations about a return and its cells, and how each stands',
  request: { params: returnParams },
  responses: {
    200: { ...json(commentsBody, 'The threads and their comments'), headers: etag },
    304: { description: 'Unchanged since If-None-Match' },
    ...problems(404),
  },
});

const people = createRoute({
  method: 'get',
  path: `${path}/people`,
  summary: 'Whom the asker can mention in a comment: everybody else who may read the return',
  request: { params: returnParams },
  responses: { 200: json(readersBody, 'The people'), ...problems(403, 404) },
});

const add = createRoute({
  method: 'post',
  path,
  summary: 'Adds a comment to a cell or to the return as a whole, or answers in a thread',
  request: { params: returnParams, headers: idempotencyKey, body: body(addCommentBody) },
  responses: { 201: json(comment, 'Added'), ...problems(403, 404, 413, 422) },
});

const resolve = createRoute({
  method: 'post',
  path: `${path}/{thread}/resolve`,
  summary: 'Says that a thread needs no answer any more; changes nothing where it is resolved already',
  request: { params: threadParams, headers: idempotencyKey, body: body(resolveBody) },
  responses: { 200: json(steppedThread, 'Resolved'), ...problems(403, 404, 409, 413, 422) },
});

const reopen = createRoute({
  method: 'post',
  path: `${path}/{thread}/reopen`,
  summary: 'Opens a resolved thread again; changes nothing where it is open already',
  request: { params: threadParams, headers: idempotencyKey, body: body(reopenBody) },
  responses: { 200: json(steppedThread, 'Open'), ...problems(403, 404, 413, 422) },
});

export function commentRoutes(api: Api, means: Means): void {
  readingRoutes(api, means);
  api.openapi(add, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, async (act) => {
      const added = await addComment(act, sent);
      return { ...added, at: added.at.toISOString() };
    });
    return c.json(comment.parse(answer), 201);
  });
  api.openapi(resolve, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(steppedThread.parse(await onceOf(c, means, (act) => resolveThread(act, sent))), 200);
  });
  api.openapi(reopen, async (c) => {
    const sent = c.req.valid('param');
    return c.json(steppedThread.parse(await onceOf(c, means, (act) => reopenThread(act, sent))), 200);
  });
}

function readingRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const known = c.req.header('if-none-match');
    const at = c.req.valid('param');
    // Every open form and review asks every few seconds; what has not changed is not read.
    const tag = known === undefined ? null : await readCommentsTag(means.sql, c.get('user'), at);
    if (tag !== null && isKnown(known, `"${tag}"`)) return c.body(null, 304, { etag: `"${tag}"` });
    const view = await readComments(askerOf(c, means), at);
    return c.json(bodyOf(view), 200, { etag: `"${view.tag}"` });
  });
  api.openapi(people, async (c) => {
    const readers = await listReaders(askerOf(c, means), c.req.valid('param'));
    const told = readers.map(({ unit, ...reader }) => ({ ...reader, unit: unit.code, unitName: unit.name }));
    return c.json({ people: told }, 200);
  });
}
