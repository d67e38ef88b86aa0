import { z } from 'zod';

const role = z.enum(['clerk', 'reviewer', 'compiler', 'administrator', 'auditor']);

/** What a notification keeps for its sentence and its link, beside the columns. No figures, and no texts that somebody wrote. */
export const notificationDetail = z.object({
  /** Whether the reader stands on the unit's side of the return, or on the office's. */
  side: z.enum(['unit', 'office']).optional(),
  returnKind: z.enum(['entered', 'compiled']).optional(),
  /** `YYYY-MM-DD`. */
  due: z.string().optional(),
  daysLeft: z.int().optional(),
  /** Of a publication: 1 is the first, later ones are corrections. */
  number: z.int().optional(),
  grants: z.array(z.object({ role, unit: z.string() })).optional(),
});

export type NotificationDetail = z.infer<typeof notificationDetail>;
