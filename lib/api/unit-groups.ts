import { createRoute, z } from '@hono/zod-openapi';
import { removeUnitGroup } from '@/lib/commands/remove-unit-group';
import { saveUnitGroup } from '@/lib/commands/save-unit-group';
import { readUnitGroups } from '@/lib/queries/read-unit-groups';
import { type Api, actOf, askerOf, type Means } from './api';
import { body, json, problems } from './schemas/problem';
import { groupParams, groupsParams, groupsQuery, unitGroup, unitGroupSent } from './schemas/unit-groups';

const path = '/years/{year}/rollup/{area}/groups';

const list = createRoute({
  method: 'get',
  path,
  summary: 'The asker’s own named sets of an area’s units',
  request: { params: groupsParams, query: groupsQuery },
  responses: { 200: json(z.object({ groups: z.array(unitGroup) }), 'The groups'), ...problems(404, 422) },
});

const save = createRoute({
  method: 'post',
  path,
  summary: 'Keeps a named set of an area’s units; one of the same name is replaced',
  request: { params: groupsParams, body: body(unitGroupSent) },
  responses: {
    201: json(unitGroup.omit({ by: true, isOwn: true }), 'Kept'),
    ...problems(403, 404, 409, 413, 422),
  },
});

const remove = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  summary: 'Takes away one of the asker’s own groups',
  request: { params: groupParams },
  responses: { 200: json(z.object({ id: z.int() }), 'Removed'), ...problems(403, 404) },
});

export function unitGroupRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const ids = c.req.valid('query').ids?.split(',').map(Number);
    const at = c.req.valid('param');
    return c.json({ groups: await readUnitGroups(askerOf(c, means), ids ? { ...at, ids } : at) }, 200);
  });
  api.openapi(save, async (c) =>
    c.json(
      await saveUnitGroup(await actOf(c, means), { ...c.req.valid('param'), ...c.req.valid('json') }),
      201,
    ),
  );
  api.openapi(remove, async (c) =>
    c.json(await removeUnitGroup(await actOf(c, means), c.req.valid('param')), 200),
  );
}
