import { z } from '@hono/zod-openapi';
import { finding } from './values';

/** RFC 9457, with what a program needs to point at the fault. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    cells: z.array(z.looseObject({ code: z.string() })).optional(),
    findings: z.array(finding).optional(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    reference: z.string().optional(),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof problem>;

const meaning = {
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not there, or not visible to the asker',
  409: 'Refused by the state that it is in, or by somebody else’s change',
  413: 'Body too large',
  422: 'The request breaks the contract or a rule; names the cells or fields',
  500: 'Something that must not change has changed; nothing is sent',
  503: 'Not able to serve',
} as const;

/**
 * The problem+json answers of a route, for `createRoute`; 401 is always among them. Typed as nothing in particular, because handlers
 * throw problems and never return them.
 */
export function problems(...statuses: (keyof typeof meaning)[]): object {
  const answer = (status: keyof typeof meaning) => [
    status,
    { description: meaning[status], content: { 'application/problem+json': { schema: problem } } },
  ];
  return Object.fromEntries([401 as const, ...statuses].map(answer));
}

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A file as an answer; its name is in a header. */
export function asFile(contentType: string, description = 'The file') {
  return {
    description,
    content: { [contentType]: { schema: z.string().openapi({ format: 'binary' }) } },
    headers: z.object({ 'content-disposition': z.string() }),
  };
}

export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true as const, content: { 'application/json': { schema } } };
}
