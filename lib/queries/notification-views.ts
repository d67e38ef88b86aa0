import type { Role } from '@/lib/access/roles';
import type { NotificationDetail } from '@/lib/notifications/detail';
import type { Kind, MailMode } from '@/lib/notifications/kinds';

/** One thing that somebody was told. */
export type NotificationView = {
  id: number;
  kind: Kind;
  at: Date;
  read: boolean;
  year: number | null;
  unit: { code: string; name: string } | null;
  /** Name of who did it; null: nobody, such as for a due day. */
  by: string | null;
  /** The reason or the note that was written; null: none, or the asker may not read the return any more. */
  words: string | null;
  /** Of what one was made: the unit's name and the role. */
  posts: { unit: string; role: Role }[];
  detail: NotificationDetail;
};

export type NotificationPage = {
  /** Latest first. */
  notifications: NotificationView[];
  next: string | null;
  /** All that the asker has not read, not only on this page. */
  unread: number;
};

/** How somebody is written to. */
export type MailSettings = {
  address: string | null;
  mode: MailMode;
  /** null: nothing was chosen. */
  language: string | null;
};
