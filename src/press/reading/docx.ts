import { SaxesParser } from 'saxes';
import { isFoot } from '../scrapbook/foot.js';
import { type Beside, type FileText } from './file-text.js';
import { linesOfDom, type TextNode } from './dom-lines.js';
import { packZip } from './zip-pack.js';

/** Reads a document of Word from the parts of its archive that were looked at. Pictures are left out. */
export const readDocx = async (parts: Map<string, Buffer>): Promise<FileText> => {
  const [{ default: mammoth }, { parseHTML }] = await Promise.all([import('mammoth'), import('linkedom')]);
  const { value } = await mammoth.convertToHtml(
    { buffer: packZip(parts) },
    {
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
  const text = linesOfDom((document as unknown as { body: TextNode }).body).join('\n');
  const beside = runningLines(parts);
  return { type: 'docx', text, ...(beside.length > 0 && { beside }) };
};

/** What the headers and footers of the pages say, each once; a number alone is that of the page. */
const runningLines = (parts: Map<string, Buffer>): Beside[] => {
  const said = new Set<string>();
  for (const [name, bytes] of parts)
    if (/^word\/(?:header|footer)\d*\.xml$/i.test(name)) for (const line of linesOfPart(bytes)) said.add(line);
  return [...said].map((line) => ({
    code: 'page-header',
    detail: `In the header or footer of the pages: ${line.slice(0, 80)}`,
  }));
};

const linesOfPart = (bytes: Buffer): string[] => {
  const lines: string[] = [];
  let [open, inText] = ['', false];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => (inText = name === 'w:t'));
  parser.on('text', (text) => (open += inText ? text : ''));
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name !== 'w:p') return;
    lines.push(open.trim());
    open = '';
  });
  parser.write(bytes.toString('utf8')).close();
  return lines.filter((line) => /[^\d\s\p{P}쪽]/u.test(line) && !isFoot(line));
};
