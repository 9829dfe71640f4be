import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('odd but good input', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('is kept as it came, and does nothing', async () => {
    const odd = [
      '<script>alert(1)</script>',
      "Robert'); drop table event;--",
      '{{7*7}} ${7*7} <%= 7*7 %>',
      '=HYPERLINK("https://evil.example")',
      '𠮷野家 𡈽 𬺰',
      'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ',
      'ᄒᆞᆫ글 나랏〮말〯ᄊᆞᆷ',
      'Ｌｉａｏｎｉｎｇ　Province',
      'Өвөрхангай аймаг',
      '㈜ 가나 ① ﬁ ㎏ ﾊﾟ',
      '🏛️ 👩‍👩‍👧',
      'a\u200bb',
    ];
    const { id } = await api.give('/members', { country: 'CN', names: { en: 'Odd' }, aliases: odd });
    expect((await api.read(`/members/${id}`)).aliases).toEqual(odd);
    const title = { en: odd.join('\n'), ko: '\u202e제목\u202c' };
    const item = await api.give('/coverage', {
      outlet: { en: odd[0] },
      filedUnder: id,
      published: '2021',
      language: 'en',
      title,
    });
    expect((await api.read(`/coverage/${item.id}`)).title).toEqual(title);
    expect((await api.read('/events')).items).toHaveLength(2);
  });

  it('is one name, however a keyboard composed it', async () => {
    const composed = '랴오닝성';
    const apart = composed.normalize('NFD');
    expect(apart).not.toBe(composed);
    const names = { ko: apart, ja: 'ハ\u309a' };
    const { events } = await api.give('/members', { code: 'CN-LN', country: 'CN', names, aliases: [apart] });
    expect(events[0].data).toMatchObject({ names: { ko: composed, ja: 'パ' }, aliases: [composed] });
    expect(await api.read('/members/CN-LN')).toMatchObject({ names: { ko: composed } });
    await api.give('/members/CN-LN/approval', { basis: 'founding', on: '2021-08-10' });
    for (const q of [composed, apart]) expect(await api.read('/members', { q })).toMatchObject({ count: 1 });
  });
});
