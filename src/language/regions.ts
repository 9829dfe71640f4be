import { type Names } from './names.js';
import { china } from './regions/china.js';
import { japan } from './regions/japan.js';
import { korea, northKorea } from './regions/korea.js';
import { mongolia } from './regions/mongolia.js';
import { russia } from './regions/russia.js';

/** A region one level below its state, by its ISO 3166-2 code, with its usual names. */
export interface Region {
  code: string;
  country: string;
  names: Names;
}

const LANGUAGES = ['en', 'ko', 'zh-Hans', 'ja', 'ru', 'mn'];
let made: Region[] | undefined;

/** The regions of North East Asia, known before any record names them; elsewhere a person says what a region is called. */
export const regions = (): Region[] =>
  (made ??= [china, japan, korea, northKorea, mongolia, russia].flatMap(regionsIn));

const regionsIn = (table: string): Region[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...names] = line.split('|').map((cell) => cell.trim().normalize('NFC'));
      const named = LANGUAGES.map((language, n) => [language, names[n] ?? ''] as const);
      return { code, country: code.slice(0, 2), names: Object.fromEntries(named.filter(([, name]) => name !== '')) };
    });
