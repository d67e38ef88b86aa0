import { z } from '@hono/zod-openapi';
import { sorts } from '@/lib/progress/look';
import { standings } from '@/lib/progress/row';
import { cellValue, instant, kind, status, text, unitCode, yearParam } from './values';
import { year } from './years';

const day = year.shape.due;

export const progressParams = z.object({ year: yearParam, area: unitCode });

export const progressQuery = z.strictObject({
  status: z
    .enum(standings)
    .optional()
    .openapi({ description: '`unopened` are drafts that nobody has begun.' }),
  late: z.enum(['1']).optional().openapi({ description: 'Only what is overdue.' }),
  group: text(64).optional().openapi({ description: 'Only this group, by its id.' }),
  text: text(100).optional().openapi({ description: 'Part of a name or code.' }),
  sort: z
    .enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)])
    .optional()
    .openapi({ description: 'Within the groups; `-` turns it round. `status`: overdue first.' }),
  cell: text(64).optional().openapi({ description: 'The headline figure that shares are taken of.' }),
});

const shareValue = z
  .number()
  .nullable()
  .openapi({ description: 'In percent with one decimal; null: not known.' });

const counts = z.object({
  units: z.int(),
  in: z.int().openapi({ description: 'Submitted or accepted.' }),
  late: z.int().openapi({ description: 'Not in, and the last day is over.' }),
  unopened: z.int(),
  draft: z.int().openapi({ description: 'Without the unopened ones.' }),
  submitted: z.int(),
  returned: z.int(),
  accepted: z.int(),
});

const row = z.object({
  unit: z.string(),
  name: z.string(),
  kind,
  status,
  opened: z.boolean(),
  filled: z.int(),
  of: z
    .int()
    .openapi({ description: 'Entered: cells. Compiled: direct children, of which `filled` are accepted.' }),
  since: instant.nullable(),
  active: instant.nullable(),
  due: day,
  extended: z.boolean(),
  late: z.boolean(),
  lateBy: z.int().openapi({ description: 'Whole days.' }),
  lastYear: cellValue.openapi({ description: 'The headline figure in last year’s accepted table.' }),
  share: shareValue,
  reminded: z.object({ at: instant, by: z.string() }).nullable(),
  remindable: z.boolean(),
});

const course = z.object({
  opens: day,
  due: day,
  closes: day,
  of: z.int(),
  arrivals: z
    .array(z.object({ day, count: z.int() }))
    .openapi({ description: 'How many units were in at the end of each day on which that changed.' }),
});

export const progressBody = z
  .object({
    year: z.int(),
    area: z.string(),
    name: z.string(),
    counts: counts.openapi({
      description: 'Of the units that report for themselves: an area whose units are listed is not counted.',
    }),
    headline: z
      .object({ code: z.string(), label: z.string(), unit: z.string() })
      .nullable()
      .openapi({ description: 'The figure that shares are taken of; null for who may see no figures.' }),
    missing: z
      .object({
        cells: z.array(z.object({ code: z.string(), part: cellValue, total: cellValue, share: shareValue })),
        unknown: z.int().openapi({ description: 'Units that are not in and had no table last year.' }),
      })
      .nullable()
      .openapi({
        description:
          'How much of last year’s total of each headline figure comes from units that are not in; null where there are no accepted tables of last year on the same form.',
      }),
    groups: z.array(
      z.object({
        id: z.string().openapi({ description: 'Its kind, or the code of the area whose units these are.' }),
        name: z.string(),
        counts: counts.openapi({ description: 'Of the whole group, whatever is filtered.' }),
        rows: z.array(row),
      }),
    ),
    course,
    lastCourse: course.nullable(),
  })
  .openapi('Progress');

export const remindBody = z.strictObject({
  units: z.array(unitCode).min(1).max(2000).openapi({ description: 'Direct children of the area.' }),
});

export const remindedBody = z
  .object({
    reminded: z.array(z.string()),
    skipped: z.array(z.string()).openapi({ description: 'In by now, or reminded today.' }),
  })
  .openapi('Reminded');
