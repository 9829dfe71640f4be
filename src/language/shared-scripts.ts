import { type Language } from './languages.js';
import { languageOf } from './names.js';

/**
 * The language a text is probably in, for somebody who reads another: one that only its script speaks for is the reader's own where
 * that is written in the same. Kana, Ө and Ү, and characters that Japanese does not have say more than the script.
 */
export const languageFor = (text: string, reader: Language): Language => {
  const probable = languageOf(text);
  if (probable === 'ru' && reader === 'mn') return reader;
  if (probable === 'zh-Hans' && reader === 'ja' && isAllKanji(text)) return reader;
  return probable;
};

const isAllKanji = (text: string): boolean => {
  kanji ??= readKanji();
  const known = kanji;
  return [...(text.normalize('NFC').match(/\p{Script=Han}/gu) ?? [])].every((character) => known.has(character));
};

let kanji: Set<string> | undefined;

/** The characters of JIS X 0208, read from the encoding that holds them and no others. */
const readKanji = (): Set<string> => {
  const bytes: number[] = [];
  for (let lead = 0x88; lead <= 0xea; lead += 1)
    if (lead < 0xa0 || lead > 0xdf)
      for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) bytes.push(lead, trail);
  return new Set(new TextDecoder('shift_jis').decode(new Uint8Array(bytes)));
};
