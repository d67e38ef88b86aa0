import { createRoute, type z } from '@hono/zod-openapi';
import { acceptReturn } from '@/lib/commands/accept-return';
import type { Act } from '@/lib/commands/act';
import { declineCorrection } from '@/lib/commands/decline-correction';
import { extendDue } from '@/lib/commands/extend-due';
import { recompileArea } from '@/lib/commands/recompile-area';
import { reopenReturn } from '@/lib/commands/reopen-return';
import { requestCorrection } from '@/lib/commands/request-correction';
import { returnReturn } from '@/lib/commands/return-return';
import type { Stepped } from '@/lib/commands/step-return';
import { submitReturn } from '@/lib/commands/submit-return';
import { withdrawReturn } from '@/lib/commands/withdraw-return';
import { lastStepBy } from '@/lib/queries/last-step';
import { Refusal } from '@/lib/refusal';
import type { Api, Means } from './api';
import { onceOf } from './once-of';
import { body, json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';
import {
  acceptBody,
  declineCorrectionBody,
  extendBody,
  idempotencyKey,
  recompileBody,
  reopenBody,
  requestCorrectionBody,
  returnBody,
  stepped,
  submitBody,
  withdrawBody,
} from './schemas/transitions';

type At = { year: number; unit: string };

/** One line for each step of a return's life: its address, what it takes, and the command that does it. */
export function transitionRoutes(api: Api, means: Means): void {
  step(api, means, 'submit', 'Freezes the table as the next version', submitBody, submitReturn);
  step(api, means, 'withdraw', 'Takes back what was submitted', withdrawBody, withdrawReturn);
  const again = 'Takes a submitted compiled table back and submits it as it would be made now';
  step(api, means, 'recompile', again, recompileBody, recompileArea);
  step(api, means, 'accept', 'Accepts what was submitted; it counts from now on', acceptBody, acceptReturn);
  step(api, means, 'return', 'Sends it back for these cells, with a reason', returnBody, returnReturn);
  step(api, means, 'reopen', 'Opens an accepted return again, with a reason', reopenBody, reopenReturn);
  const [ask, decline] = ['Asks for an accepted return back', 'Leaves it as it is, and says why'];
  step(api, means, 'request-correction', ask, requestCorrectionBody, requestCorrection);
  step(api, means, 'decline-correction', decline, declineCorrectionBody, declineCorrection);
  step(api, means, 'extend', 'Gives one unit until a later day, with a reason', extendBody, extendDue);
}

function step<Schema extends z.ZodObject>(
  api: Api,
  means: Means,
  name: string,
  summary: string,
  schema: Schema,
  command: (act: Act, sent: z.output<Schema> & At) => Promise<Stepped>,
): void {
  const route = createRoute({
    method: 'post',
    path: `/years/{year}/returns/{unit}/${name}`,
    summary,
    request: { params: returnParams, headers: idempotencyKey, body: body(schema) },
    responses: { 200: json(stepped, 'Done'), ...problems(403, 404, 409, 413, 422) },
  });
  api.openapi(route, async (c) => {
    const at = returnParams.parse(c.req.param());
    const sent = schema.parse(await c.req.json());
    const answer = await onceOf(c, means, async (act) => ({
      ...(await command(act, { ...sent, ...at })),
    })).catch((error: unknown) => sayWhoWasFirst(error, means, at));
    return c.json(stepped.parse(answer), 200);
  });
}

/** Two at once: the second is told who moved the return on before. */
async function sayWhoWasFirst(error: unknown, { sql }: Means, at: At): Promise<never> {
  if (!(error instanceof Refusal) || error.code !== 'wrongState') throw error;
  const by = (await lastStepBy(sql, at)) ?? 'none';
  throw new Refusal('wrongState', { params: { ...error.params, by } });
}
