import { refused, refusing } from './refusing.js';

const world = refusing();

describe('text that is refused', () => {
  const names = async (name: string) => {
    const answer = await world.api.post('/members', { country: 'CN', names: { ko: name } });
    refused(answer, 422, 'invalid');
    expect(answer.body.errors).toMatchObject([{ pointer: '/names/ko', code: 'name' }]);
  };

  it.each([
    ['NUL', 'a\0b'],
    ['a control character', 'a\u0007b'],
    ['a line break', '랴오닝\n성'],
    ['a line separator', '랴오닝\u2028성'],
    ['an escape sequence', '\u001b[31mred'],
    ['a bidi override', '\u202egnp.exe'],
    ['a bidi isolate', 'a\u2066b'],
    ['a bidi embedding', 'a\u202bb\u202c'],
    ['blanks', ' \t '.replace('\t', '\u3000')],
    ['a zero width space', '\u200b'],
    ['a Hangul filler', '\u3164'],
    ['an empty braille cell', '\u2800\u2800'],
    ['a soft hyphen and a joiner', '\u00ad\u200d'],
    ['too many characters', '가'.repeat(201)],
    ['joiners without end', `가${'\u200d나'.repeat(150)}`],
    ['a flood of Thai tone marks', `ก${'\u0e49'.repeat(250)}`],
    ['a flood of marks', `a${'\u0301'.repeat(300)}`],
    ['a heap of marks on one letter', `Sh\u0101n${'\u0316'.repeat(9)}xi`],
    ['a letter with all that is not to be seen behind it', `산시${'\u200d'.repeat(9)}`],
    ['what is no character', '산\uffff시'],
  ])('refuses a name of %s', (_, name) => names(name));

  it.each(['EN', 'x'.repeat(300), 'en_US', 'english', 'zh-hans', 'x', '', 'ko ', 'en-US-x-private'])(
    'refuses the language tag %j',
    async (tag) => {
      const answer = await world.api.post('/members', { country: 'CN', names: { [tag]: 'Qinghai' } });
      refused(answer, 422, 'invalid');
      expect(answer.body.errors).toMatchObject([{ code: 'key' }]);
      expect(answer.text).not.toContain('x'.repeat(65));
    },
  );

  it('refuses texts that are empty, too long, or hold what cannot be kept', async () => {
    const item = {
      outlet: { ko: '신문' },
      filedUnder: 'CN-LN',
      published: '2021',
      language: 'ko',
      title: { ko: '제목' },
    };
    for (const text of ['', ' \n ', 'a'.repeat(1001), 7, 'nul\0'])
      refused(await world.api.post('/coverage', { ...item, title: { ko: text } }), 422, 'invalid');
    refused(
      await world.api.post('/coverage', { ...item, original: { language: 'ko', text: 'a'.repeat(200_001) } }),
      422,
      'invalid',
    );
    refused(await world.api.post('/coverage', { ...item, title: {} }), 422, 'rule-refused', 'CoverageHasATitle');
    const correction = { position: 1, now: null, reason: ' ' };
    refused(await world.api.post('/corrections', correction), 422, 'invalid');
    refused(await world.api.post('/corrections', { ...correction, reason: 'a\0b' }), 422, 'invalid');
  });
});
