import { type Names } from '../../../language/names.js';
import { type Page } from '../sources.js';

/** A government as it is entered into the record. `key` is its ISO 3166-2 code or, where it has none, a word for it. */
export interface Government {
  key: string;
  country: string;
  names: Names;
  aliases: string[];
  page: Page;
}

const LANGUAGES = ['en', 'ko', 'zh-Hans', 'ja', 'ru', 'mn'];

/**
 * Reads a table of one country: a government per line as `key | en | ko | zh-Hans | ja | ru | mn`, a name that is not known
 * left empty. `aliases` holds by key what else a government is called.
 */
export const table = (
  country: string,
  page: Page,
  lines: string,
  aliases: Record<string, string[]> = {},
): Government[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', ...cells] = line.split('|').map((cell) => cell.trim().normalize('NFC'));
      const named = LANGUAGES.map((language, n) => [language, cells[n] ?? ''] as const).filter(
        ([, name]) => name !== '',
      );
      return { key, country, names: Object.fromEntries(named), aliases: aliases[key] ?? [], page };
    });
