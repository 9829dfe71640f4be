import { squash } from './text-lines.js';

const REMARK = /\s*[(（][^)）]*(?:[)）]|$)/gu;

/** An outlet without a bracketed remark, such as whose report it quotes. */
export const withoutRemark = (outlet: string) => outlet.replaceAll(REMARK, '').trim();

/** What two spellings of an outlet share: no remark, no blanks; WeChat is written by its Chinese and its English name. */
const keyOf = (outlet: string) => squash(withoutRemark(outlet)).replaceAll('웨이신', '위챗');

/** Whether `short` is `long` with letters left out, as 닝샤외사판공실 for 닝샤후이족자치구 외사판공실. */
export function isShortFor(short: string, long: string): boolean {
  const letters = Array.from(keyOf(short));
  let i = 0;
  for (const letter of keyOf(long)) if (letter === letters[i]) i++;
  return i > 0 && i === letters.length;
}

/** Whether `long` begins as the outlet `short` does and may name a part of it, such as a channel. */
export const isLongFor = (long: string, short: string) => short !== '' && keyOf(long).startsWith(keyOf(short));

const QUOTING = /\s*(?:보도)?\s*(?:인용|전재|게재)$|(?:转载|轉載|转发|报道)$|^(?:转自|quoting|via)\s*/giu;

/** Whose account the index names in brackets beside an outlet: 다라성 대외협력실 of `두루신문(다라성 대외협력실 보도 인용)`. */
export const accountIn = (outletInIndex: string | undefined): string | undefined => {
  const [, inside] = /[(（]([^)）]{2,200})[)）]/u.exec(outletInIndex ?? '') ?? [];
  return inside?.replaceAll(QUOTING, '').trim() || undefined;
};
