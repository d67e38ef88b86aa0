import { disclosure, type Figures } from './disclosure';
import { requestCells, requests2017 } from './requests';
import { resources } from './resources';
import { responses } from './responses';
import { reporting } from './units';

export type Return = { figures: Figures; topics: { name: string; count: number }[] };

/** Every unit's finished return of 2017: all input cells of the form, money in 分. Summed up they are the published table. */
export function returns2017(): Map<string, Return> {
  const [a, b, h] = [disclosure(), responses(), resources()];
  return new Map(
    reporting.map(({ code }) => [
      code,
      withRequests({ ...a.get(code), ...b.get(code), ...h.get(code) }, requests2017[code]),
    ]),
  );
}

/** A return's figures with its requests (none, unless given) and nothing left blank. */
export function withRequests(
  figures: Figures,
  requests?: { cells: Readonly<Record<string, number>>; topics: Readonly<Record<string, number>> },
): Return {
  const none = Object.fromEntries([...otherCells, ...requestCells].map((cell) => [cell, 0]));
  const topics = Object.entries(requests?.topics ?? {}).map(([name, count]) => ({ name, count }));
  return { figures: { ...none, ...figures, ...requests?.cells }, topics };
}

const otherCells = [
  ...['A1', 'A1a', 'A1b', 'A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'],
  ...['B1', 'B2_1', 'B2_1a', 'B2_2', 'B2_2a', 'B2_3', 'B2_4', 'B2_5'],
  ...['H1', 'H2', 'H3_1', 'H3_2', 'H4', 'I1', 'I2', 'I3'],
];
