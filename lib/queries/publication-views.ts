import type { Changes } from '@/lib/publishing/changes';
import type { Check } from '@/lib/publishing/readiness';
import type { Looked, SignPart } from '@/lib/publishing/sign-off';
import type { PublishedFrom } from '@/lib/publishing/tree';
import type { UnitView, YearView } from './views';

export type SignOffNote = {
  part: SignPart;
  by: string;
  at: Date;
  version: number;
  sha256: string;
  looked: Looked;
};

/** A file of the download set, without its bytes; `size` in bytes. */
export type PublicationFileNote = { name: string; mediaType: string; size: number; sha256: string };

/** One publication of an area's table; the first is number 1, later ones are corrections. */
export type PublicationNote = {
  number: number;
  /** The version of the area's return that it froze. */
  version: number;
  by: string;
  at: Date;
  /** SHA-256 of the list of its files. */
  sha256: string;
  /** Why it corrects the one before; null in the first. */
  reason: string | null;
  /** null in the first. */
  changes: Changes | null;
  /** Number of the publication that corrected this one; null: it is in force. */
  correctedBy: number | null;
  signOffs: SignOffNote[];
  files: PublicationFileNote[];
};

/** The same with exactly what it was made from, all levels. */
export type PublicationView = PublicationNote & { madeFrom: PublishedFrom };

/** Latest first. */
export type PublicationsView = {
  year: YearView;
  area: UnitView;
  edition: string;
  publications: PublicationNote[];
};

/** What would be published now, and what still speaks against it. */
export type ReadinessView = {
  year: YearView;
  area: UnitView;
  edition: string;
  checks: Check[];
  /** The submitted version; null: there is none. */
  version: { number: number; sha256: string; by: string; at: Date; looked: Looked } | null;
  /** Of this version; void ones are left out. */
  signOffs: SignOffNote[];
  /** How often it was published before. */
  published: number;
  /** Why the published year is being corrected; null: it is not. */
  correction: { reason: string; by: string; at: Date } | null;
  /** What publishing it would change in the last publication; null: there is none, or no version. */
  changes: Changes | null;
  /** What the asker may do now. */
  may: { sign: boolean; publish: boolean; correct: boolean };
  /** The asker has signed this version. */
  hasSigned: boolean;
};
