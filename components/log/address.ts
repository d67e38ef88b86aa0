import type { LogLook } from '@/lib/queries/log-views';

type Asked = Readonly<Record<string, string | string[] | undefined>>;
/** `cursor` is the id of the last event of the page before; `all`: every chain is verified. */
export type LogAddress = { look: LogLook; cursor: bigint | null; all: boolean };

export const everything: LogLook = {
  from: null,
  to: null,
  actor: null,
  action: null,
  unit: null,
  year: null,
};

/** What an address asks to see; what it does not say, or says wrongly, is not narrowed. */
export function addressFrom(asked: Asked): LogAddress {
  const one = (name: string) => {
    const value = asked[name];
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' || text.includes('\0') ? null : text;
  };
  const matching = (name: string, pattern: RegExp) => {
    const value = one(name);
    return value !== null && pattern.test(value) ? value : null;
  };
  const year = matching('year', /^\d{4}$/);
  const cursor = matching('cursor', /^[1-9]\d{0,17}$/);
  return {
    look: {
      from: dayFrom(one('from')),
      to: dayFrom(one('to')),
      actor: one('actor'),
      action: one('action'),
      unit: one('unit'),
      year: year === null ? null : Number(year),
    },
    cursor: cursor === null ? null : BigInt(cursor),
    all: asked.verify === 'all',
  };
}

function dayFrom(text: string | null): string | null {
  const isDay = text !== null && /^\d{4}-\d\d-\d\d$/.test(text);
  return isDay && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ? text : null;
}

/** `?from=…&unit=…` for what is narrowed; '' for everything. */
export function logQuery(look: LogLook, more: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries(look).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams([...said, ...Object.entries(more)]).toString();
  return query && `?${query}`;
}
