import { lastWorkday, momentOn } from './calendar';
import { chance } from './chance';
import { type Return, returns2017 } from './figures';
import { returns2016 } from './figures-2016';
import { corrected, type Open, open, saidBy, standingCells } from './open';
import { clerkOf, reviewerOf } from './people';
import type { DemoUnit } from './units';

type Values = Readonly<Record<string, number | null>>;

/** One thing that somebody did to a return. `values` are the cells that a save wrote, money in 分. */
export type Step = { at: Date; by: string } & (
  | {
      action: 'save';
      values: Values;
      topics: Return['topics'];
      explanations: Readonly<Record<string, string>>;
    }
  | { action: 'submit' | 'accept' }
  | { action: 'return'; reason: string; cells: readonly string[] }
);

export type Story = { unit: DemoUnit; year: number; steps: Step[] };

const finished: Readonly<Record<number, Map<string, Return>>> = { 2016: returns2016(), 2017: returns2017() };

/** How one unit's return of a year came to where it is: who did what when. */
export function storyOf(unit: DemoUnit, year: number): Story {
  const full = finished[year]?.get(unit.code);
  if (!full) throw new Error(`no figures of ${unit.code} for ${year}`);
  const now = year === 2017 ? open[unit.code] : undefined;
  const write: Write = (day, order, values) => ({
    action: 'save',
    at: momentOn(year, day, order, unit.code),
    by: clerkOf(unit.code),
    values,
    topics: full.topics,
    explanations: year === 2017 ? saidBy(unit.code) : {},
  });
  if (now?.status === 'draft') return { unit, year, steps: drafting(unit, year, full, write) };
  const again = year === 2017 ? corrected[unit.code] : undefined;
  if (again) return { unit, year, steps: correcting(unit, year, full, again, write) };
  return { unit, year, steps: sending(unit, year, standingCells2017(unit, year, full), now, write) };
}

type Write = (day: number, order: number, values: Values) => Step;

function standingCells2017(unit: DemoUnit, year: number, full: Return): Values {
  return year === 2017 ? standingCells(unit.code, full) : full.figures;
}

/** Filled in, sent, and, unless it still waits or came back, accepted. */
function sending(unit: DemoUnit, year: number, values: Values, now: Open | undefined, write: Write): Step[] {
  const luck = chance(`${unit.code} ${year} pace`);
  const last = lastWorkday(year);
  const sent = now?.status === 'submitted' ? last - Math.floor(luck * 4) : 4 + Math.floor(luck * 18);
  const steps = [write(sent - 2 - Math.floor(luck * 2), 1, values), submit(unit, year, sent)];
  if (now?.status === 'submitted') return steps;
  if (now?.status === 'returned') {
    const { reason, wrong } = now;
    return [...steps, sendBack(unit, year, last - 1, reason, Object.keys(wrong))];
  }
  return [...steps, accept(unit, year, Math.min(last, sent + 1 + (Math.floor(luck * 30) % 3)))];
}

/** Begun on one day, continued on another, not sent. */
function drafting(unit: DemoUnit, year: number, full: Return, write: Write): Step[] {
  const values = Object.entries(standingCells2017(unit, year, full)).filter(([, value]) => value !== null);
  const half = Math.ceil(values.length / 2);
  const begun = 8 + Math.floor(chance(`${unit.code} begun`) * 8);
  return [
    write(begun, 1, Object.fromEntries(values.slice(0, half))),
    write(
      begun + 1 + Math.floor(chance(`${unit.code} continued`) * 8),
      2,
      Object.fromEntries(values.slice(half)),
    ),
  ];
}

/** Sent with a mistake, returned, corrected and accepted. */
function correcting(
  unit: DemoUnit,
  year: number,
  { figures }: Return,
  { wrong, reason }: { wrong: Values; reason: string },
  write: Write,
): Step[] {
  const mended = Object.fromEntries(Object.keys(wrong).map((cell) => [cell, figures[cell] ?? null]));
  return [
    write(6, 1, { ...figures, ...wrong }),
    submit(unit, year, 8),
    sendBack(unit, year, 10, reason, Object.keys(wrong)),
    write(12, 1, mended),
    submit(unit, year, 12),
    accept(unit, year, 14),
  ];
}

function submit(unit: DemoUnit, year: number, day: number): Step {
  return { at: momentOn(year, day, 2, unit.code), by: clerkOf(unit.code), action: 'submit' };
}

function accept(unit: DemoUnit, year: number, day: number): Step {
  const by = reviewerOf(unit.parent ?? '', unit.code);
  return { at: momentOn(year, day, 3, unit.code), by, action: 'accept' };
}

function sendBack(unit: DemoUnit, year: number, day: number, reason: string, cells: string[]): Step {
  const by = reviewerOf(unit.parent ?? '', unit.code);
  return { at: momentOn(year, day, 3, unit.code), by, action: 'return', reason, cells };
}
