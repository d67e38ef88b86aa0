import { z } from '@hono/zod-openapi';

/** How many there are on a page, from 1 to `maximum`; `usual` is said to be what comes where it is left out. */
export function pageLimit({ maximum, usual }: { maximum: number; usual?: number }) {
  return z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .refine((digits) => Number(digits) <= maximum)
    .transform(Number)
    .optional()
    .openapi({ type: 'integer', minimum: 1, maximum, ...(usual === undefined ? {} : { default: usual }) });
}
