import * as fc from 'fast-check';
import { BadDate } from '../../src/language/dates.js';
import { formatDate, formatInstant, languages, type Language } from '../../src/language/format-date.js';
import { anyDate } from './dates.support.js';

/** No-break spaces, which `Intl` and we put before "г." and "оны", read as blanks. */
const inWords = (date: string, language: Language) => formatDate(date, language).replaceAll('\u00a0', ' ');

describe('A date in words', () => {
  it.each([
    ['2006', 'ko', '2006년'],
    ['2006', 'en', '2006'],
    ['2006', 'zh-Hans', '2006年'],
    ['2006', 'ja', '2006年'],
    ['2006', 'ru', '2006 г.'],
    ['2006', 'mn', '2006 он'],
    ['2000-09', 'ko', '2000년 9월'],
    ['2000-09', 'en', 'September 2000'],
    ['2000-09', 'zh-Hans', '2000年9月'],
    ['2000-09', 'ja', '2000年9月'],
    ['2000-09', 'ru', 'сентябрь 2000 г.'],
    ['2000-09', 'mn', '2000 оны есдүгээр сар'],
    ['2021-08-10', 'ko', '2021년 8월 10일'],
    ['2021-08-10', 'en', '10 August 2021'],
    ['2021-08-10', 'zh-Hans', '2021年8月10日'],
    ['2021-08-10', 'ja', '2021年8月10日'],
    ['2021-08-10', 'ru', '10 августа 2021 г.'],
    ['2021-08-10', 'mn', '2021 оны наймдугаар сарын 10'],
  ] as const)('says %s in %s as precisely as it is known: %s', (date, language, words) => {
    expect(inWords(date, language)).toBe(words);
  });

  it.each([
    ['2017-09-26~', 'ko', '2017년 9월 26일경'],
    ['2017-09-26~', 'en', 'about 26 September 2017'],
    ['2017-09-26~', 'zh-Hans', '2017年9月26日左右'],
    ['2017-09-26~', 'ja', '2017年9月26日頃'],
    ['2017-09-26~', 'ru', 'около 26 сентября 2017 г.'],
    ['2017-09-26~', 'mn', '2017 оны есдүгээр сарын 26-ны орчим'],
    ['2021-08-01~', 'mn', '2021 оны наймдугаар сарын 1-ний орчим'],
    ['2017-09~', 'ru', 'около сентября 2017 г.'],
    ['2017-03~', 'ru', 'около марта 2017 г.'],
    ['2017-05~', 'ru', 'около мая 2017 г.'],
    ['2017-09~', 'mn', '2017 оны есдүгээр сарын орчим'],
    ['1978~', 'mn', '1978 оны орчим'],
    ['2006-09?', 'ko', '2006년 9월 (추정)'],
    ['2006-09?', 'en', 'September 2006 (uncertain)'],
    ['2006-09?', 'zh-Hans', '2006年9月（存疑）'],
    ['2006-09?', 'ja', '2006年9月（推定）'],
    ['2006-09?', 'ru', 'сентябрь 2006 г. (предположительно)'],
    ['2006-09?', 'mn', '2006 оны есдүгээр сар (тодорхой бус)'],
    ['2002%', 'ko', '2002년경 (추정)'],
    ['2002%', 'en', 'about 2002 (uncertain)'],
  ] as const)('keeps the doubt of %s in %s: %s', (date, language, words) => {
    expect(inWords(date, language)).toBe(words);
  });

  it.each([
    ['../2021-04-12', 'ko', '2021년 4월 12일까지'],
    ['../2021-04-12', 'en', 'by 12 April 2021'],
    ['../2021-04-12', 'zh-Hans', '2021年4月12日或之前'],
    ['../2021-04-12', 'ja', '2021年4月12日まで'],
    ['../2021-04-12', 'ru', 'не позднее 12 апреля 2021 г.'],
    ['../2021-04-12', 'mn', '2021 оны дөрөвдүгээр сарын 12-ны өдөр хүртэл'],
    ['../2021-03', 'en', 'by the end of March 2021'],
    ['../2021-03', 'ru', 'не позднее марта 2021 г.'],
    ['../2021-03', 'mn', '2021 оны гуравдугаар сарын эцэс хүртэл'],
    ['../2006~', 'en', 'by about 2006'],
    ['../2006~', 'ru', 'не позднее примерно 2006 г.'],
    ['../2006?', 'ko', '2006년까지 (추정)'],
    ['2014/..', 'ko', '2014년부터'],
    ['2014/..', 'en', 'from 2014'],
    ['2014/..', 'zh-Hans', '2014年起'],
    ['2014/..', 'ja', '2014年から'],
    ['2014/..', 'ru', 'с 2014 г.'],
    ['2014/..', 'mn', '2014 оноос'],
    ['2014-08/..', 'mn', '2014 оны наймдугаар сараас'],
    ['2014-08-04/..', 'mn', '2014 оны наймдугаар сарын 4-ний өдрөөс'],
    ['2014-08-02/..', 'ru', 'со 2 августа 2014 г.'],
    ['2014-08-02~/..', 'ru', 'примерно с 2 августа 2014 г.'],
    ['2014~/..', 'mn', '2014 оны орчмоос'],
  ] as const)('leaves open what %s leaves open, in %s: %s', (date, language, words) => {
    expect(inWords(date, language)).toBe(words);
  });

  it.each([
    ['2021-08-10/2021-08-11', 'ko', '2021년 8월 10–11일'],
    ['2021-08-10/2021-08-11', 'en', '10–11 August 2021'],
    ['2021-08-10/2021-08-11', 'zh-Hans', '2021年8月10–11日'],
    ['2021-08-10/2021-08-11', 'ja', '2021年8月10–11日'],
    ['2021-08-10/2021-08-11', 'ru', '10–11 августа 2021 г.'],
    ['2021-08-10/2021-08-11', 'mn', '2021 оны наймдугаар сарын 10–11'],
    ['2021-08-10~/2021-08-11', 'en', 'about 10 August 2021 – 11 August 2021'],
    ['2021-08-10/2021-08-11?', 'en', '10 August 2021 – 11 August 2021 (uncertain)'],
    ['2018-10-30/2018-11-02', 'ko', '2018년 10월 30일 – 2018년 11월 2일'],
    ['2020-08-10/2021-08-11', 'en', 'between 10 August 2020 and 11 August 2021'],
    ['1998-10/2004', 'en', 'between October 1998 and 2004'],
    ['2013-09-11/2025', 'ru', 'в промежутке 11 сентября 2013 г. – 2025 г.'],
    ['2013/2025', 'mn', '2013 он – 2025 он хооронд'],
    ['2013/2025', 'ko', '2013년에서 2025년 사이'],
    ['2013/2025', 'ja', '2013年から2025年までの間'],
    ['1998-10/2004', 'zh-Hans', '1998年10月至2004年之间'],
  ] as const)('joins the ends of %s in %s: %s', (date, language, words) => {
    expect(inWords(date, language)).toBe(words);
  });

  it.each([
    ['2021-23', ['2021년 가을', 'autumn 2021', '2021年秋季', '2021年秋', 'осень 2021 г.', '2021 оны намар']],
    [
      '2021-24',
      [
        '2021–2022년 겨울',
        'winter 2021–2022',
        '2021–2022年冬季',
        '2021–2022年冬',
        'зима 2021–2022 гг.',
        '2021–2022 оны өвөл',
      ],
    ],
    [
      '2021-33',
      [
        '2021년 1분기',
        'first quarter of 2021',
        '2021年第一季度',
        '2021年第1四半期',
        '1-й квартал 2021 г.',
        '2021 оны нэгдүгээр улирал',
      ],
    ],
    [
      '2021-41',
      [
        '2021년 하반기',
        'second half of 2021',
        '2021年下半年',
        '2021年下半期',
        'второе полугодие 2021 г.',
        '2021 оны сүүлийн хагас жил',
      ],
    ],
  ])('names the part of the year %s in every language', (date, words) => {
    expect(languages.map((language) => inWords(date, language))).toEqual(words);
  });

  it('declines each Russian month as its calendar does', () => {
    const calendar = new Intl.DateTimeFormat('ru', { timeZone: 'UTC', day: 'numeric', month: 'long' });
    for (let month = 1; month <= 12; month++) {
      const genitive = calendar.format(Date.UTC(2021, month - 1, 5)).replace('5 ', '');
      expect(inWords(`2021-${String(month).padStart(2, '0')}~`, 'ru')).toBe(`около ${genitive} 2021 г.`);
    }
  });

  it('is refused for what is no date', () => expect(() => formatDate('2021-13', 'ko')).toThrow(BadDate));
});

describe.each(languages)('Dates in %s', (language) => {
  const scripts: Record<Language, RegExp> = {
    en: /^[\p{Script=Latin}\d\s(),–-]+$/u,
    ko: /^[\p{Script=Hangul}\d\s(),–-]+$/u,
    'zh-Hans': /^[\p{Script=Han}\d\s（），–-]+$/u,
    ja: /^[\p{Script=Han}\p{Script=Hiragana}\d\s（），–-]+$/u,
    ru: /^[\p{Script=Cyrillic}\d\s(),.–-]+$/u,
    mn: /^[\p{Script=Cyrillic}\d\s(),.–-]+$/u,
  };

  const doubts: Record<Language, [about: RegExp, uncertain: RegExp]> = {
    ko: [/경/, /추정/],
    en: [/about/, /uncertain/],
    'zh-Hans': [/左右/, /存疑/],
    ja: [/頃/, /推定/],
    ru: [/около|примерно/, /предположительно/],
    mn: [/орч/, /тодорхой бус/],
  };
  const [about, uncertain] = doubts[language];

  it('are in their own script, with every year and every doubt that was written', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const words = inWords(date, language);
        expect(words).toMatch(scripts[language]);
        for (const year of date.match(/\d{4}/g)!) expect(words).toContain(year);
        expect(about.test(words)).toBe(/[~%]/.test(date));
        expect(uncertain.test(words)).toBe(/[?%]/.test(date));
      }),
      { numRuns: 300 },
    );
  });

  it('differ wherever what was written differs', () => {
    const base = ['2021', '2021-08', '2021-08-10'].flatMap((date) => ['', '~', '?', '%'].map((doubt) => date + doubt));
    const written = [
      ...base,
      ...base.flatMap((date) => [`../${date}`, `${date}/..`, `${date}/2022`, `2020/${date}`]),
      ...[21, 22, 23, 24, 33, 34, 35, 36, 40, 41].map((period) => `2021-${period}`),
      '2021-08-10/2021-08-11',
      '2021-08-10/2021-08-12',
      '2021-08-09/2021-08-11',
    ];
    expect(new Set(written.map((date) => formatDate(date, language))).size).toBe(written.length);
  });

  it('hold no character that fonts often lack', () => {
    fc.assert(fc.property(anyDate, (date) => expect(formatDate(date, language)).not.toContain('\u202f')));
  });
});

describe('An instant in words', () => {
  it.each([
    ['ko', '2021년 8월 10일 05:07 UTC'],
    ['en', '10 August 2021, 05:07 UTC'],
    ['zh-Hans', '2021年8月10日 05:07 UTC'],
    ['ja', '2021年8月10日 05:07 UTC'],
    ['ru', '10 августа 2021 г., 05:07 UTC'],
    ['mn', '2021 оны наймдугаар сарын 10, 05:07 UTC'],
  ] as const)('is in %s its day and minute: %s', (language, words) => {
    expect(formatInstant('2021-08-10T05:07:59.999Z', language).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('is in UTC wherever it was written', () => {
    expect(formatInstant('2021-08-10T00:30:00+08:00', 'en')).toBe('9 August 2021, 16:30 UTC');
    expect(formatInstant('2021-12-31T23:30-01:00', 'en')).toBe('1 January 2022, 00:30 UTC');
  });

  it.each([
    '2021-08-10',
    '2021-08-10T05:07',
    '2021-08-10 05:07Z',
    '2021-02-30T05:07Z',
    '2021-08-10T24:00Z',
    '05:07Z',
    '',
  ])('is refused for %j', (text) => expect(() => formatInstant(text, 'en')).toThrow(BadDate));
});
