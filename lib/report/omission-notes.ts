import type { Omissions } from '@/lib/rollup/omission';

/**
 * What a table leaves out, as it is printed under it: each unit of its own and each unit that a table one level down leaves out, with
 * its reason; what comes from further below is counted, and stands in those tables' own notes.
 */
export function omissionNotes({ own, below }: Omissions): string[] {
  const deeper = new Map<string, number>();
  const next: string[] = [];
  for (const { way, name, reason } of below) {
    const [child, ...further] = way;
    if (!child) continue;
    if (further.length === 0) next.push(`其中，${child.name}的报表未计入${name}（${sentence(reason)}）。`);
    else deeper.set(child.name, (deeper.get(child.name) ?? 0) + 1);
  }
  return [
    ...own.map(({ name, reason }) => `本表未计入${name}（${sentence(reason)}）。`),
    ...next,
    ...[...deeper].map(([name, n]) => `其中，${name}以下各级报表另有${n}个单位未计入，见各级报表附注。`),
  ];
}

/** A reason in one line and without the stop at its end, to stand in brackets. */
function sentence(reason: string): string {
  return reason.replace(/[。．.；;\s]+$/u, '').replace(/\s+/gu, ' ');
}
