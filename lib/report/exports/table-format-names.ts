/** The formats in which an official table can be downloaded, by file extension. */
export const tableFormatNames = ['xlsx', 'csv', 'json'] as const;
export type TableFormatName = (typeof tableFormatNames)[number];
