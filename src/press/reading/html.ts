import { type FileText } from './file-text.js';
import { linesOfDom, type TextNode } from './dom-lines.js';
import { decodeText } from './text-encoding.js';

interface Page extends TextNode {
  querySelector(selector: string): TextNode | null;
  body: TextNode;
}

/** The article is told from what stands around it only where a page is of a size that people write. */
const MOST_FOR_ARTICLE = 3_000_000;

/** Whether a text is a web page. */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<!--[^]{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 8192),
  );

/** Reads a web page to its text and what it says of itself, and finds the article in it. Nothing in it is run or fetched. */
export const readHtml = async (bytes: Buffer): Promise<FileText> => {
  const { encoding, text } = decodeText(bytes);
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(text);
  const page = document as unknown as Page;
  const about = aboutOf(page);
  const lines = linesOfDom(page.querySelector('body') ?? page);
  const article = text.length > MOST_FOR_ARTICLE ? [] : await articleIn(text, lines);
  return { type: 'html', encoding, text: lines.join('\n'), about, ...(article.length > 0 && { article }) };
};

const aboutOf = (page: Page) => {
  const said = (selector: string, attribute: string): string | undefined => {
    const found = page.querySelector(selector)?.getAttribute?.(attribute)?.trim();
    return found === '' || found === undefined || found.length > 2000 ? undefined : found;
  };
  const title = said('meta[property="og:title"]', 'content') ?? page.querySelector('title')?.textContent?.trim();
  return {
    title: title || undefined,
    outlet: said('meta[property="og:site_name"]', 'content') ?? said('meta[name="mediaid"]', 'content'),
    published:
      said('meta[property="article:published_time"]', 'content') ??
      said('meta[name="pubdate"]', 'content') ??
      said('meta[name="publishdate"]', 'content') ??
      said('time[datetime]', 'datetime'),
    address: said('link[rel="canonical"]', 'href') ?? said('meta[property="og:url"]', 'content'),
  };
};

/** The 1-based lines of the page that the article consists of, in their order. */
const articleIn = async (text: string, lines: string[]): Promise<number[]> => {
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  const { document } = parseHTML(text);
  const found = new Readability<Node>(document, {
    serializer: (node) => node,
  }).parse();
  if (!found?.content) return [];
  const article: number[] = [];
  let from = 0;
  for (const line of linesOfDom(found.content)) {
    const at = lines.indexOf(line, from);
    if (at < 0) continue;
    article.push(at + 1);
    from = at + 1;
  }
  return article;
};
