import { cellOf, inputsOf, topicsRowOf } from './cells';
import type { CellCode, Edition } from './types';

/** What is typed to make a cell, in the form's order: an input cell itself, the parts of a total at any depth, the topics row itself. Empty for codes that the form does not have. */
export function typedCellsOf(edition: Edition, code: CellCode): CellCode[] {
  if (topicsRowOf(edition)?.code === code) return [code];
  const typed = partsWithin(edition, code);
  return inputsOf(edition).flatMap((spec) => (typed.has(spec.code) ? [spec.code] : []));
}

function partsWithin(edition: Edition, code: CellCode): Set<CellCode> {
  const spec = cellOf(edition, code);
  if (!spec) return new Set();
  if (spec.parts === null) return new Set([code]);
  return new Set(spec.parts.flatMap((part) => [...partsWithin(edition, part)]));
}
