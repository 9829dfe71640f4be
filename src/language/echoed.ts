const MOST_ECHOED = 64;

/** What somebody sent, as much of it as is told them back: 64 characters. */
export const echoed = <T extends string | undefined>(given: T): T =>
  given !== undefined && given.length > MOST_ECHOED ? (`${cut(given)}…` as T) : given;

const cut = (given: string): string => [...given.slice(0, 2 * MOST_ECHOED)].slice(0, MOST_ECHOED).join('');
