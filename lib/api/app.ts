import { OpenAPIHono } from '@hono/zod-openapi';
import { pool, prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { Refusal } from '@/lib/refusal';
import { userOf } from '@/lib/session/user-of';
import { adjustmentRoutes } from './adjustments';
import type { ApiEnv, Means } from './api';
import { archiveRoutes } from './archive';
import { chapterRoutes } from './chapters';
import { checkRoute } from './check';
import { commentRoutes } from './comments';
import { editionRoutes } from './editions';
import { effectRoute } from './effect';
import { figureRoutes } from './figures';
import { guard } from './guard';
import { healthRoute } from './health';
import { historyRoutes } from './history';
import { ledgerRoutes } from './ledger';
import { logRoutes } from './log';
import { methodsAt } from './methods-at';
import { notificationRoutes } from './notifications';
import { omissionRoutes } from './omissions';
import { openapiRoute } from './openapi';
import { outlierRoutes } from './outliers';
import { passOnRoutes } from './pass-on';
import { failed, invalid, problemOf, refused } from './problem';
import { progressRoutes } from './progress';
import { publicationRoutes } from './publications';
import { returnRoutes } from './returns';
import { rollupRoutes } from './rollup';
import { saveRoute } from './save';
import { scanRoutes } from './scans';
import { stalenessRoute } from './staleness';
import { tableRoutes } from './table';
import { tokenRoutes } from './tokens';
import { topicNamesRoute } from './topic-names';
import { transitionRoutes } from './transitions';
import { unitGroupRoutes } from './unit-groups';
import { yearStepRoutes } from './year-steps';
import { yearRoutes } from './years';

/** The HTTP API v1, from a `Request` to a `Response`, with no web framework around it. */
export function createApp(means: Means) {
  const api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => (result.success ? undefined : invalid(c, result.target, result.error)),
  }).basePath('/api/v1');
  api.use(guard(means));
  healthRoute(api, means);
  openapiRoute(api);
  editionRoutes(api);
  yearRoutes(api, means);
  yearStepRoutes(api, means);
  saveRoute(api, means);
  returnRoutes(api, means);
  chapterRoutes(api, means);
  commentRoutes(api, means);
  effectRoute(api, means);
  topicNamesRoute(api, means);
  transitionRoutes(api, means);
  passOnRoutes(api, means);
  historyRoutes(api, means);
  logRoutes(api, means);
  scanRoutes(api, means);
  rollupRoutes(api, means);
  figureRoutes(api, means);
  stalenessRoute(api, means);
  progressRoutes(api, means);
  archiveRoutes(api, means);
  tableRoutes(api, means);
  publicationRoutes(api, means);
  adjustmentRoutes(api, means);
  ledgerRoutes(api, means);
  unitGroupRoutes(api, means);
  omissionRoutes(api, means);
  outlierRoutes(api, means);
  tokenRoutes(api, means);
  notificationRoutes(api, means);
  checkRoute(api);
  api.notFound((c) => {
    const methods = methodsAt(api, c.req.path);
    if (methods.length === 0) return refused(c, new Refusal('notFound'));
    c.header('allow', methods.join(', '));
    return failed(c, 'methodNotAllowed');
  });
  api.onError((error, c) => problemOf(error, c, means));
  return api;
}

/** The same over the process's own database and sessions. */
export const app = createApp({ db: prisma, sql: pool, userOf, now });
