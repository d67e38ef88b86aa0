import { createRoute } from '@hono/zod-openapi';
import { addComment } from '@/lib/commands/add-comment';
import { readComments } from '@/lib/queries/read-comments';
import { type Api, askerOf, type Means } from './api';
import { onceOf } from './once-of';
import { addCommentBody, comment, commentsBody } from './schemas/comments';
import { body, json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';
import { idempotencyKey } from './schemas/transitions';

const path = '/years/{year}/returns/{unit}/comments';

const list = createRoute({
  method: 'get',
  path,
  summary: 'Notes on a return and its cells, oldest first',
  request: { params: returnParams },
  responses: { 200: json(commentsBody, 'The notes'), ...problems(404) },
});

const add = createRoute({
  method: 'post',
  path,
  summary: 'Adds a note to a cell or to the return as a whole',
  request: { params: returnParams, headers: idempotencyKey, body: body(addCommentBody) },
  responses: { 201: json(comment, 'Added'), ...problems(403, 404, 413, 422) },
});

export function commentRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const { comments, mayWrite } = await readComments(askerOf(c, means), c.req.valid('param'));
    const told = comments.map((each) => ({ ...each, unit: each.unit.code, at: each.at.toISOString() }));
    return c.json({ comments: told, mayWrite }, 200);
  });
  api.openapi(add, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, async (act) => {
      const added = await addComment(act, sent);
      return { ...added, at: added.at.toISOString() };
    });
    return c.json(comment.parse(answer), 201);
  });
}
