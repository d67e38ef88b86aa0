import { writeListCsv } from '@/lib/report/exports/list-csv';
import { type ListModel, writeListXlsx } from '@/lib/report/exports/list-xlsx';
import { tableFormats } from '@/lib/report/exports/table-formats';
import type { ApiContext } from './api';
import { sendFile } from './send-file';

const writers = { xlsx: writeListXlsx, csv: writeListCsv };

/** The formats in which a list, other than an official table, can be downloaded. */
export type ListFormat = keyof typeof writers;
export const listFormats: readonly ListFormat[] = ['xlsx', 'csv'];

/** Answers with a list as a file, named by its title; `plain` is its name for old clients, without extension. */
export async function sendList(c: ApiContext, model: ListModel, format: ListFormat, plain: string) {
  return sendFile(c, await writers[format](model), {
    contentType: tableFormats[format].contentType,
    name: `${model.title}.${format}`,
    plain: `${plain}.${format}`,
  });
}
