import * as fc from 'fast-check';
import {
  foldName,
  holdsName,
  isLanguageTag,
  inOrder,
  languageOf,
  nameIn,
  writtenAs,
} from '../../src/language/names.js';

describe('A name', () => {
  const liaoning = { en: 'Liaoning Province', ko: '랴오닝성', 'zh-Hans': '辽宁省', ru: 'Провинция Ляонин' };

  it.each([
    ['ko', '랴오닝성', 'ko'],
    ['zh-Hans', '辽宁省', 'zh-Hans'],
    ['ru', 'Провинция Ляонин', 'ru'],
    ['mn', 'Liaoning Province', 'en'],
    ['zh-Hant', '辽宁省', 'zh-Hans'],
    ['constructor', 'Liaoning Province', 'en'],
  ])('asked for in %s is %s', (asked, text, language) => {
    expect(nameIn(liaoning, asked)).toEqual({ text, language });
  });

  it.each([
    ['zh-Hans', { en: 'Taipei', 'zh-Hant': '臺北' }, '臺北', 'zh-Hant'],
    ['zh-Hans', { en: 'Jilin', zh: '吉林', 'zh-Hant': '吉林省' }, '吉林', 'zh'],
    ['en', { 'en-GB': 'Harbour', ko: '항구' }, 'Harbour', 'en-GB'],
    ['ja', { ko: '울산', vi: 'Ulsan' }, '울산', 'ko'],
    ['ja', { vi: 'Thành phố Hồ Chí Minh', ru: 'Хошимин' }, 'Thành phố Hồ Chí Minh', 'vi'],
    ['ja', { ja: '', ko: '울산' }, '울산', 'ko'],
  ])('falls back from %s in %j to %s', (asked, names, text, language) => {
    expect(nameIn(names, asked)).toEqual({ text, language });
  });

  it.each([
    [['ko', 'en'], '랴오닝성', 'ko'],
    [['ru'], 'Провинция Ляонин', 'ru'],
    [['zh-Hant', 'ko'], '辽宁省', 'zh-Hans'],
    [['fr', 'ko'], '랴오닝성', 'ko'],
    [[], 'Liaoning Province', 'en'],
  ])('where an association writes in %j falls back from Mongolian to %s', (own, text, language) => {
    expect(writtenAs({ languages: own }, () => nameIn(liaoning, 'mn'))).toEqual({ text, language });
    expect(writtenAs({ languages: own }, () => nameIn(liaoning, 'ko'))).toEqual({ text: '랴오닝성', language: 'ko' });
  });

  it('stands in the order of the association, then as it was given', () => {
    const told = (own: string[]) =>
      writtenAs({ languages: own }, () => inOrder(Object.entries(liaoning)).map(([tag]) => tag));
    expect(told(['ru', 'zh'])).toEqual(['ru', 'zh-Hans', 'en', 'ko']);
    expect(told([])).toEqual(['en', 'ko', 'zh-Hans', 'ru']);
  });

  it('that nobody gave is empty, in no language', () =>
    expect(nameIn({}, 'ko')).toEqual({ text: '', language: 'und' }));
});

describe('A folded name', () => {
  it.each([
    ['Liaoning  Province', 'liaoningprovince'],
    ['동북아시아지\n\n역자치단체연합', '동북아시아지역자치단체연합'],
    ['Gyeongsangbuk-do', 'gyeongsangbukdo'],
    ['ＮＥＡＲ', 'near'],
    ['«Ляонин»', 'ляонин'],
    ['ӨМНӨГОВЬ', 'өмнөговь'],
    ['경북'.normalize('NFD'), '경북'],
    ['ХАБАРОВСКИЙ'.normalize('NFD'), 'хабаровский'],
    ['\uF90A', '金'],
    ['랴오닝성(辽宁省)', '랴오닝성辽宁省'],
    ['蒋\u3000延辉', '蒋延辉'],
    ['遼寧省', '辽宁省'],
    ['広島県', '广岛县'],
    ['Zhang\u200BJia\u00ADjie\uFEFF', 'zhangjiajie'],
    [' · — ', ''],
  ])('of %j is %j', (text, folded) => expect(foldName(text)).toBe(folded));

  it('keeps apart what is written apart by letters', () => {
    expect(foldName('산시성')).not.toBe(foldName('싼시성'));
    expect(foldName('Altai Krai')).not.toBe(foldName('Altai Republic'));
  });

  it('folds to itself, however the name was composed and spaced', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(text, (name) => expect(foldName(foldName(name))).toBe(foldName(name))));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'경북랴辽宁省ЙөёÉaz 9'.split('')) }), (name) => {
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name));
        expect(foldName(` ${name.split('').join(' ')}\n`)).toBe(foldName(name));
      }),
    );
  });
});

describe('The language of a text', () => {
  it.each([
    ['랴오닝성이 79번째 회원으로 가입', 'ko'],
    ['동북아시아지역자치단체연합 (東北亞地域自治團體聯合)', 'ko'],
    ['경북'.normalize('NFD'), 'ko'],
    ['제13차 NEAR 총회', 'ko'],
    ['NEAR 소개', 'ko'],
    ['辽宁省', 'zh-Hans'],
    ['东北亚地区地方政府联合会第13次全体会议', 'zh-Hans'],
    ['NEAR第13次全体会议在线举行', 'zh-Hans'],
    ['北東アジア地域自治体連合', 'ja'],
    ['島根県の環日本海交流について', 'ja'],
    ['サハ', 'ja'],
    ['Республика Саха (Якутия)', 'ru'],
    ['АРАССВА и NEAR', 'ru'],
    ['Өмнөговь аймаг', 'mn'],
    ['Хүрээлэн', 'mn'],
    ['Liaoning Province', 'en'],
    ['Liaoning Province (辽宁省)', 'en'],
    ['Liaoning (Ляонин) Province', 'en'],
    ['2021-08-10', 'en'],
    ['', 'en'],
  ])('%j is %s', (text, language) => expect(languageOf(text)).toBe(language));

  it('is Korean or Japanese from a fifth of Hangul or kana among Han on', () => {
    expect(languageOf('汉字汉字와')).toBe('ko');
    expect(languageOf('汉字汉字汉와')).toBe('zh-Hans');
    expect(languageOf('漢字漢字の')).toBe('ja');
    expect(languageOf('漢字漢字漢の')).toBe('zh-Hans');
  });
});

describe('A language tag', () => {
  it.each(['ko', 'en', 'zh-Hans', 'ja', 'ru', 'mn', 'vi', 'sah', 'zh-Hant-TW', 'en-GB', 'es-419', 'mn-Mong'])(
    'may be %s',
    (tag) => expect(isLanguageTag(tag)).toBe(true),
  );

  it.each([
    '',
    'k',
    'KO',
    'zh-hans',
    'zh_Hans',
    'en-gb',
    'korean',
    'en-',
    '-en',
    'en-GB-x-a',
    'ko ',
    'ko\n',
    '__proto__',
    7,
    null,
  ])('is not %j', (tag) => expect(isLanguageTag(tag)).toBe(false));
});

describe('looking for a part of a name', () => {
  it('finds it whatever the case, width and spacing', () => {
    expect(holdsName('Liaoning Province', 'ＬＩＡＯ')).toBe(true);
    expect(holdsName('안후이 성', '안후이성')).toBe(true);
    expect(holdsName('辽宁省', '遼寧')).toBe(true);
  });

  it('finds punctuation nowhere', () => {
    expect(holdsName('Liaoning Province', '%')).toBe(false);
    expect(holdsName('Liaoning Province', ' ')).toBe(false);
  });
});
