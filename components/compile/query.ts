/** Parameters of an address, as the page gets them. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** As the browser holds them; a repeated parameter is a list. */
export function queryOf(params: URLSearchParams): Query {
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const all = params.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}

/** A parameter that is there once and not empty; a repeated one is not guessed. */
export function oneOf(query: Query, name: string): string | null {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A parameter with commas as a list without repetitions. */
export function listOf(query: Query, name: string): string[] {
  const parts = oneOf(query, name)?.split(',') ?? [];
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** As text, with the commas and colons that may stand in an address as they are. */
export function readable(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
