import { z } from 'zod';

/** A version's texts by chapter number, as the database has them; null where it was submitted without any. */
export const chaptersSchema = z.record(z.string(), z.string()).nullable();
