import { z } from 'zod';
import { defectsOf } from './edition-defects';
import type { Edition } from './types';

const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/);
const text = z.string().min(1);
const codes = z.array(code).min(1).readonly();

const row = z.strictObject({
  code,
  number: z.string().optional(),
  label: text,
  level: z.int().min(0).max(5),
  kind: z.enum(['count', 'money', 'heading', 'topics']),
  unit: text.optional(),
  qualifier: text.optional(),
  note: text.optional(),
  group: text.optional(),
  subject: text.optional(),
  sumOf: codes.optional(),
  topicsOf: code.optional(),
});

const column = z.strictObject({ code, label: text, group: text.optional(), sumOf: codes.optional() });

const section = {
  code,
  number: text,
  title: text,
  note: text.optional(),
  rows: z.array(row).min(1).readonly(),
};
const list = z.strictObject({ kind: z.literal('list'), ...section });
const matrix = z.strictObject({
  kind: z.literal('matrix'),
  ...section,
  columns: z.array(column).min(1).readonly(),
});

const rule = {
  id: z.string().regex(/^[a-z][a-z-]*$/),
  severity: z.enum(['error', 'warning', 'hint']),
  note: text.optional(),
};
const comparison = z.strictObject({
  ...rule,
  kind: z.enum(['equal', 'atMost', 'notEqual', 'equalsLastYear']),
  left: codes,
  right: codes,
  eachColumn: codes.optional(),
  explainable: z.boolean().optional(),
});
const stock = z.strictObject({
  ...rule,
  kind: z.literal('stock'),
  left: code,
  previous: code,
  plus: z.array(code).readonly(),
  minus: z.array(code).readonly(),
});

const shape: z.ZodType<Edition> = z.strictObject({
  id: text,
  title: text,
  caption: text.optional(),
  filler: text.optional(),
  years: z.tuple([z.int(), z.int().nullable()]).readonly(),
  source: text,
  columns: z.tuple([text, text, text]).readonly(),
  chapters: z.array(z.strictObject({ title: text, note: text.optional() })).readonly(),
  sections: z
    .array(z.discriminatedUnion('kind', [list, matrix]))
    .min(1)
    .readonly(),
  rules: z.array(z.discriminatedUnion('kind', [comparison, stock])).readonly(),
  footer: z.array(z.strictObject({ code, label: text })).readonly(),
});

/** Makes an edition valid: the right shape, and nothing in it that contradicts the rest. Each defect is named with its code. */
export const editionSchema = shape.superRefine((edition, context) => {
  for (const message of defectsOf(edition)) context.addIssue({ code: 'custom', message });
});
