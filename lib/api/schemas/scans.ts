import { z } from '@hono/zod-openapi';
import { returnParams } from './returns';
import { instant, numberParam } from './values';

export const scanParams = returnParams.extend({ id: numberParam });

export const scan = z
  .object({
    id: z.int(),
    version: z.int().openapi({ description: 'The version that it was attached to.' }),
    name: z.string(),
    mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
    size: z.int().openapi({ description: 'In bytes.' }),
    sha256: z.string(),
    by: z.string(),
    at: instant,
  })
  .openapi('Scan');

export const scanList = z.object({
  scans: z.array(scan),
  actions: z
    .array(z.enum(['attachScan', 'removeScan']))
    .openapi({ description: 'What the asker may do with those of the latest version now.' }),
});

export const scanForm = z.strictObject({
  file: z
    .custom<File>((sent) => sent instanceof File, { error: 'expected a file' })
    .openapi({ type: 'string', format: 'binary', description: 'PDF, JPG or PNG, at most 10 MB.' }),
  version: numberParam
    .optional()
    .openapi({ description: 'Attaches only if this is still the latest version.' }),
});
