/** One field that an edit changed. `isLost`: somebody else has changed it since, so that it is no longer ours to take back. */
export type Change<V> = { key: string; before: V; after: V; isLost?: boolean };
/** What one undo takes back. `isOpen`: typing goes on, and further typing in the same field belongs to it. */
export type Step<V> = { id: number; changes: readonly Change<V>[]; isOpen: boolean };
/** What a person did in the form, oldest first, and what was undone of it, the last undone at the end. */
export type History<V> = { done: readonly Step<V>[]; undone: readonly Step<V>[]; nextId: number };
/** Reads what a field holds now, and says whether two contents are the same to the person. */
export type Now<V> = { valueOf: (key: string) => V; same: (key: string, one: V, other: V) => boolean };
/** `put`: what the fields become; `skipped`: fields left alone because somebody else has changed them. */
export type Turn<V> = { history: History<V>; put: ReadonlyMap<string, V>; skipped: readonly string[] };

/** Enough for a day's work; older steps are forgotten. */
const longest = 500;

export function noHistory<V>(): History<V> {
  return { done: [], undone: [], nextId: 1 };
}

/**
 * Adds what was just done. What was undone before is forgotten, except when this does the very same again. Typing
 * continues the open step of its field.
 */
export function record<V>(
  history: History<V>,
  changes: readonly Change<V>[],
  { isTyping = false, same }: { isTyping?: boolean; same: Now<V>['same'] },
): History<V> {
  if (changes.length === 0) return history;
  const last = history.done.at(-1);
  const [first] = changes;
  const open = last?.isOpen ? last.changes[0] : undefined;
  if (isTyping && last && first && open?.key === first.key && !open.isLost) {
    const joined = { ...last, changes: last.changes.map((each) => ({ ...each, after: first.after })) };
    return { ...history, done: [...history.done.slice(0, -1), joined], undone: [] };
  }
  const again = history.undone.at(-1);
  if (again && isSameStep(again.changes, changes, same))
    return { ...history, done: [...history.done, again], undone: history.undone.slice(0, -1) };
  const step = { id: history.nextId, changes, isOpen: isTyping };
  return { done: [...seal(history).done, step].slice(-longest), undone: [], nextId: history.nextId + 1 };
}

function isSameStep<V>(
  one: readonly Change<V>[],
  other: readonly Change<V>[],
  same: Now<V>['same'],
): boolean {
  return (
    one.length === other.length &&
    one.every(({ key, after }, at) => other[at]?.key === key && same(key, after, other[at].after))
  );
}

/** The field was left: the next typing is a step of its own. What was typed and taken away again is none. */
export function seal<V>(history: History<V>): History<V> {
  const last = history.done.at(-1);
  if (!last?.isOpen) return history;
  if (last.changes.every(({ before, after }) => before === after))
    return { ...history, done: history.done.slice(0, -1) };
  return { ...history, done: [...history.done.slice(0, -1), { ...last, isOpen: false }] };
}

/** Somebody else changed this field: nothing done to it before is taken back any more. */
export function lose<V>(history: History<V>, key: string): History<V> {
  const without = (steps: readonly Step<V>[]) =>
    steps.map((step) =>
      step.changes.some((each) => each.key === key)
        ? {
            ...step,
            changes: step.changes.map((each) => (each.key === key ? { ...each, isLost: true } : each)),
          }
        : step,
    );
  return { ...history, done: without(history.done), undone: without(history.undone) };
}

/** Takes back the last step; null if there is none. */
export function undo<V>(history: History<V>, now: Now<V>): Turn<V> | null {
  const step = history.done.at(-1);
  if (!step) return null;
  const { put, skipped } = turned(step, now, 'back');
  const kept = skipped.reduce((each, key) => lose(each, key), history);
  const done = kept.done.slice(0, -1);
  const undone = [...kept.undone, ...kept.done.slice(-1).map((each) => ({ ...each, isOpen: false }))];
  return { history: { ...kept, done, undone }, put, skipped };
}

/** Does again what was undone last; null if there is nothing. */
export function redo<V>(history: History<V>, now: Now<V>): Turn<V> | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  const { put, skipped } = turned(step, now, 'forth');
  const kept = skipped.reduce((each, key) => lose(each, key), history);
  const undone = kept.undone.slice(0, -1);
  return { history: { ...kept, done: [...kept.done, ...kept.undone.slice(-1)], undone }, put, skipped };
}

/**
 * Takes back one step out of order, as a step of its own: only fields that still hold what it put there. The last step is
 * simply undone. null if it is not known any more.
 */
export function takeBack<V>(history: History<V>, id: number, now: Now<V>): Turn<V> | null {
  const step = history.done.find((each) => each.id === id);
  if (!step) return null;
  if (step === history.done.at(-1)) return undo(history, now);
  const { put } = turned(step, now, 'back');
  const changes = step.changes
    .filter(({ key }) => put.has(key))
    .map(({ key, before, after }) => ({ key, before: after, after: before }));
  return { history: record(history, changes, { same: now.same }), put, skipped: [] };
}

function turned<V>({ changes }: Step<V>, now: Now<V>, to: 'back' | 'forth') {
  const put = new Map<string, V>();
  const skipped: string[] = [];
  for (const { key, before, after, isLost } of changes) {
    const [from, into] = to === 'back' ? [after, before] : [before, after];
    if (isLost || !now.same(key, now.valueOf(key), from)) skipped.push(key);
    else put.set(key, into);
  }
  return { put, skipped };
}
