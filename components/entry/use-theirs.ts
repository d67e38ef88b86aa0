import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import { printField } from './field-words';
import { useDesk, useSelected } from './store-context';

/** In a conflict about a text or the topics: what was saved, by whom and when, in one sentence. */
export function useTheirs(key: string): string {
  const t = useTranslations('saving.text');
  const blank = useTranslations('form')('blank');
  const format = formats(useLocale());
  const { store } = useDesk();
  const mark = useSelected((each) => each.wrote.markOf(key));
  const theirs = useSelected((each) => printField(each.edition, key, each.queue.theirsOf(key))) || blank;
  if (!mark) return t('unknown', { theirs });
  const at = format.at(mark.at, store.now());
  return store.wrote.isMe(mark) ? t('mine', { at, theirs }) : t('theirs', { by: mark.by, at, theirs });
}
