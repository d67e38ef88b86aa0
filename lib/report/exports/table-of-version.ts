import type { ReportModel } from '../model';
import { type FrozenTable, tableOfVersion } from '../version-table';
import { type TableFormatName, tableFormatNames } from './table-format-names';
import { tableFileName, tableFormats } from './table-formats';

/** `name` is what it is downloaded as, with its extension. */
export type TableFile = { name: string; format: TableFormatName; contentType: string; bytes: Uint8Array };

/** A table as one file. The same table gives the same bytes, whenever and by whatever process it is written. */
export async function tableFile(model: ReportModel, format: TableFormatName): Promise<TableFile> {
  const { contentType, write } = tableFormats[format];
  const written = await write(model);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { name: `${tableFileName(model)}.${format}`, format, contentType, bytes };
}

/** The download set of a frozen version: its table in every format, in the order of `tableFormats`. */
export function filesOfVersion(frozen: FrozenTable): Promise<TableFile[]> {
  const model = tableOfVersion(frozen);
  return Promise.all(tableFormatNames.map((format) => tableFile(model, format)));
}
