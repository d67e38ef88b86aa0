import type { ReportModel } from '../model';
import { writeCsv } from './csv';
import { writeJson } from './json';
import type { TableFormatName } from './table-format-names';
import { writeXlsx } from './xlsx';

type TableFormat = {
  contentType: string;
  write: (model: ReportModel) => Promise<Uint8Array> | string;
};

/** Every format in which an official table can be downloaded, by file extension. */
export const tableFormats = {
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
  csv: { contentType: 'text/csv; charset=utf-8', write: writeCsv },
  json: { contentType: 'application/json; charset=utf-8', write: writeJson },
} as const satisfies Record<TableFormatName, TableFormat>;

/** Name of a downloaded table without its extension: unit, year, title. */
export function tableFileName({ unitName, year, title }: ReportModel): string {
  const name = unitName
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .slice(0, 60)
    .trim();
  return `${name}${year}年度${title}`;
}
