import type { Status, YearState } from '@/lib/workflow/transitions';
import type { SignPart } from './sign-off';
import type { NamedUnit } from './tree';

/** What has to be so before an area's table is published, in the order in which it is seen to. */
export const requirements = [
  'accepted',
  'uncorrected',
  'closed',
  'submitted',
  'fresh',
  'noErrors',
  'explained',
  'approved',
  'compilerSigned',
  'checkerSigned',
] as const;
export type Requirement = (typeof requirements)[number];

/** `waiting`: there is nothing yet that could be looked at. */
export type CheckState = 'met' | 'unmet' | 'waiting';

/** One line of the list: how it stands, how many are in the way, and which units. */
export type Check = { requirement: Requirement; state: CheckState; count: number; units: NamedUnit[] };

/** How things stand; what is about the submitted version is null where there is none. */
export type Facts = {
  yearState: YearState;
  status: Status;
  missing: readonly NamedUnit[];
  correcting: readonly NamedUnit[];
  stale: readonly NamedUnit[];
  version: { errors: number; unexplained: number; unapproved: number } | null;
  /** Of this very version, by people who may publish. */
  signed: readonly SignPart[];
};

type Found = { count?: number; units?: readonly NamedUnit[] };
/** What is in the way of each; null: it cannot be told yet. An empty object: nothing. */
const finders: Readonly<Record<Requirement, (facts: Facts) => Found | null>> = {
  accepted: ({ missing }) => ({ units: missing }),
  uncorrected: ({ correcting }) => ({ units: correcting }),
  closed: ({ yearState }) => ({ count: yearState === 'closed' ? 0 : 1 }),
  submitted: ({ version }) => ({ count: version ? 0 : 1 }),
  fresh: ({ version, stale }) => version && { units: stale },
  noErrors: ({ version }) => version && { count: version.errors },
  explained: ({ version }) => version && { count: version.unexplained },
  approved: ({ version }) => version && { count: version.unapproved },
  compilerSigned: (facts) => signature(facts, 'compiler'),
  checkerSigned: (facts) => signature(facts, 'checker'),
};

function signature({ version, signed }: Facts, part: SignPart): Found | null {
  return version && { count: signed.includes(part) ? 0 : 1 };
}

/** Everything that has to be so, met or not, so that all of it is seen at once. */
export function checklist(facts: Facts): Check[] {
  return requirements.map((requirement) => {
    const found = finders[requirement](facts);
    if (found === null) return { requirement, state: 'waiting', count: 0, units: [] };
    const { units = [], count = units.length } = found;
    return { requirement, state: count === 0 ? 'met' : 'unmet', count, units: [...units] };
  });
}

/** The first thing that is in the way; null: the table can be published. */
export function firstUnmet(checks: readonly Check[]): Check | null {
  return checks.find(({ state }) => state !== 'met') ?? null;
}
