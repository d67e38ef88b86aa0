import type { Comparability } from './comparability';
import { from2014To2021 } from './versions/2014-2021';

/** What may be compared between any two editions. A new edition brings one line here for each that came before it. */
export const comparabilities: readonly Comparability[] = [from2014To2021];
