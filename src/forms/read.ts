import { isId } from '../language/ids.js';
import { isRegionCode } from '../language/nouns.js';
import { holdsId, kindOf, type Place, placesIn, rowOf } from './schema.js';

/** What a form sent, by the names of its inputs. */
export type Sent = ReadonlyMap<string, string[]>;

/** Turns what was typed for a thing into what a command names it by: `CN-LN Liaoning` into `CN-LN`, or into its id. */
export type Naming = (place: Place, typed: string) => string;

/**
 * What a form says at a place, as the command has it; nothing where nothing was typed. What does not fit, such as letters in the
 * place of a number, stays as it was typed, so that the shape objects to it and the form shows it again.
 */
export const read = (place: Place, sent: Sent, naming: Naming): unknown => {
  const { at, optional } = place;
  const [typed = ''] = sent.get(at) ?? [];
  const text = typed.replaceAll('\r\n', '\n').trim();
  switch (kindOf(place)) {
    case 'group':
      return filled(placesIn(place).map((each) => [each.word, read(each, sent, naming)]));
    case 'rows': {
      const rows = rowsSent(sent, at).map((n) => read(rowOf(place, n), sent, naming));
      return some(rows.filter(saysSomething));
    }
    case 'marks': {
      const marked = sent.get(at) ?? [];
      return marked.length > 0 || !optional ? marked : undefined;
    }
    case 'things':
    case 'lines': {
      const lines = text.split('\n').map((line) => line.replace(/^\s*[-–•·]\s+/u, '').trim());
      const one = rowOf(place, 0);
      return some(lines.filter(Boolean).map((line) => (kindOf(place) === 'things' ? naming(one, line) : line)));
    }
    case 'languages': {
      const under = [...sent.keys()]
        .filter((name) => name.startsWith(`${at}/`))
        .map((name) => name.slice(at.length + 1));
      const texts = under.map((tag): [string, unknown] => {
        const said = sent.get(`${at}/${tag}`)?.[0]?.replaceAll('\r\n', '\n').trim();
        return [tag, said === '' ? undefined : said];
      });
      return filled(texts);
    }
    case 'flag':
      return text === '' ? undefined : text === 'yes';
    case 'count':
      return text === '' ? undefined : numberIn(text);
    case 'thing':
      return text === '' ? undefined : naming(place, text);
    default:
      return text === '' ? undefined : text;
  }
};

/** Whether something was said in a row: of what has to be marked, nothing marked is an empty list. */
const saysSomething = (row: unknown): boolean =>
  Object.values(row ?? {}).some((each) => !Array.isArray(each) || each.length > 0);

const filled = (entries: [string, unknown][]): object | undefined => {
  const given = entries.filter(([, value]) => value !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
};

const some = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

/** The numbers of the rows that were sent, in their order. */
const rowsSent = (sent: Sent, at: string): number[] => {
  const found = new Set<number>();
  for (const name of sent.keys()) {
    const n = name.startsWith(`${at}/`) ? /^\d{1,4}(?=\/)/.exec(name.slice(at.length + 1))?.[0] : undefined;
    if (n !== undefined) found.add(Number(n));
  }
  return [...found].toSorted((a, b) => a - b);
};

/** A number as it is typed, also 1,000 and 0.9; what is none stays a text, which no number fits. */
const numberIn = (text: string): number | string => {
  const digits = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^\d{1,10}(\.\d{1,10})?$/.test(digits) ? Number(digits) : text;
};

/** What somebody may name a thing by, and what it is called. */
export interface Choice {
  id: string;
  /** Its code or handle, or its id where it has none. */
  value: string;
  text: string;
}

/** What is shown in an input of what a command names. */
export const shownFor = (choices: readonly Choice[], value: string): string => {
  const found = choices.find((choice) => choice.value === value || choice.id === value);
  return found ? `${found.value} ${found.text}` : value;
};

/** Reads what was typed for a thing: its code and name as chosen, its code, its name if it is the only one, or its page's address. */
export const nameOf = (place: Place, choices: readonly Choice[], typed: string): string => {
  const inAddress = /^(?:https?:\/)?\/.*\/([^/?#]+)(?:[?#].*)?$/.exec(typed)?.[1];
  const [first = ''] = typed.split(/\s/, 1);
  const called = choices.filter(({ text }) => text.toLowerCase() === typed.toLowerCase());
  // The first of several words may look like a handle and be a part of a name.
  const isNamed =
    isId(first) || isRegionCode(first) || choices.some(({ id, value }) => first === value || first === id);
  const value = inAddress ?? (called.length === 1 ? called[0]!.value : isNamed ? first : typed);
  if (!holdsId(place)) return value;
  return choices.find((choice) => choice.value === value)?.id ?? value;
};
