import { type FileText } from './file-text.js';
import { linesOfDom, type TextNode } from './dom-lines.js';
import { paragraphsOf, runningLines } from './running-lines.js';
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
  const running = [...parts].filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/i.test(name));
  const beside = runningLines(running.flatMap(([, bytes]) => paragraphsOf(bytes)));
  return { type: 'docx', text, ...(beside.length > 0 && { beside }) };
};
