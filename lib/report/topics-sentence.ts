import type { Topic } from '@/lib/cells/cells';
import { shares } from '@/lib/cells/shares';

const rest = '其他';

/**
 * The official sentence about what requests were for, with shares of all requests received; requests under no topic
 * count as 其他. '' while not known, a statement of its own where there were none. Source: the published table of 2017.
 */
export function topicsSentence(topics: readonly Topic[] | null, received: bigint | null): string {
  if (received === 0n && (topics ?? []).length === 0) return '未收到政府信息公开申请。';
  const all = withRest(
    (topics ?? []).filter(({ count }) => count > 0n),
    received,
  );
  if (all.length === 0) return '';
  const main = all.length === 1 ? all : all.filter(({ name }) => name !== rest);
  const names = main.map(({ name }) => name).join('、');
  const percent = shares(all.map(({ count }) => count)).map((share) => `${share?.toFixed(1)}%`);
  if (all.length === 1) return `主要侧重${names}方面，占比${percent[0]}。`;
  const each = all.map(({ name }, at) => `${name}占比${percent[at]}`).join('、');
  return `主要侧重${names}${main.length === 1 ? '方面' : '等几个方面'}，其中${each}。`;
}

/** The topics with 其他 at the end, which takes what was received under none of them; nothing where nothing is counted. */
function withRest(topics: readonly Topic[], received: bigint | null): Topic[] {
  const counted = topics.reduce((sum, { count }) => sum + count, 0n);
  if (counted === 0n) return [];
  const named = topics.filter(({ name }) => name !== rest);
  const given = counted - named.reduce((sum, { count }) => sum + count, 0n);
  const left = received !== null && received > counted ? received - counted : 0n;
  return given + left > 0n ? [...named, { name: rest, count: given + left }] : named;
}
