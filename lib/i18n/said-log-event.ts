import { editionById } from '@/lib/editions/registry';
import { writtenExplanations } from '@/lib/history/written-explanations';
import type { LogEvent } from '@/lib/queries/log-views';
import { eventMessage } from './event-message';
import type { Locale } from './locale';

/** What an event of the log says, to be read behind the person's name. */
export function saidLogEvent(event: LogEvent, locale: Locale): string {
  const { subject, action, changes, topics, detail, edition } = event;
  const count = (value: unknown) => (typeof value === 'object' && value ? Object.keys(value).length : 0);
  return eventMessage(
    {
      subject,
      action,
      detail,
      cells: changes.length,
      topics: topics !== null,
      explained: writtenExplanations([detail]).length,
      chapters: count(detail.chapters),
    },
    edition === null ? null : editionById(edition),
    locale,
  );
}
