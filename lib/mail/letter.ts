import { createTranslator } from 'use-intl/core';
import { formats } from '@/lib/i18n/format';
import { type Locale, localeOf } from '@/lib/i18n/locale';
import enMails from '@/lib/i18n/messages/en/mails.json';
import zhMails from '@/lib/i18n/messages/zh-CN/mails.json';
import { notificationSentence } from '@/lib/i18n/notification-sentence';
import { pathOf } from '@/lib/notifications/path';
import type { NotificationView } from '@/lib/queries/notification-views';

/** A mail as it is sent. `key` names what it tells, so that the same one twice is the same to a mail server. */
export type Letter = { key: string; to: string; subject: string; text: string; html: string };

type Person = { name: string; address: string; language: string };
/** `link`: what it is about leads there. */
type Paragraph = { text: string; link?: { label: string; href: string } };

const translators = {
  'zh-CN': createTranslator({ locale: 'zh-CN', messages: zhMails }),
  en: createTranslator({ locale: 'en', messages: enMails }),
};

/** One notification as a mail. `site` is the app's address without a slash at its end. */
export function letterOf(told: NotificationView, person: Person, site: string): Letter {
  const locale = localeOf(person.language);
  const t = translators[locale];
  const subject = notificationSentence(told, locale);
  const link = { label: t('open'), href: site + linkOf(told) };
  const body = [
    {
      text: `${t('sentence', { text: subject })}${locale === 'en' ? ' ' : ''}${t(`next.${told.kind}`)}`,
      link,
    },
  ];
  return {
    key: `notification-${told.id}`,
    to: person.address,
    subject,
    ...printed(body, { person, site, locale }),
  };
}

/** Several as one mail, oldest first. */
export function digestOf(all: readonly NotificationView[], person: Person, site: string, now: Date): Letter {
  const locale = localeOf(person.language);
  const t = translators[locale];
  const count = all.length;
  const subject = t('digest.subject', { day: formats(locale).day(now), count });
  const oldestFirst = [...all].sort(
    (one, other) => one.at.getTime() - other.at.getTime() || one.id - other.id,
  );
  const body = [
    { text: t('digest.lead', { count }) },
    ...oldestFirst.map((told) => ({
      text: t('sentence', { text: notificationSentence(told, locale) }),
      link: { label: t('open'), href: site + linkOf(told) },
    })),
  ];
  const last = oldestFirst.at(-1)?.id ?? 0;
  return { key: `digest-${last}`, to: person.address, subject, ...printed(body, { person, site, locale }) };
}

function linkOf({ kind, year, unit, detail }: NotificationView): string {
  return pathOf({ kind, year, unit: unit?.code ?? null, detail });
}

type Frame = { person: Person; site: string; locale: Locale };

function printed(
  body: readonly Paragraph[],
  { person, site, locale }: Frame,
): { text: string; html: string } {
  const t = translators[locale];
  const foot = { text: t('foot'), link: { label: t('settings'), href: `${site}/inbox#mail` } };
  const paragraphs: Paragraph[] = [{ text: t('greeting', { name: person.name }) }, ...body];
  return {
    text: `${[...paragraphs, { text: '--' }, foot].map(asText).join('\n\n')}\n`,
    html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body style="${look}">${paragraphs
      .map((each) => asHtml(each, ''))
      .join('')}${asHtml(foot, quiet)}</body></html>`,
  };
}

const look = 'font:14px/24px sans-serif;color:#1b2129;max-width:36em';
const quiet = 'font-size:12px;line-height:20px;color:#5f6873;border-top:1px solid #d3d8de;padding-top:12px';

function asText({ text, link }: Paragraph): string {
  return link ? `${text}\n${link.label}: ${link.href}` : text;
}

function asHtml({ text, link }: Paragraph, style: string): string {
  const anchor = link ? `<br><a href="${escaped(link.href)}">${escaped(link.label)}</a>` : '';
  return `<p${style && ` style="${style}"`}>${escaped(text)}${anchor}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
