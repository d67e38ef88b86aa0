import { chance } from './chance';
import { beyondChannels, type Figures } from './disclosure';
import { type Return, returns2017, withRequests } from './figures';
import { requests2016 } from './requests';

const channels = ['A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'] as const;
const ways = ['B2_1', 'B2_2', 'B2_4', 'B2_5'] as const;

/** Every unit's finished return of 2016: a little below 2017, here and there above it, every rule kept. */
export function returns2016(): Map<string, Return> {
  return new Map(
    [...returns2017()].map(([code, { figures }]) => [
      code,
      withRequests(yearBefore(code, figures), requests2016[code]),
    ]),
  );
}

function yearBefore(code: string, later: Figures): Figures {
  const at = (cell: string) => later[cell] ?? 0;
  const less = (cell: string) => Math.floor(at(cell) * (0.76 + 0.3 * chance(`${code} ${cell} 2016`)));
  const sum = (cells: readonly string[], of: Figures) =>
    cells.reduce((total, cell) => total + (of[cell] ?? 0), 0);
  const before: Figures = Object.fromEntries(
    [...channels, ...ways, 'B2_3', 'H2', 'I3'].map((cell) => [cell, less(cell)]),
  );
  const repeated = Math.max(0, sum(channels, later) - at('A1'));
  const sent = sum(channels, before);
  return {
    ...before,
    A1: sent - (code in beyondChannels ? Math.ceil(sent * 0.03) : Math.floor(repeated * 0.8)),
    A1a: less('A1a'),
    A1b: less('A1a'),
    B1: Math.min(less('B1'), sum(ways, before)),
    B2_1a: Math.min(at('B2_1a'), before.B2_1 ?? 0),
    B2_2a: Math.min(at('B2_2a'), before.B2_2 ?? 0),
    H1: 1,
    H2: at('H2'),
    H3_1: at('H3_1'),
    H3_2: Math.max(at('H3_2') - (chance(`${code} staff 2016`) < 0.12 ? 1 : 0), at('H3_1') === 0 ? 1 : 0),
    H4: Math.floor((at('H4') * 0.85) / 50_000) * 50_000,
    I1: Math.min(1, at('I1')),
    I2: at('I2') > 0 && (before.I3 ?? 0) > 0 ? 1 : 0,
  };
}
