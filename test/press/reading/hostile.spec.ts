import { deflateRawSync } from 'node:zlib';
import { UnreadableDocument } from '../../../src/press/reading/unreadable.js';
import { readApart } from '../../../src/press/reading/reader.js';
import { packZip } from '../../../src/press/reading/zip-pack.js';
import { compoundOf, docxOf, encodedAs, hwpOf, pdfOf } from '../../support/make-documents.mjs';
import { archiveOf, type Written } from './archives.js';
import { readHere, refusalOf, sample } from './samples.js';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const archive = (parts: Record<string, string | Buffer>) =>
  packZip(new Map(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part as string)])));
const docx = (document: string, more: Record<string, string> = {}) =>
  archive({ '[Content_Types].xml': TYPES, 'word/document.xml': document, ...more });

const folded = (text: string | Buffer) => deflateRawSync(Buffer.from(text as string));
const whole = { name: 'word/document.xml', bytes: folded(body('<w:p/>')), size: body('<w:p/>').length };

describe('an archive', () => {
  it.each<[string, string, Written[]]>([
    ['a part that leads elsewhere', 'document-archive-unsafe', [{ ...whole, name: '../word/document.xml' }]],
    ['a part with a whole path', 'document-archive-unsafe', [{ ...whole, name: '/etc/passwd' }]],
    ['a part with a drive', 'document-archive-unsafe', [{ ...whole, name: 'C:/word/document.xml' }]],
    ['a part twice', 'document-archive-unsafe', [whole, whole]],
    ['a part twice in other letters', 'document-archive-unsafe', [whole, { ...whole, name: 'WORD/document.xml' }]],
    ['parts over each other', 'document-too-heavy', [whole, { ...whole, name: 'a', at: 0 }]],
    ['a size that is too small', 'document-damaged', [{ ...whole, size: 10 }]],
    ['a size that is too large', 'document-damaged', [{ ...whole, size: 999 }]],
    ['a locked part', 'document-encrypted', [{ ...whole, flags: 1 }]],
    ['a method nobody knows', 'document-damaged', [{ ...whole, method: 99 }]],
    [
      'more parts than any document',
      'document-too-heavy',
      Array.from({ length: 2001 }, (_, n) => ({ ...whole, name: `${n}` })),
    ],
    [
      'zeros without end',
      'document-too-heavy',
      [{ name: 'a', bytes: folded(Buffer.alloc(8_000_000)), size: 8_000_000 }],
    ],
    [
      'much in many parts',
      'document-too-heavy',
      Array.from({ length: 70 }, (_, n) => ({ ...whole, name: `${n}`, size: 1_000_000 })),
    ],
    ['nothing that is read', 'document-type-unsupported', [{ ...whole, name: 'notes.xml' }]],
  ])('with %s is refused as %s', async (_, code, entries) => expect(await refusalOf(archiveOf(entries))).toBe(code));

  it('that breaks off is refused', async () => {
    const bytes = await docxOf(['가나']);
    expect(await refusalOf(bytes.subarray(0, bytes.length - 30))).toBe('document-damaged');
  });
});

describe('XML in an archive', () => {
  const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  it.each<[string, string, Buffer]>([
    ['a document type', 'document-doctype', docx(body('<w:p/>', '<!DOCTYPE w>'))],
    ['an entity that reaches out', 'document-doctype', docx(body('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', entity))],
    [
      'a document type in a part of another name',
      'document-doctype',
      docx(body('<w:p/>'), { 'word/x.bin': `<a/>${entity}` }),
    ],
    ['nesting without end', 'document-too-deep', docx(body('<w:p>'.repeat(300) + '</w:p>'.repeat(300)))],
    ['a tag that is not closed', 'document-damaged', docx(body('<w:p>'))],
    ['an entity that nobody declared', 'document-damaged', docx(body('<w:p>&x;</w:p>'))],
    [
      'another encoding',
      'document-damaged',
      docx(body('<w:p/>').replace('version="1.0"', 'version="1.0" encoding="utf-7"')),
    ],
  ])('with %s is refused as %s', async (_, code, bytes) => expect(await refusalOf(bytes)).toBe(code));

  it('may name a picture elsewhere, which nobody fetches', async () => {
    const rels =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:1/x.png" TargetMode="External"/></Relationships>';
    const bytes = docx(body('<w:p><w:r><w:t>https://example.org/1</w:t></w:r></w:p>'), {
      'word/_rels/document.xml.rels': rels,
    });
    expect((await readHere(bytes)).read.rows).toHaveLength(1);
  });
});

describe('a file that is not what it seems', () => {
  it.each<[string, string, Buffer]>([
    ['an old Word document', 'document-legacy', compoundOf('WordDocument')],
    ['a locked Word document', 'document-encrypted', compoundOf('EncryptedPackage', 'EncryptionInfo')],
    ['an old workbook', 'document-type-unsupported', compoundOf('Workbook')],
    ['a locked Hangul document', 'document-encrypted', hwpOf(['가나'], 0b10)],
    ['an old Hangul document', 'document-legacy', Buffer.from('HWP Document File V3.00 \u001a\u0001\u0002')],
    [
      'a Hangul document without a body',
      'document-damaged',
      compoundOf('FileHeader').fill('HWP Document File', 512 * 3, 512 * 3 + 17),
    ],
    ['a PDF without anything in it', 'document-damaged', Buffer.from('%PDF-1.7\n%%EOF')],
    ['a PDF of pictures', 'document-empty', pdfOf([' '])],
    [
      'a locked PDF',
      'document-encrypted',
      pdfOf(['가나'], {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      }),
    ],
    ['a picture', 'document-type-unsupported', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['bytes at random', 'document-binary', Buffer.from('000102030405060708ff00fe', 'hex')],
    [
      'Shift_JIS',
      'document-encoding',
      encodedAs(
        'これは東北アジア地域自治体連合の総会についての短い文章であり、実際の記事ではありません。',
        'shift_jis',
      ),
    ],
    [
      'KOI8-R',
      'document-encoding',
      encodedAs('Это короткий текст о заседании ассоциации региональных администраций.', 'koi8-r'),
    ],
    [
      'Windows-1251',
      'document-encoding',
      encodedAs('Это короткий текст о заседании ассоциации региональных администраций.', 'windows-1251'),
    ],
  ])('%s is refused as %s', async (_, code, bytes) => expect(await refusalOf(bytes)).toBe(code));

  it('is read as what it is: a page as HTML, whatever its name', async () => {
    expect(
      (await readHere(Buffer.from('\ufeff<!-- a --><html><body><p>https://example.org/1</p></body></html>'))).type,
    ).toBe('html');
  });

  it('is refused where a web page nests without end', async () => {
    const deep = Buffer.from(`<html><body>${'<div>'.repeat(60_000)}가`);
    expect(await refusalOf(deep)).toBe('document-too-deep');
  });

  it('is no longer read than a document may be', async () => {
    await expect(readHere(Buffer.from('가나다라 '.repeat(1000)), {}, 4000)).rejects.toMatchObject({
      code: 'document-too-long',
    });
  });
});

describe('a reading apart', () => {
  const limits = { time: 60_000, memory: 400 * 1_048_576, letters: 2_000_000 };
  const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const codeOf = (reading: Promise<unknown>) =>
    reading.then(
      () => 'read',
      (error: unknown) =>
        error instanceof UnreadableDocument ? `${error.code}: ${error.detail}` : Promise.reject(error as Error),
    );

  it('answers what a reading here answers', async () => {
    expect(await readApart(sample('digest.docx'), {}, limits)).toEqual(
      JSON.parse(JSON.stringify(await readHere(sample('digest.docx')))),
    );
  });

  it('is stopped where it goes round in a loop', async () => {
    const endless = { thread: thread('for (;;);') };
    expect(await codeOf(readApart(Buffer.from('가'), {}, { ...limits, time: 700 }, endless))).toBe(
      'document-too-heavy: Reading the document took more than 0.7 s',
    );
  });

  it.each([
    ['objects', 'const all = []; for (;;) all.push({ all: [all.length] });'],
    ['bytes outside of them', 'const all = []; for (;;) all.push(Buffer.alloc(8_000_000, 1));'],
  ])('is stopped where it fills the memory with %s', async (_, code) => {
    expect(await codeOf(readApart(Buffer.from('가'), {}, limits, { thread: thread(code) }))).toBe(
      'document-too-heavy: Reading the document took more memory than it may',
    );
  });

  it('is stopped at a PDF that unfolds to more than it may take', async () => {
    const bomb = pdfOf(['가'], { content: 'BT /F 6 Tf (a) Tj ET\n'.repeat(3_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codeOf(readApart(bomb, {}, { ...limits, time: 2000, memory: 200 * 1_048_576 }))).toMatch(
      /^document-too-heavy/,
    );
  });

  it.each([
    [
      'asks the network',
      `import net from 'node:net'; import { leaveNetwork } from '${new URL('../../../dist/src/press/reading/no-network.js', import.meta.url)}'; leaveNetwork(); net.connect(80, '127.0.0.1');`,
    ],
    ['turns text into code', 'new Function("return 1")();'],
    ['ends itself', 'process.exit(0);'],
  ])('is refused where a library in it %s', async (_, code) => {
    expect(await codeOf(readApart(Buffer.from('가'), {}, limits, { thread: thread(code) }))).toMatch(/^document-/);
  });
});
