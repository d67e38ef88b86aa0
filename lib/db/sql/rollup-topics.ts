import { z } from 'zod';
import type { Topic } from '@/lib/cells/cells';

/** Topics as the database keeps them; blank and absent are null. */
export const topicsSchema: z.ZodType<Topic[] | null> = z
  .array(z.object({ name: z.string(), count: z.coerce.bigint() }))
  .nullish()
  .transform((topics) => topics ?? null);
