import { type Layer } from './document.js';
import { isShort, joinParagraphs } from './join-paragraphs.js';
import { type Words } from './korean-words.js';
import { languageOf } from './language-of.js';
import { fullWidth, type Line } from './text-lines.js';

const ADDRESS = /^https?:\/\/[!-~]+$/u;
const REST_OF_ADDRESS = /^[!-~]*[\d/?=&%._-][!-~]*$/u;
const SENTENCE = /[。！？!?.；;，,：:]$/u;
const BYLINE =
  /^[【(（[]|^(?:来源|來源|媒体|媒體|记者|記者|作者|编辑|文|图|供稿|출처|기자)\s*[:：]|\d{4}\s*[-年./]\s*\d{1,2}|\d\s*月\s*\d{1,2}\s*日|\d{1,2}[:：]\d{2}/u;
const HEADLINES_AT_MOST = 3;

/** Reads an original text: its own headline if it shows one, its paragraphs, and its address, also where it is glued on. */
export function readOriginal(lines: Line[], words: Words): { headline?: Layer; address?: string; original: Layer } {
  const { address, texts } = takeAddress(lines.map(({ text }) => text));
  const headlines = countHeadlines(texts);
  const headline = texts.slice(0, headlines).join(' ');
  const text = joinParagraphs(texts.slice(headlines), words);
  const language = languageOf(text);
  return {
    ...(headline && { headline: { language: languageOf(headline), text: headline } }),
    ...(address && { address }),
    original: { language, text },
  };
}

/** The last address that ends a line; a line break inside it is undone, text before it stays. */
function takeAddress(texts: string[]): { address?: string; texts: string[] } {
  for (let i = texts.length - 1; i >= 0; i--) {
    const line = texts[i] ?? '';
    const start = line.search(/https?:\/\/\S*$/u);
    if (start < 0 || !ADDRESS.test(line.slice(start))) continue;
    const next = texts[i + 1] ?? '';
    const wrapped = i + 2 === texts.length && REST_OF_ADDRESS.test(next);
    const before = line.slice(0, start).trim();
    const rest = texts.slice(i + (wrapped ? 2 : 1));
    return {
      address: line.slice(start) + (wrapped ? next : ''),
      texts: [...texts.slice(0, i), ...(before ? [before] : []), ...rest],
    };
  }
  return { texts };
}

/** Leading lines that are short, end no sentence and are no by-line; not where nothing would be left as text. */
function countHeadlines(texts: string[]): number {
  const width = fullWidth(texts);
  const first = texts.findIndex((text) => !isShort(text, width) || SENTENCE.test(text) || BYLINE.test(text));
  return first <= HEADLINES_AT_MOST ? Math.max(first, 0) : 0;
}
