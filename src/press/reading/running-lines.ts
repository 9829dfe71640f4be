import { SaxesParser } from 'saxes';
import { isFoot } from '../scrapbook/foot.js';
import { type Beside } from './file-text.js';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The paragraphs of a part of a document of Word or Hangul, or of those of its elements that have one of these names. */
export const paragraphsOf = (bytes: Buffer, within: string[] = []): string[] => {
  const lines: string[] = [];
  let [open, inText, inside] = ['', false, 0];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    inText = localName(name) === 't';
    if (within.includes(localName(name))) inside += 1;
  });
  parser.on('text', (text) => (open += inText && (inside > 0 || within.length === 0) ? text : ''));
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (within.includes(localName(name))) inside -= 1;
    if (localName(name) !== 'p') return;
    lines.push(open.trim());
    open = '';
  });
  parser.write(bytes.toString('utf8')).close();
  return lines.filter((line) => line !== '');
};

/** What the headers and footers of the pages say, each once; a number alone is that of the page. */
export const runningLines = (lines: string[]): Beside[] =>
  [...new Set(lines)]
    .filter((line) => /[^\d\s\p{P}쪽]/u.test(line) && !isFoot(line))
    .map((line) => ({ code: 'page-header', detail: `In the header or footer of the pages: ${line.slice(0, 80)}` }));
