import type { Named } from './mentions';

/** Where a note is written: a new conversation about a cell (null: the whole return), an answer in one, or to why the return came back. */
export type Spot =
  | { kind: 'new'; cell: string | null }
  | { kind: 'answer'; thread: number }
  | { kind: 'toReturn' };

/** What is being written there, and who was picked from the list meanwhile. */
export type Draft = { text: string; picked: readonly Named[] };

export const noDraft: Draft = { text: '', picked: [] };
export const toReturn: Spot = { kind: 'toReturn' };

/** A text that is another one for every spot of a return. */
export function keyOf(spot: Spot): string {
  switch (spot.kind) {
    case 'new':
      return `new ${spot.cell ?? ''}`;
    case 'answer':
      return `answer ${spot.thread}`;
    case 'toReturn':
      return 'toReturn';
  }
}

/** What the API takes for it beside the text. An answer to why a return came back asks for no answer itself. */
export function fieldsOf(spot: Spot): { cell: string | null; thread?: number; settled?: true } {
  switch (spot.kind) {
    case 'new':
      return { cell: spot.cell };
    case 'answer':
      return { cell: null, thread: spot.thread };
    case 'toReturn':
      return { cell: null, settled: true };
  }
}
