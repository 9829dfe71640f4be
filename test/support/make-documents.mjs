/** Makes documents of every format out of lines of text; a line with tabs is a row of a table. */
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import * as docx from 'docx';
import { markdownToHwpx } from 'kordoc';

const CFB = createRequire(createRequire(import.meta.url).resolve('kordoc'))('cfb');

/** Runs of lines with tabs become tables; the others stay lines. */
const blocksOf = (lines) => {
  const blocks = [];
  for (const line of lines) {
    const cells = line.split('\t');
    if (cells.length === 1) blocks.push({ line });
    else if (blocks.at(-1)?.rows) blocks.at(-1).rows.push(cells);
    else blocks.push({ rows: [cells] });
  }
  return blocks;
};

export const docxOf = async (lines) => {
  const paragraph = (text) => new docx.Paragraph({ children: [new docx.TextRun(text)] });
  const children = blocksOf(lines).map(({ line, rows }) =>
    rows
      ? new docx.Table({
          rows: rows.map(
            (cells) =>
              new docx.TableRow({ children: cells.map((text) => new docx.TableCell({ children: [paragraph(text)] })) }),
          ),
        })
      : paragraph(line),
  );
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
};

export const hwpxOf = async (lines) => {
  const escaped = (text) =>
    text.replaceAll(/([\\`*_{}[\]#|~])/g, String.raw`\$1`).replace(/^(\d+)\./, String.raw`$1\.`);
  const blocks = blocksOf(lines).map(({ line, rows }) =>
    rows
      ? [rows[0], rows[0].map(() => '---'), ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
      : escaped(line),
  );
  return Buffer.from(await markdownToHwpx(blocks.join('\n\n')));
};

/** A record of Hangul 5: tag, level and size in four bytes, and more where it is long. */
const record = (tag, level, data) => {
  const long = data.length >= 0xfff;
  const head = Buffer.alloc(long ? 8 : 4);
  head.writeUInt32LE((tag | (level << 10) | ((long ? 0xfff : data.length) << 20)) >>> 0);
  if (long) head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
};

const paragraph = (letters, level) => {
  const about = Buffer.alloc(24);
  about.writeUInt32LE((0x80000000 | letters) >>> 0);
  return record(66, level, about);
};
/** Where a line lies on its page, by which pages are told apart. */
const lineAt = (n) => {
  const line = Buffer.alloc(36);
  line.writeInt32LE(n * 1000, 4);
  return record(69, 1, line);
};

/** As little of a document of Hangul 5 as a reader asks for: its header, and paragraphs in one section. */
export const hwpOf = (lines, flags = 0, page = {}) => {
  const file = CFB.utils.cfb_new();
  const header = Buffer.alloc(256);
  header.write('HWP Document File');
  header.writeUInt32LE(0x05000300, 32);
  header.writeUInt32LE(flags, 36);
  const paragraphs = lines.map((line, n) => {
    const text = Buffer.from(`${line.replaceAll('\t', ' ')}\r`, 'utf16le');
    return Buffer.concat([paragraph(text.length / 2, 0), record(67, 1, text), lineAt(n)]);
  });
  const running = Object.entries(page).map(([kind, text]) => {
    const words = Buffer.from(`${text}\r`, 'utf16le');
    const control = Buffer.alloc(16);
    control.write(kind === 'header' ? 'daeh' : 'toof');
    const own = [
      record(71, 1, control),
      record(72, 2, Buffer.alloc(8)),
      paragraph(words.length / 2, 2),
      record(67, 3, words),
    ];
    return Buffer.concat(own);
  });
  // They stand in the first paragraph, behind its text.
  if (running.length > 0) paragraphs[0] = Buffer.concat([paragraphs[0], ...running]);
  CFB.utils.cfb_add(file, '/FileHeader', header);
  CFB.utils.cfb_add(
    file,
    '/DocInfo',
    Buffer.concat([record(16, 0, Buffer.alloc(26)), record(17, 0, Buffer.alloc(72))]),
  );
  CFB.utils.cfb_add(file, '/BodyText/Section0', Buffer.concat(paragraphs));
  return Buffer.from(CFB.write(file, { type: 'buffer' }));
};

/** A compound file with streams of these names, as Word, Excel and encrypted documents are. */
export const compoundOf = (...names) => {
  const file = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(600));
  return Buffer.from(CFB.write(file, { type: 'buffer' }));
};

const LINES_ON_A_PAGE = 12;

/** A PDF whose font is named and not there: each code is the letter itself, and a map says so to whoever reads the text. */
export const pdfOf = (lines, more = {}) => {
  const pages = [];
  for (let at = 0; at < lines.length; at += LINES_ON_A_PAGE) pages.push(lines.slice(at, at + LINES_ON_A_PAGE));
  const hex = (text) =>
    [...Buffer.from(text.replaceAll('\t', ' '), 'utf16le').swap16()]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  const content = (page) =>
    page.map((line, n) => `BT /F 6 Tf 1 0 0 1 40 ${800 - 20 * n} Tm <${hex(line)}> Tj ET`).join('\n');
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 256 beginbfrange\n' +
    Array.from({ length: 256 }, (_, n) => {
      const high = n.toString(16).padStart(2, '0');
      return `<${high}00> <${high}FF> <${high}00>`;
    }).join('\n') +
    '\nendbfrange endcmap end end';
  const stream = (text) => {
    const bytes = deflateSync(Buffer.from(text, 'latin1'));
    return Buffer.concat([
      Buffer.from(`<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ]);
  };
  const kids = pages.map((_, n) => 6 + 2 * n);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(map),
    ...pages.flatMap((page, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1190 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * n} 0 R >>`,
      stream(more.content ?? content(page)),
    ]),
  ];
  return packPdf(objects, more.trailer);
};

const packPdf = (objects, trailer = '') => {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places = [];
  let at = parts[0].length;
  for (const [n, object] of objects.entries()) {
    places.push(at);
    const part = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};

const escapedHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A web page; `about` are its meta elements. */
export const htmlOf = (lines, about = {}) => {
  const metas = Object.entries(about).map(
    ([property, content]) => `<meta property="${property}" content="${escapedHtml(content)}">`,
  );
  const body = blocksOf(lines).map(({ line, rows }) =>
    rows
      ? `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapedHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`
      : `<p>${escapedHtml(line)}</p>`,
  );
  return Buffer.from(
    `<!doctype html>\n<html><head><meta charset="utf-8"><title>${escapedHtml(lines[0])}</title>${metas.join('')}</head><body>\n${body.join('\n')}\n</body></html>\n`,
  );
};

/** Bytes of a text in an encoding that Node only reads, found by reading every pair. */
export const encodedAs = (text, encoding) => {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map();
  for (let lead = 0x80; lead < 0x100; lead += 1) {
    const one = decoder.decode(Uint8Array.of(lead));
    if (!one.includes('\ufffd') && [...one].length === 1) bytesOf.set(one, [lead]);
    for (let trail = 0x30; trail < 0x100; trail += 1) {
      const pair = decoder.decode(Uint8Array.of(lead, trail));
      if ([...pair].length === 1 && pair !== '\ufffd' && !bytesOf.has(pair)) bytesOf.set(pair, [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((char) => {
      const bytes = char < '\x80' ? [char.charCodeAt(0)] : bytesOf.get(char);
      if (!bytes) throw new Error(`${encoding} lacks ${char}`);
      return bytes;
    }),
  );
};
