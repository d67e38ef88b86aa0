import type { FigureView, Said, WayView } from '@/lib/queries/why-views';

/** A unit's figure with what was said about it in the reader's language; `message` null: the rule is not broken any more. */
export type ToldFigure = Omit<FigureView, 'said'> & {
  said: (Omit<Said, 'finding'> & { message: string | null })[];
};
export type ToldWay = Omit<WayView, 'figure'> & { figure: ToldFigure | null };

/** Reads one total, opened along a way of units; null when it could not be read. */
export type ReadWay = (code: string, way: readonly string[]) => Promise<ToldWay | null>;
