import type { Topic } from '@/lib/cells/cells';
import { parseCell } from '@/lib/cells/parse';
import { printCell } from '@/lib/cells/print';
import { cellOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Entry } from './edits';
import type { TopicDraft } from './return-state';
import type { SaveQueue } from './save-queue';
import { draftsNow, linesOf, topicsFrom } from './topic-drafts';

/** What the form shows as typed: the text of each cell and the rows of topics, in step with the queue that saves them. */
export class OnScreen {
  readonly texts: Record<CellCode, string> = {};
  drafts: readonly TopicDraft[] = [];
  readonly topicsCode: string | null;

  constructor(
    private readonly edition: Edition,
    private readonly queue: SaveQueue,
  ) {
    this.topicsCode = topicsRowOf(edition)?.code ?? null;
  }

  entryOf(key: string): Entry {
    return key === this.topicsCode ? this.drafts : (this.texts[key] ?? '');
  }

  put(key: string, entry: Entry): void {
    if (typeof entry === 'string') this.setText(key, entry);
    else this.setDrafts(entry);
  }

  setText(code: CellCode, text: string): void {
    this.texts[code] = text;
    const { kind = 'count', unit } = cellOf(this.edition, code) ?? {};
    const reading = parseCell(kind, text, unit);
    if ('value' in reading) this.queue.edit(code, reading.value);
    else this.queue.withhold(code, text);
  }

  setDrafts(drafts: readonly TopicDraft[]): void {
    this.drafts = drafts;
    const list = topicsFrom(drafts);
    if (this.topicsCode === null) return;
    if (list) this.queue.edit(this.topicsCode, list);
    else this.queue.withhold(this.topicsCode, linesOf(drafts));
  }

  /**
   * Where nothing typed waits, the screen shows what the server holds; so does a cell that may not be typed in. The fields
   * that this changed.
   */
  sync(editable: ReadonlySet<CellCode>): string[] {
    const changed: string[] = [];
    for (const { code, kind, unit } of inputsOf(this.edition)) {
      const raw = this.queue.rawOf(code);
      const reading = parseCell(kind, this.texts[code] ?? '', unit);
      const saved = this.savedCell(code, editable);
      if (raw === null ? 'value' in reading && reading.value === saved : raw === this.texts[code]) continue;
      this.texts[code] = typeof raw === 'string' ? raw : printCell(kind, saved);
      changed.push(code);
    }
    if (this.topicsCode === null) return changed;
    const raw = this.queue.rawOf(this.topicsCode);
    const drafts = draftsNow(this.drafts, { raw, saved: this.savedTopics(this.topicsCode) });
    if (drafts === this.drafts) return changed;
    this.drafts = drafts;
    return [...changed, this.topicsCode];
  }

  private savedCell(code: CellCode, editable: ReadonlySet<CellCode>): bigint | null {
    const field = editable.has(code) ? this.queue.valueOf(code) : this.queue.knownOf(code);
    return typeof field === 'bigint' ? field : null;
  }

  private savedTopics(row: string): readonly Topic[] {
    const field = this.queue.valueOf(row);
    return typeof field === 'object' && field !== null ? field : [];
  }
}
