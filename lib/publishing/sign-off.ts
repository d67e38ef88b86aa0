import { z } from 'zod';

/** The compiler signs first, then somebody else checks. */
export const signParts = ['compiler', 'checker'] as const;
export type SignPart = (typeof signParts)[number];
export const signPart = z.enum(signParts);

/** How much there was to look at when somebody signed. */
export const looked = z.object({
  cells: z.int(),
  explanations: z.int(),
  adjustments: z.int(),
  omissions: z.int(),
  /** Of all levels, the signed one included. */
  versions: z.int(),
});
export type Looked = z.infer<typeof looked>;

/** Which part comes next; null: both have signed. */
export function nextPart(signed: readonly SignPart[]): SignPart | null {
  return signParts.find((part) => !signed.includes(part)) ?? null;
}
