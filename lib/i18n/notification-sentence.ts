import { createTranslator } from 'use-intl/core';
import type { NotificationView } from '@/lib/queries/notification-views';
import { formats } from './format';
import type { Locale } from './locale';
import enInbox from './messages/en/inbox.json';
import enStatus from './messages/en/status.json';
import zhInbox from './messages/zh-CN/inbox.json';
import zhStatus from './messages/zh-CN/status.json';

const translators = {
  'zh-CN': createTranslator({ locale: 'zh-CN', messages: { inbox: zhInbox, status: zhStatus } }),
  en: createTranslator({ locale: 'en', messages: { inbox: enInbox, status: enStatus } }),
};

type Told = Pick<NotificationView, 'kind' | 'year' | 'unit' | 'by' | 'posts' | 'detail' | 'at'>;

/**
 * What a notification says, without a full stop: `市财政局2017年度报表已退回`. The same in the inbox, in a mail's subject and in the
 * API. It holds no figures and no text that somebody wrote; days are counted as they were when it was made.
 */
export function notificationSentence(told: Told, locale: Locale): string {
  const { kind, year, unit, by, posts, detail, at } = told;
  const t = translators[locale];
  const { day, dueIn } = formats(locale);
  const named = posts.map((post) =>
    t('inbox.told.post', { unit: post.unit, role: t(`status.role.${post.role}`) }),
  );
  return t(`inbox.told.${kind}`, {
    unit: unit?.name ?? '',
    hasUnit: unit ? 'yes' : 'no',
    year: String(year ?? ''),
    by: by ?? '',
    due: detail.due ? day(detail.due) : '',
    left: detail.due ? dueIn(detail.due, at) : '',
    number: detail.number ?? 1,
    count: posts.length,
    posts: named.join(t('inbox.told.separator')),
  });
}
