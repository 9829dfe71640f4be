import request from 'supertest';
import { refused, refusing } from './refusing.js';

const world = refusing();

describe('dates', () => {
  const dates = [
    ...['', ' ', 'today', '2021-02-29', '2021-02-30', '2021-04-31', '2021-13', '2021-00', '2021-08-00', '2021-08-32'],
    ...['20210810', '2021-8-10', '2021/08/10', '10.08.2021', '2021-08-10T00:00:00Z', '2021-08-10 ', '2021-08-10\n'],
    ...[
      '199X',
      '[2020,2021]',
      'Y20210',
      '-2021',
      '0999',
      '3000',
      '+2021',
      '２０２１-08-10',
      '٢٠٢١',
      '2021-22-01',
      '2021-21?',
    ],
    ...['2021-08-11/2021-08-10', '2021/2021', '../..', '/2021', '2021/', '2020/2021/2022', '2021-21/2021-22'],
    ...['2021~~', '~2021', 'x'.repeat(100_000), `${'2021/'.repeat(20_000)}2021`],
  ];

  it('refuses what the calendar lacks and what is not written as dates are', async () => {
    for (const on of [...dates, 20210810, null, {}, ['2021'], true]) {
      const answer = await world.api.post('/members/CN-LN/application', { on });
      refused(answer, 422, 'invalid');
      expect(answer.body.errors).toMatchObject([{ pointer: '/on', code: 'date' }]);
    }
  });

  it('refuses to read the record as of a day or time that is none', async () => {
    const wider = ['2021', '2021-08', '2021-08-10~', '2021-08-10/2021-08-12', '../2021-08-10'];
    for (const trueOn of [...dates.filter((date) => date.trim() !== '' && date.length < 1000), ...wider])
      refused(await world.api.get('/members', { trueOn }), 422, 'invalid');
    const times = [
      '-1',
      '1.5',
      '1e2',
      '0x10',
      '999999',
      '99999999999999999999',
      'now',
      '2021-02-30T00:00Z',
      '2021-08-10T25:00:00Z',
    ];
    const others = [
      '2021-08-10T00:00:61Z',
      '2021-08-10T00:00:00',
      '2021-08-10T00:00+99:00',
      '0000-01-01T00:00Z',
      '2999-01-01',
      '9999-12-31T00:00Z',
    ];
    for (const knownOn of [...times, ...others]) refused(await world.api.get('/members', { knownOn }), 422, 'invalid');
    for (const knownOn of ['0', '2021-08-10', '2021-08-10T12:00+23:59', new Date().toISOString()])
      expect((await world.api.get('/members', { knownOn })).status).toBe(200);
  });

  it('refuses terms and offices that end before they start', async () => {
    const holder = { name: { ko: '류닝' }, office: { ko: '성장' }, from: '2021-08-10', until: '2021-08-09' };
    refused(await world.api.post('/members/CN-LN/office-holder', holder), 422, 'rule-refused', 'TermEndsAfterItStarts');
    refused(
      await world.api.post('/chairs/end', { member: 'CN-HL', term: 13, on: '2021' }),
      422,
      'rule-refused',
      'OnlyARunningTermEnds',
    );
  });
});

describe('numbers', () => {
  const claim = { measure: 'governments-present', comparator: 'exactly', value: 73, meeting: 'general-assembly-13' };

  it('refuses what counts nothing', async () => {
    for (const value of [-1, 1.5, 1e10, '73', '', null, true, [73], {}]) {
      const answer = await world.api.post('/claims', { ...claim, value });
      refused(answer, 422, 'invalid');
      expect(answer.body.errors).toMatchObject([{ pointer: '/value', code: 'count' }]);
    }
  });

  it('refuses bounds that are not in order', async () => {
    for (const bounds of [{ comparator: 'between', upTo: 72 }, { comparator: 'between' }, { upTo: 80 }])
      refused(await world.api.post('/claims', { ...claim, ...bounds }), 422, 'rule-refused', 'BoundsAreInOrder');
  });

  it('refuses positions that hold nothing to correct', async () => {
    const correct = (position: unknown) => world.api.post('/corrections', { position, now: null, reason: 'None' });
    refused(await correct(999_999), 404, 'not-found');
    for (const position of [-1, 0.5, '1', null, 1e12]) refused(await correct(position), 422, 'invalid');
  });
});

describe('lists and searches', () => {
  it('refuses parameters that it does not know, and one twice', async () => {
    for (const query of [
      'bogus=1',
      'cursor=eyJhIjoxfQ',
      'q=a&q=b',
      'trueOn=2021-08-10&trueOn=2021-08-11',
      '__proto__=x',
      'toString=x',
      'q[]=a',
    ]) {
      const answer = await request(world.api.at(`/members?${query}`)).get('');
      refused(answer, 422, 'invalid');
      expect(answer.body.errors).toMatchObject([{ parameter: expect.any(String) }]);
    }
  });

  it.each([
    ['/members', { category: 'vip' }],
    ['/members', { country: 'cn' }],
    ['/members', { q: '' }],
    ['/members', { q: 'a'.repeat(101) }],
    ['/meetings', { body: 'General Assembly' }],
    ['/attendance', { from: '2021-13-01' }],
    ['/attendance', { member: '; drop table event' }],
    ['/coverage', { language: 'english' }],
    ['/coverage', { to: '2021-08' }],
    ['/events', { limit: '-1' }],
    ['/events', { limit: '1001' }],
    ['/events', { limit: '1e2' }],
    ['/events', { limit: '' }],
    ['/events', { from: '99999999999999999999' }],
  ])('refuses %s with %j', async (path, query) => refused(await world.api.get(path, query), 422, 'invalid'));

  it('says between which bounds a number lies', async () => {
    const { body } = await world.api.get('/members', { limit: '-1' });
    expect(body.errors).toEqual([
      { parameter: 'limit', code: 'number', detail: 'the value is no whole number from 1 to 1000' },
    ]);
  });

  it.each(["' or 1=1 --", '_', '%ㄱ%', '!&|()<>:*', '\\', '省', '𠮷', '${7*7}', '<script>', '🏛️'])(
    'searches for %s and finds what has it',
    async (q) => {
      for (const path of ['/members', '/coverage']) expect((await world.api.get(path, { q })).status).toBe(200);
    },
  );

  it('knows members by what they are called alone', async () => {
    refused(await world.api.get('/coverage', { member: 'CN-XX' }), 404, 'not-found');
    refused(await world.api.get('/coverage', { mentions: 'general-assembly-13' }), 404, 'not-found');
    refused(await world.api.get('/members/cn-ln'), 404, 'not-found');
  });
});

describe('the thing that a form is about', () => {
  it('may be typed as nothing that is known: it is said beside the field, and what was typed stays', async () => {
    const page = (path: string) => request(world.server.address).get(path);
    const { text } = await page('/near/forms?lang=ko');
    const forms = [...text.matchAll(/href="(\/near\/forms\/[a-z-]+)/g)].map(([, path]) => path!);
    const about = ['member', 'meeting', 'decision', 'committee', 'commitment', 'coverage'];
    let asked = 0;
    for (const path of forms) {
      const form = (await page(path)).text;
      const subject = about.find((noun) => form.includes(`name="/${noun}"`));
      if (!subject) continue;
      asked += 1;
      const answer = await request(world.server.address)
        .post(`${path}?lang=ko`)
        .type('form')
        .send({ [`/${subject}`]: '랴오닝 <1>', '/on': '엉터리' });
      expect([path, answer.status]).toEqual([path, 422]);
      expect(answer.text).toContain('랴오닝 &lt;1');
    }
    expect(asked).toBeGreaterThan(25);
  });

  it('and every other field may hold a letter that no text holds: the form is refused, whatever it is about', async () => {
    const page = (path: string) => request(world.server.address).get(path);
    const paths = [...(await page('/near/forms')).text.matchAll(/href="(\/near\/forms\/[a-z-]+)/g)].map(
      ([, path]) => path!,
    );
    for (const path of [...paths, '/near/forms/answer-question', '/near/forms/set-claim-aside']) {
      const names = [...(await page(path)).text.matchAll(/name="(\/[^"]+)"/g)].map(([, name]) => name!);
      const sent = Object.fromEntries([...names, '/question', '/claim'].map((name) => [name, '\0']));
      const { status } = await request(world.server.address).post(path).type('form').send(sent);
      expect([path, status]).toEqual([path, 422]);
    }
  });
});
