import { type PageLanguage } from '../web/page-language.js';
import { type Layer, type Type } from './types.js';
import { searchWords } from './words.js';

type Keyed<T extends string> = T extends `${infer A}-${infer B}` ? `${Capitalize<A>}${Capitalize<B>}` : Capitalize<T>;

const camel = <T extends string>(kind: T): Keyed<T> =>
  kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()) as Keyed<T>;

/** A kind of what is found, in words. */
export const typeName = (type: Type, language: PageLanguage): string => searchWords(language).say(`type${camel(type)}`);
/** A kind of text, in words. */
export const layerName = (layer: Layer, language: PageLanguage): string =>
  searchWords(language).say(`layer${camel(layer)}`);
