import type { Look } from './look';

/** Place among the headlines of the one that is looked at; the form's main one where none or another code is named. */
export function headlineAt(
  { headlines, main }: { headlines: readonly { code: string }[]; main: number },
  { cell }: Pick<Look, 'cell'>,
): number {
  const asked = headlines.findIndex(({ code }) => code === cell);
  return asked === -1 ? main : asked;
}
