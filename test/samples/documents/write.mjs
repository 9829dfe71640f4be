/** Writes each sample text in every other format beside it: `node test/samples/documents/write.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { docxOf, encodedAs, htmlOf, hwpOf, hwpxOf, pdfOf } from '../../support/make-documents.mjs';

const at = (name) => new URL(name, import.meta.url);
const read = (name) => readFileSync(at(`${name}.txt`), 'utf8');

for (const name of ['scrapbook', 'working-meeting', 'digest', 'links', 'press-item']) {
  const lines = read(name).trimEnd().split('\n');
  writeFileSync(at(`${name}.docx`), await docxOf(lines));
  writeFileSync(at(`${name}.hwpx`), await hwpxOf(lines));
  writeFileSync(at(`${name}.hwp`), hwpOf(lines));
  writeFileSync(at(`${name}.pdf`), pdfOf(lines));
  writeFileSync(at(`${name}.html`), htmlOf(lines));
}
writeFileSync(at('press-item.cp949.txt'), encodedAs(read('press-item'), 'euc-kr'));
writeFileSync(at('press-item.utf-16le.txt'), Buffer.from(`\ufeff${read('press-item')}`, 'utf16le'));
writeFileSync(at('press-item.utf-16be.txt'), Buffer.from(`\ufeff${read('press-item')}`, 'utf16le').swap16());
writeFileSync(at('press-item.utf-16le-unmarked.txt'), Buffer.from(read('press-item'), 'utf16le'));
writeFileSync(at('press-item.gb18030.txt'), encodedAs(read('press-item-zh-Hans'), 'gb18030'));
writeFileSync(at('press-item.big5.txt'), encodedAs(read('press-item-zh-Hant'), 'big5'));
