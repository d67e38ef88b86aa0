import type { Review } from './review-data';

/** Cells that a finding speaks of first, by the gravest of its severities. */
export function severities(review: Review): Map<string, 'error' | 'warning' | 'hint'> {
  const found = new Map<string, 'error' | 'warning' | 'hint'>();
  for (const severity of ['hint', 'warning', 'error'] as const) {
    for (const told of review.version.findings) {
      if (told.severity === severity)
        for (const code of told.left?.cells ?? told.cells) found.set(code, severity);
    }
  }
  return found;
}
