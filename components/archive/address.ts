import { yearsFrom } from '@/lib/archive/choice';

/** What the address keeps of years side by side. */
export type CompareAddress = {
  /** null: where nobody has chosen. */
  unit: string | null;
  years: readonly number[] | null;
  /** Id of the form whose rows are read; null: the latest year's. */
  edition: string | null;
  /** Every column of a matrix, not its totals only. */
  columns: boolean;
};

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what is unknown or missing is as usual. A form sends each year on its own, a link sends `2016,2017`. */
export function addressFrom(asked: Asked): CompareAddress {
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : null;
  };
  return {
    unit: one('unit'),
    years: yearsFrom([asked.years ?? []].flat().join(',')),
    edition: one('edition'),
    columns: one('columns') === '1',
  };
}

/** `?unit=…&years=2016,2017`; what is as usual is left out. */
export function compareQuery({ unit, years, edition, columns }: CompareAddress): string {
  const said = [
    ['unit', unit],
    ['years', years?.join(',')],
    ['edition', edition],
    ['columns', columns ? '1' : null],
  ].flatMap(([name, value]) => (name && value ? [`${name}=${encodeURIComponent(value)}`] : []));
  return said.length > 0 ? `?${said.join('&')}`.replaceAll('%2C', ',') : '';
}

export function comparePath(address: Partial<CompareAddress>): string {
  const usual: CompareAddress = { unit: null, years: null, edition: null, columns: false };
  return `/archive/compare${compareQuery({ ...usual, ...address })}`;
}

/** The same years as a file. Files hold every column, whatever is shown. */
export function compareFile(address: CompareAddress, format: 'xlsx' | 'csv'): string {
  return `/api/v1/archive/compare.${format}${compareQuery({ ...address, columns: false })}`;
}
