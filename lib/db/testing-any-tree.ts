import fc from 'fast-check';
import { pathIn, type TestUnit } from './testing-tree';

/**
 * Any tree of two to four levels, its units `u0` (the root), `u1`, …; where a unit hangs is drawn as a share of those before it.
 * @param below how many units there are beside the root
 */
export function anyTree(below: { least: number; most: number }): fc.Arbitrary<TestUnit[]> {
  return fc
    .array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
      minLength: below.least,
      maxLength: below.most,
    })
    .map((shares) => {
      const tree: TestUnit[] = [{ code: 'u0', kind: 'province', parent: null }];
      for (const share of shares) {
        const parents = tree.filter(({ code }) => pathIn(tree, code).length < 4);
        const parent = parents[Math.floor(share * parents.length)]?.code ?? 'u0';
        tree.push({ code: `u${tree.length}`, kind: 'department', parent });
      }
      return tree;
    });
}
