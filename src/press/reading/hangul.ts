import { type IRBlock, type IRTable, type ParseResult } from 'kordoc';
import { damaged, encrypted } from './file-type.js';
import { type FileText } from './file-text.js';
import { paragraphsOf, runningLines } from './running-lines.js';
import { packZip } from './zip-pack.js';

/** Reads a document of Hangul from the parts of its archive that were looked at. */
export const readHwpx = async (parts: Map<string, Buffer>): Promise<FileText> => {
  const { parseHwpx } = await import('kordoc');
  const text = textOf(await parseHwpx(bufferOf(packZip(parts))));
  const sections = [...parts].filter(([name]) => /^Contents\/section\d+\.xml$/i.test(name));
  const running = sections.flatMap(([, bytes]) => paragraphsOf(bytes, ['header', 'footer']));
  const beside = runningLines(running);
  return { type: 'hwpx', text: withoutRunning(text, running), ...(beside.length > 0 && { beside }) };
};

/** The library puts headers before the text and footers after it, each once. */
const withoutRunning = (text: string, running: string[]): string => {
  const left = new Set(running);
  const lines = text.split('\n');
  while (left.delete((lines[0] ?? '').trim())) lines.shift();
  while (left.delete((lines.at(-1) ?? '').trim())) lines.pop();
  return lines.join('\n');
};

/** Reads a document of Hangul 5. */
export const readHwp = async (bytes: Buffer): Promise<FileText> => {
  const { parseHwp } = await import('kordoc');
  const text = textOf(await parseHwp(bufferOf(bytes)));
  // Of no page at all the library gives what stands at the head and foot of all, where the file says how its lines lie on pages.
  const read = await parseHwp(bufferOf(bytes), { pages: [0] });
  const running = read.success
    ? textOf(read)
        .split('\n')
        .map((line) => line.trim())
    : [];
  const beside = runningLines(running);
  return { type: 'hwp', text: withoutRunning(text, running), ...(beside.length > 0 && { beside }) };
};

const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

const textOf = (read: ParseResult): string => {
  if (read.success) return read.blocks.flatMap(linesOfBlock).join('\n');
  if (/encrypt|password|drm|암호/i.test(`${read.code ?? ''} ${read.error}`)) throw encrypted();
  throw damaged('it is no document of Hangul that can be read');
};

const linesOfBlock = ({ type, text, table, children, href, footnoteText }: IRBlock): string[] => {
  if (type === 'image' || type === 'separator') return [];
  const own = type === 'table' && table ? linesOfTable(table) : (text ?? '').split('\n');
  const address = href && /^https?:\/\/\S+$/.test(href) && !text?.includes(href) ? [href] : [];
  return [
    ...own,
    ...address,
    ...(footnoteText ? footnoteText.split('\n') : []),
    ...(children ?? []).flatMap(linesOfBlock),
  ];
};

/** One line for each row; the text of a frame of one cell stands as it is, and a cell goes with the first row that it spans. */
const linesOfTable = ({ cells }: IRTable): string[] =>
  cells.flatMap((row) => {
    if (row.length === 1) return (row[0]?.text ?? '').split('\n');
    return [
      row
        .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
        .join('\t')
        .trim(),
    ];
  });
