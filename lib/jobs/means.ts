import type { Db } from '@/lib/db/client';
import type { PostOffice } from '@/lib/mail/post';

/** What the jobs stand on; tests give them their own clock and their own post office. `office` null: no mail. */
export type JobMeans = { db: Db; office: PostOffice | null; now: () => Promise<Date> };
