import request from 'supertest';
import { apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

/** Cells as a spreadsheet gives them, under headers that nobody here knows. */
const pasted = '이름표\t나라\t날\n가나성\tKR\t2001-05-01\n다라성\tKR\t2002-05-01\n';

describe('the page where a table is brought in', () => {
  let database: TestDatabase;
  let server: OpenServer;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url, ['pasting', 'filing']);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  const at = (path: string) => request(`${server.address}${path}`);
  const send = (path: string, fields: Record<string, string>, file?: [bytes: Buffer | string, name: string]) => {
    const sent = at(path).post('').redirects(0);
    for (const [name, text] of Object.entries(fields)) sent.field(name, text);
    return file ? sent.attach('file', Buffer.from(file[0]), file[1]) : sent;
  };
  /** Text as the page shows it, without its markup. */
  const shown = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

  it('shows for each kind what its rows may say, beside the page of a document', async () => {
    for (const kind of ['members', 'meetings', 'attendance', 'decisions']) {
      const { status, text } = await at(`/pasting/imports/${kind}?lang=ko`).get('');
      expect([kind, status]).toEqual([kind, 200]);
      expect(text).toMatch(/enctype="multipart\/form-data"[^]*type="file"[^]*<textarea[^]*필수/);
    }
    expect((await at('/pasting/imports/dreams').get('')).status).toBe(404);
    const { text } = await at('/pasting/imports?lang=ko').get('');
    expect(text).toContain('href="/pasting/imports/attendance?lang=ko"');
  });

  it('asks what columns mean that it does not know, and reads, takes in and takes back what was pasted', async () => {
    const page = '/pasting/imports/members';
    const asked = await send(`${page}?lang=ko`, { text: pasted });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('가나성\tKR\t2001-05-01');
    expect(shown(asked.text)).toContain('다음을 담은 열을 찾지 못했습니다: 명칭.');
    expect(asked.text).toMatch(
      /<select name="column.0" aria-invalid="true" aria-describedby="wrong-columns" autofocus>/,
    );
    expect(asked.text.match(/<select name="column/g)).toHaveLength(3);
    const columns = /name="columns" value="([^"]*)"/.exec(asked.text)![1]!.replaceAll('&amp;', '&');
    const odd = await send(`${page}?lang=ko`, { text: pasted, columns, 'column.1': 'country', nonsense: 'x' });
    expect(odd.text).toMatch(/<select name="column.1">[^]*<option value="country" selected>소속 국가</);

    const chosen = { columns, 'column.0': 'name.ko', 'column.1': 'country', 'column.2': '' };
    const read = await send(`${page}?lang=ko`, { text: pasted, ...chosen });
    expect([read.status, read.headers['location']]).toEqual([303, expect.stringMatching(/members\/[\w-]+\?lang=ko$/)]);
    const imported = read.headers['location']!.split('?')[0]!;
    const { text } = await at(`${imported}?lang=ko`).get('');
    expect(shown(text)).toContain('소속 국가: KR · 명칭 (한국어): 가나성');
    expect(text).toContain('pasted.tsv');

    const taken = await at(`${imported}/commit?lang=ko`).post('').redirects(0);
    expect([taken.status, taken.headers['location']]).toEqual([303, `${imported}?lang=ko&recorded=rows-2`]);
    const told = await at(taken.headers['location']!).get('');
    expect(shown(told.text)).toContain('2개 행을 기록에 반영했습니다.');
    expect(told.text).not.toContain('recorded=');
    const back = await at(`${imported}/undo?lang=ru`).post('').type('form').send({ reason: 'x' }).redirects(0);
    expect(back.headers['location']).toBe(`${imported}?lang=ru&recorded=undone-2`);
    expect(shown((await at(back.headers['location']!).get('')).text)).toContain('Отменены 2 факта.');
  });

  it('lets one say what is the same in all rows', async () => {
    const text = 'meeting\tname\tdate\nfirst\tFirst\t2001\n';
    const asked = await send('/filing/imports/meetings?lang=en', { text });
    expect(shown(asked.text)).toContain('No column was found for: Body.');
    expect(asked.text).toMatch(
      /<select name="column.0">[^]*?<option value="meeting" selected>[^]*name="constant.body"[^>]* autofocus/,
    );
    const columns = 'column=meeting&column=name&column=date';
    const of = { 'column.0': 'meeting', 'column.1': 'name', 'column.2': 'on', 'constant.body': 'general-assembly' };
    const read = await send('/filing/imports/meetings?lang=en', { text, columns, ...of });
    expect(read.status).toBe(303);
    const { rows } = await apiOf(server.address, 'filing').read(
      read.headers['location']!.replace(/^\/filing|\?.*/g, ''),
    );
    expect(rows).toMatchObject([{ state: 'new', cells: { body: 'general-assembly', meeting: 'first', on: '2001' } }]);
  });

  it('reads a file, and asks for it anew where its columns are to be told', async () => {
    const page = '/filing/imports/members?lang=en';
    const asked = await send(page, { text: '' }, ['who,where\nAlbania,AL\n', '회원.csv']);
    expect(asked.status).toBe(422);
    expect(shown(asked.text)).toContain('Choose the file once more');
    const columns = 'column=who&column=where';
    const said = { columns, 'column.0': 'name', 'column.1': 'country' };
    // Whoever forgets the file finds what they chose.
    const without = await send(page, { text: '', ...said });
    expect(without.status).toBe(422);
    expect(without.text).toMatch(/Choose a file, or paste cells[^]*<option value="name" selected>/);
    // Its columns are known by their names, wherever they stand.
    const read = await send(page, { text: '', ...said }, ['where,who\nAL,Albania\n', '회원.csv']);
    expect(read.status).toBe(303);
    const { text } = await at(read.headers['location']!).get('');
    expect(shown(text)).toMatch(/회원\.csv.*Name: Albania · Country: AL/);
    const other = await send(page, { text: '', ...said }, ['name\nAlbania\n', 'other.csv']);
    expect([other.status, shown(other.text)]).toEqual([422, expect.stringContaining('The table has other columns')]);
    expect(other.text).not.toContain('<select name="column');
  });

  it('says beside the field, in the reader’s language, why it reads nothing, and keeps what was pasted', async () => {
    const page = '/filing/imports/members?lang=ko';
    const workbook = await send(page, { text: pasted }, [Buffer.from('PK\u0003\u0004…'), '회원.xlsx']);
    expect(workbook.status).toBe(422);
    expect(workbook.text).toMatch(
      /name="file" aria-invalid="true" aria-describedby="hint-file wrong" autofocus[^]*<strong class="refused" id="wrong">스프레드시트 파일\(XLSX/,
    );
    expect(workbook.text).toContain('가나성\tKR\t2001-05-01');
    const open = await send(page, { text: 'name\n"가' });
    expect(open.text).toMatch(/"가|&quot;가/);
    expect(shown(open.text)).toContain('따옴표의 짝이 맞지 않는 곳이 있습니다');
    expect((await send(page, { text: 'x'.repeat(2_000_001) })).status).toBe(413);
    const many = await send(page, { text: Array.from({ length: 101 }, (_, n) => `c${n}`).join('\t') });
    expect([many.status, shown(many.text)]).toEqual([422, expect.stringContaining('꼭 있어야 할 내용을 담은 열이 없')]);
    expect((await at('/filing/imports/members').post('').send({ text: 'x' })).status).toBe(422);
  });
});
