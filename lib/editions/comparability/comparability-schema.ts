import { z } from 'zod';
import type { Comparability } from './comparability';
import { comparabilityDefects } from './comparability-defects';

const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/);
const codes = z.array(code).min(1).readonly();
const pair = z.tuple([code, code]).readonly();
/** One sentence; the full stop inside would begin a second one. */
const said = z.strictObject({
  'zh-CN': z.string().regex(/^[^。\s][^。]*。$/),
  en: z.string().regex(/^[A-Z](?:(?!\. ).)*\.$/),
});

const tie = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same'), cells: pair }),
  z.strictObject({ kind: z.literal('renamed'), cells: pair, note: said }),
  z.strictObject({ kind: z.literal('notComparable'), older: codes, newer: codes, reason: said }),
]);

const alone = z.union([
  z.strictObject({ in: z.string(), cells: codes, reason: said }),
  z.strictObject({ in: z.string(), section: code, columns: codes, reason: said }),
]);

const shape: z.ZodType<Comparability> = z.strictObject({
  older: z.string(),
  newer: z.string(),
  ties: z.array(tie).readonly(),
  alone: z.array(alone).readonly(),
});

/** Makes a table of comparability valid: the right shape, and true to both editions. Each defect is named with its cell. */
export const comparabilitySchema = shape.superRefine((table, context) => {
  for (const message of comparabilityDefects(table)) context.addIssue({ code: 'custom', message });
});
