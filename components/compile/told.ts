import type { Finding } from '@/lib/rules/finding';

/** A finding with its text in the reader's language. */
export type Told = Finding & { message: string };
