import type { Topic } from '@/lib/cells/cells';
import { shares } from '@/lib/cells/shares';

const rest = '其他';

/**
 * The official sentence about what requests were for, with shares of all requests received; requests under no topic
 * count as 其他. '' while not known, a statement of its own where there were none.
 */
export function topicsSentence(topics: readonly Topic[] | null, received: bigint | null): string {
  if (received === 0n && (topics ?? []).length === 0) return '未收到政府信息公开申请。';
  const named = (topics ?? []).filter(({ count }) => count > 0n);
  const counted = named.reduce((sum, { count }) => sum + count, 0n);
  if (counted === 0n) return '';
  const others = received !== null && received > counted ? [{ name: rest, count: received - counted }] : [];
  const all = [...named, ...others];
  const percent = shares(all.map(({ count }) => count)).map((share) => `${share?.toFixed(1)}%`);
  const names = named.map(({ name }) => name).join('、');
  if (all.length === 1) return `主要侧重${names}方面，占比${percent[0]}。`;
  const each = all.map(({ name }, at) => `${name}占比${percent[at]}`).join('、');
  return named.length === 1
    ? `主要侧重${names}方面，其中${each}。`
    : `主要侧重${names}等几个方面，其中${each}。`;
}

/**
 * A row's number as it is printed before its label: 一、 （一） 1. 其中：. It continues the row above, and prints nothing,
 * where it is left empty or says 其中 once more.
 */
export function printedNumber(
  number: string | undefined,
  above: string | undefined,
): { number: string; continues: boolean } {
  if (number === undefined) return { number: '', continues: false };
  if (number === '' || (number === '其中' && above === '其中')) return { number: '', continues: true };
  return { number: punctuated(number), continues: false };
}

function punctuated(number: string): string {
  if (number === '其中') return '其中：';
  if (/^[一二三四五六七八九十]+$/.test(number)) return `${number}、`;
  if (/^\d+$/.test(number)) return `${number}.`;
  return number.replace('(', '（').replace(')', '）');
}
