import { type Grammar } from '../grammar.js';
import { westernDigits } from '../numerals/han.js';

const FROM = '(?:-?(?:аас|ээс|оос|өөс))';
const SUFFIX = '[\\p{L}]{0,6}';
const GOVERNMENTS = `(?:орон нутг|орон нутаг|аймаг|аймг|хот|муж|засаг захиргаа|захиргаа|бүс нутаг|бүс нутг)${SUFFIX}`;
const MEETING = '(?:их хурал|ерөнхий ассамблей|ассамблей|хуралдаан|хурал|уулзалт|хорооны хуралдаан|форум|чуулган)';
const read = (written: string): number => Number(written.replaceAll(',', ''));
const ORDINAL = '(?:[ -]?(?:дугаар|дүгээр|дахь|дэх|р))';
const MONTH = '(?<m>\\d{1,2})(?:[ -]?(?:дугаар|дүгээр|р))? сарын?';

/** Mongolian in Cyrillic. */
export const mongolian: Grammar = {
  spaced: true,
  numeral: `(?<![\\p{L}\\d.,-])(?:${westernDigits})(?!\\d)`,
  read,
  ordinal: '\\d{1,4}',
  readOrdinal: read,
  bounds: {
    before: [
      ['about', 'ойролцоогоор|дунджаар'],
      ['less-than', 'бараг'],
      ['at-least', 'наад зах нь|дор хаяж'],
      ['at-most', 'хамгийн ихдээ'],
    ],
    within: [
      ['at-least', `${FROM} (?:доошгүй|багагүй)`],
      ['more-than', `гаруй|${FROM} (?:илүү|дээш)`],
      ['about', 'орчим'],
      ['less-than', `шахам|${FROM} (?:бага|доош)`],
      ['at-most', 'хүртэл'],
    ],
    after: [['about', 'орчим']],
  },
  range: { between: '[–—-]' },
  forms: [
    ['members', `{n}(?:(?!дэх|дахь|дугаар|дүгээр)[\\p{L}]+ )?(?:гишүүн(?! улс| орон)|оролцогч тал)${SUFFIX}`],
    ['governments', `{n}(?:[\\p{L}]+ ){0,2}?${GOVERNMENTS}`],
    ['countries', `{n}(?:гишүүн )?(?:улс|орон)(?! нут)${SUFFIX}`],
    ['people', `{n}(?:[\\p{L}]+ ){0,1}?(?:төлөөлөгч|хүн|зочин|оролцогч)${SUFFIX}`],
  ],
  cues: [
    ['present', 'after', 'оролц|ирсэн|ирлээ|цуглар|хүрэлцэн'],
    ['membership', 'after', 'гишүүнтэй|нэгтгэ|бүрд|нэгдсэн байна|багтаа|хамарда|болж нэмэгд|болов'],
    ['founding', 'after', 'үүсгэн|байгуулсан|байгуулж|санаачил'],
    ['other', 'both', 'найрамдал|ах дүү|жуулчин|гэрээ|хөрөнгө|бүтээл|хүн ам|урьсан'],
  ],
  totals: [`{was}${FROM} {now}(?: болж| болов| болсон)?`],
  members: 'гишүүн',
  clause: '(?<!\\d),|,(?!\\d)|[:;()]| – | — ',
  ordinals: [
    ['member-ordinal', `{o}${ORDINAL} гишүүн(?! улс)${SUFFIX}`],
    ['chair-ordinal', `{o}${ORDINAL} (?:ээлжийн )?(?:дарга|тэргүүлэгч)${SUFFIX}`],
    ['meeting-ordinal', `{o}${ORDINAL} (?:(?!гишүүн|дарга)[\\p{L}-]+ ){0,4}?${MEETING}${SUFFIX}`],
  ],
  themes: ['[«“"„](?<said>[^»”"]{2,120})[»”"] (?:гэсэн )?сэдв'],
  days: [
    `(?<!\\d)(?<y>\\d{4}) оны ${MONTH} (?<d>\\d{1,2})(?!\\d)`,
    `(?<!\\d)(?<y>\\d{4}) оны ${MONTH.replace('сарын?', 'сар')}`,
    `(?<!\\d)(?<y>\\d{4}) он(?:д|оос|ы)`,
    `(?<!\\d)${MONTH} (?<d>\\d{1,2})(?!\\d)`,
  ],
  readDay: ({ y, m, d }) => ({
    y: y === undefined ? undefined : Number(y),
    m: m === undefined ? undefined : Number(m),
    d: d === undefined ? undefined : Number(d),
  }),
  founded: { verb: 'байгуулагд|байгуулс|үүсгэн байгуул|үүсс', unless: 'хороо|төв| сан |компани|сургууль' },
  joined: { verb: 'элсс|элсэ|гишүүн(?:ээр)? бол|нэгдс', unless: 'НҮБ|ДХБ|ажиглагч|хамтрагч', dayFirst: true },
  member:
    '(?<member>\\p{Lu}[\\p{L}-]+(?: (?:аймаг|муж|хот|хязгаар))?)(?= (?:\\d|нь|Ассоциац|Холбоо|АРАССВА|NEAR|79|гишүүн))',
  announced: 'оролцохоор|оролцоно|оролцох(?: гэж| төлөв|оор)|ирэхээр',
  moment: { before: 'өмнө|урьд', after: 'болж|болов|нэмэгд' },
  asOf: { before: '', after: ' (?:байдлаар)' },
};
