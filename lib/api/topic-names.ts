import { createRoute, z } from '@hono/zod-openapi';
import { topicNames } from '@/lib/queries/topic-names';
import { type Api, askerOf, type Means } from './api';
import { json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';

const names = createRoute({
  method: 'get',
  path: '/years/{year}/returns/{unit}/topic-names',
  summary: 'What topics were called before: by the unit, then by the units beside it',
  request: { params: returnParams },
  responses: {
    200: json(z.object({ names: z.array(z.string()) }).openapi('TopicNames'), 'The names, to suggest'),
    ...problems(404),
  },
});

export function topicNamesRoute(api: Api, means: Means): void {
  api.openapi(names, async (c) => {
    const found = await topicNames(askerOf(c, means), c.req.valid('param'));
    return c.json({ names: found }, 200);
  });
}
