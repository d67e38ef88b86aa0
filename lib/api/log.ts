import { createRoute, z } from '@hono/zod-openapi';
import { editionById } from '@/lib/editions/registry';
import type { Locale } from '@/lib/i18n/locale';
import { saidLogEvent } from '@/lib/i18n/said-log-event';
import { logEvent as told } from '@/lib/queries/log-rows';
import type { LogEvent, LogLook } from '@/lib/queries/log-views';
import { readLog } from '@/lib/queries/read-log';
import { streamLog } from '@/lib/queries/stream-log';
import { type Api, askerOf, type Means } from './api';
import { entryBody } from './bodies/entry';
import { disposition } from './disposition';
import { localeOfRequest } from './locale-of-request';
import { logCsvHead, logCsvLine } from './log-csv';
import { logJsonLine } from './log-jsonl';
import { type logEvent, logFilter, logPage, logQuery } from './schemas/log';
import { json, problems } from './schemas/problem';
import { sendStream } from './send-stream';

const list = createRoute({
  method: 'get',
  path: '/log',
  summary: 'Who did what, over all returns, years, people and units within reach; latest first',
  request: { query: logQuery },
  responses: { 200: json(logPage, 'A page of the log'), ...problems(404, 422) },
});

/** The log for those who may read it: by pages, and as files that are written while they are read. */
export function logRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const { cursor = null, limit, ...filter } = c.req.valid('query');
    const look = lookOf(filter);
    const { events, next } = await readLog(askerOf(c, means), { look, cursor, ...(limit ? { limit } : {}) });
    const locale = localeOfRequest(c.req);
    return c.json({ events: events.map((one) => bodyOf(one, locale)), next: next?.toString() ?? null }, 200);
  });
  fileRoute(api, means, 'csv');
  fileRoute(api, means, 'jsonl');
}

const files = {
  csv: { type: 'text/csv; charset=utf-8', summary: 'The log as a table for a spreadsheet; earliest first' },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    summary: 'The log with the text that each hash was made from, one event a line; earliest first',
  },
};

function fileRoute(api: Api, means: Means, format: keyof typeof files): void {
  const { type, summary } = files[format];
  const route = createRoute({
    method: 'get',
    path: `/log.${format}`,
    summary,
    request: { query: logFilter },
    responses: {
      200: { description: 'The file', content: { [type]: { schema: z.string() } } },
      ...problems(404, 422),
    },
  });
  api.openapi(route, async (c) => {
    const locale = localeOfRequest(c.req);
    const pieces = await streamLog(askerOf(c, means), { look: lookOf(c.req.valid('query')) });
    const lines = format === 'csv' ? csvOf(pieces, locale) : jsonlOf(pieces);
    const name = locale === 'en' ? 'log' : '操作日志';
    return sendStream(c, lines, {
      'content-type': type,
      'content-disposition': disposition('attachment', `${name}.${format}`, `log.${format}`),
    });
  });
}

type Pieces = Awaited<ReturnType<typeof streamLog>>;

async function* csvOf(pieces: Pieces, locale: Locale): AsyncGenerator<string, void> {
  yield logCsvHead(locale);
  for await (const rows of pieces) yield rows.map((row) => logCsvLine(told(row), locale)).join('');
}

async function* jsonlOf(pieces: Pieces): AsyncGenerator<string, void> {
  for await (const rows of pieces) yield rows.map(logJsonLine).join('');
}

function lookOf(filter: z.infer<typeof logFilter>): LogLook {
  return { from: null, to: null, actor: null, action: null, unit: null, year: null, ...filter };
}

function bodyOf(event: LogEvent, locale: Locale): z.infer<typeof logEvent> {
  const { edition, ...rest } = event;
  return {
    ...rest,
    ...entryBody(edition === null ? null : editionById(edition), rest),
    id: event.id.toString(),
    said: saidLogEvent(event, locale),
  };
}
