import { type Beside, type FileText } from './file-text.js';
import { damaged, encrypted } from './file-type.js';
import { UnreadableDocument } from './unreadable.js';

const MOST_PAGES = 2000;

/** Reads the text of a PDF page by page. Its scripts, forms, fonts and links are left alone. */
export const readPdf = async (bytes: Buffer, letters: number): Promise<FileText> => {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  }).catch((error: Error) => {
    throw error.name === 'PasswordException' ? encrypted() : damaged('it is no PDF that can be read');
  });
  if (pdf.numPages > MOST_PAGES)
    throw new UnreadableDocument(
      'document-too-long',
      `The PDF has ${pdf.numPages} pages; up to ${MOST_PAGES} are read`,
    );
  const pages: string[] = [];
  let read = 0;
  for (let n = 1; n <= pdf.numPages && read <= letters; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    read += text.length;
    pages.push(text.replaceAll(/[\0\f]/g, ' '));
    page.cleanup();
  }
  const blank = pages.flatMap((text, n) => (text.trim() === '' ? [n + 1] : []));
  const beside = blank.map((page): Beside => ({
    ...{ code: 'page-without-text', page },
    detail: `Page ${page} holds no text; it may be a picture`,
  }));
  return { type: 'pdf', text: pages.join('\n\f'), ...(beside.length > 0 && { beside }) };
};
