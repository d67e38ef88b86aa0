import { z } from '@hono/zod-openapi';
import { mostYears, yearsFrom } from '@/lib/archive/choice';
import { versionNote } from './returns';
import { cellValue, instant, kind, status, text, unitCode } from './values';
import { unit as unitBody, year as yearBody } from './years';

export const compareQuery = z.strictObject({
  unit: unitCode,
  years: text(100)
    .transform((sent, context) => {
      const years = yearsFrom(sent);
      if (years && years.length <= mostYears) return years;
      context.addIssue({ code: 'custom', message: `expected one to ${mostYears} years, such as 2016,2017` });
      return z.NEVER;
    })
    .optional()
    .openapi({
      type: 'string',
      example: '2016,2017',
      description: 'Six at most; else the latest three with figures.',
    }),
  edition: text(64)
    .optional()
    .openapi({ description: 'Form whose rows are read: of one of the years; else the latest year’s.' }),
});

const numbered = z.object({ number: z.int(), version: z.int(), at: instant, by: z.string() });

export const archiveBody = z.object({
  years: z.array(
    z
      .object({
        year: z.int(),
        edition: z.string(),
        state: yearBody.shape.state,
        published: z
          .enum(['none', 'published', 'corrected'])
          .openapi({ description: '`corrected`: published more than once.' }),
        area: unitBody.nullable(),
        publications: z.array(numbered.extend({ sha256: z.string() })).openapi({
          description: 'Of the area’s table, latest first.',
        }),
        units: z.int().openapi({ description: 'Units that report for themselves.' }),
        figures: z
          .array(z.object({ code: z.string(), label: z.string(), unit: z.string(), value: cellValue }))
          .openapi({
            description: 'What the form leads with: as published, else as the asker may read it; else none.',
          }),
      })
      .openapi('ArchiveYear'),
  ),
});

export const unitParams = z.object({ unit: unitCode });

export const unitArchiveBody = z
  .object({
    unit: z.string(),
    name: z.string(),
    years: z.array(
      z.object({
        year: z.int(),
        edition: z.string(),
        name: z.string().openapi({ description: 'Of the unit in that year.' }),
        kind,
        status,
        acceptedVersion: z.int().nullable(),
        versions: z.array(versionNote).openapi({
          description: 'Everything that was submitted, latest first.',
        }),
        publications: z
          .array(z.object({ number: z.int(), version: z.int() }))
          .openapi({ description: 'Which version went out as which publication.' }),
      }),
    ),
  })
  .openapi('UnitArchive');

const source = z.discriminatedUnion('kind', [
  numbered.extend({ kind: z.literal('published') }),
  z.object({ kind: z.enum(['accepted', 'submitted']), version: z.int() }),
]);

const change = z.object({
  absolute: z.number(),
  percent: z
    .number()
    .nullable()
    .openapi({ description: 'With one decimal; null where there is nothing to take a part of.' }),
});

const figure = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('figure'),
    cell: z.string().openapi({ description: 'Of that year’s own form.' }),
    value: cellValue,
    renamed: z.string().nullable().openapi({
      description: 'Why it is the same, where that year’s form counts it under another label.',
    }),
    change: change.nullable().openapi({ description: 'Against the year before it in the answer.' }),
    noChange: z
      .enum(['first', 'noTable', 'blank', 'notComparable'])
      .nullable()
      .openapi({ description: 'Why there is no change to tell.' }),
  }),
  z.object({
    state: z.literal('notComparable'),
    reason: z.string(),
    near: z.array(z.string()).openapi({ description: 'The cells of that year’s form that come nearest.' }),
  }),
  z.object({ state: z.literal('alone'), reason: z.string() }),
  z.object({ state: z.literal('noTable') }),
]);

const compared = z
  .object({
    code: z.string(),
    number: z.string(),
    label: z.string(),
    unit: z.string(),
    years: z.array(figure).openapi({ description: 'In the order of the answer’s years.' }),
  })
  .openapi('ComparedCell');

export const compareBody = z
  .object({
    unit: z.string(),
    name: z.string(),
    edition: z.string(),
    years: z.array(
      z.object({
        year: z.int(),
        edition: z.string(),
        name: z.string().openapi({ description: 'Of the unit in that year.' }),
        kind,
        status,
        source: source.nullable().openapi({ description: 'null: nothing to show.' }),
      }),
    ),
    known: z.array(z.int()).openapi({ description: 'The years that may be chosen, latest first.' }),
    missing: z.array(z.int()).openapi({ description: 'Years between the first and the last not shown.' }),
    cells: z.array(compared).openapi({ description: 'Every cell of the form whose rows are read.' }),
    elsewhere: z.array(z.object({ edition: z.string(), cells: z.array(compared) })).openapi({
      description:
        'Of each other form, the cells that nothing on the form whose rows are read may be compared with.',
    }),
  })
  .openapi('ArchiveComparison');
