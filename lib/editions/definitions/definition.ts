/**
 * How an edition's cells are counted, in words of our own beside the official ones: a paraphrase of what label, qualifier and notes say,
 * and of how counting is commonly done. Rows by their code, columns of a matrix by `section.column`.
 */
export type Definitions = {
  rows: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, string>>;
};
