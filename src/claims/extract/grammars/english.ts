import { type Grammar } from '../grammar.js';
import { latinNumeral, latinOrdinal, readLatin } from '../numerals/latin.js';

const LITTLE = '(?:by|of|in|from|to|the|with|for|on|at|a|an|it|has|had|was|were|is|are|who|people|countries|members)';
const WHICH = `(?:(?!${LITTLE} )[\\p{L}'’-]+ ){0,3}?`;
const GOVERNMENTS =
  '(?:governments|administrations|regions|provinces|prefectures|cities|municipalities|local authorities|territories)';
const MEMBERS =
  '(?:members|parties|institutions|organi[sz]ations|associations|member states|member countries|member nations|contracting parties)';
const PEOPLE =
  '(?:participants|delegates|representatives|people|persons|officials|guests|attendees|governors|mayors|ministers|leaders|experts|dignitaries)';
const MEETING =
  '(?:general assembly|assembly|working committee|sub-?committee|committee|meeting(?: of the [\\p{L} ]{3,40}?(?=,| to | in | drew| was|\\.|$))?|conference of the parties|conference|session|plenary|congress|forum|summit|council|symposium|seminar)';
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?<m>${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const OTHERS = '(?!associate|special|new|observer|honorary|founding)';

/** English. */
export const english: Grammar = {
  spaced: true,
  numeral: latinNumeral,
  read: readLatin,
  ordinal: latinOrdinal,
  readOrdinal: readLatin,
  bounds: {
    before: [
      ['at-most', 'no more than|not more than|up to|at most|a maximum of'],
      ['at-least', 'at least|no fewer than|no less than|not less than|a minimum of'],
      ['more-than', 'more than|over|above|in excess of|upwards of|well over'],
      ['less-than', 'fewer than|less than|under|nearly|almost|close to|just under'],
      ['about', 'about|around|approximately|some|roughly|an estimated|circa'],
    ],
    within: [
      ['more-than', '-odd|-plus|\\+'],
      ['at-least', 'or more'],
    ],
    after: [
      ['at-least', 'or more'],
      ['at-most', 'or fewer|or less'],
    ],
  },
  range: { opens: '(?:between |from )?', between: 'to|and|or|[–—-]' },
  forms: [
    [
      'members-and-observers',
      '{n}(?:member (?:governments|states|regions)|members) and observers?(?: governments| states| regions)?',
    ],
    ['governments', `{n}${OTHERS}${WHICH}${GOVERNMENTS}(?! in the province)`],
    ['members', `{n}${OTHERS}${WHICH}${MEMBERS}`],
    ['countries', `{n}(?:[\\p{L}-]+ )?(?:countries|nations|states)(?: and (?:regions|territories))?`],
    ['people', `{n}${WHICH}${PEOPLE}`],
    ['members', 'membership (?:now )?(?:of|stands at|stood at|counts) {n}(?![ ]?(?:years|percent|%))'],
    ['members', '(?:now |currently )?(?:counts|numbers) {n}(?=[.,;]|$)'],
  ],
  parts: `{part} (?:member )?(?:${GOVERNMENTS}|${MEMBERS}) (?:of|from|in) [\\p{L}, ]{2,60}? and `,
  cues: [
    [
      'present',
      'after',
      'took part|take part|taking part|attend|participat|gathered|gather|were counted|were present|represented|sent |turned up|joined by|were in the hall|convened|met |followed|are expected|will (?:join|be joining)|assembled|registered|came',
    ],
    [
      'present',
      'before',
      'attended by|joined by|drew|drawing|brought together|participants? from|delegates from|delegations from|representatives (?:of|from)|delegates of|representing|gathered|attended|opened [^.]{0,60}?with|presence of|including|people from|turned up|attendance of|officials of',
    ],
    ['membership', 'after', 'belong|are members|make up'],
    [
      'membership',
      'before',
      'consist|compris|made up of|composed of|brings together|bringing together|unites|now has|has grown|grown (?:in)?to|includes|network of|association of|membership|counts|currently has|represents|has (?=\\d)|had (?=\\d)|with (?=\\d+ (?:members|parties))|group of|spans|in the association|members? are',
    ],
    ['founding', 'before', 'founded|established|created|set up|formed|launched|founding'],
    ['founding', 'after', 'founded|established|created|set up|came together to form'],
    [
      'other',
      'both',
      'friendly|sister|twin|signed|visited|visitors|tourists|trade|invest|received|prizes|works|population|million|home to|offices|projects|awarded|ratified|examined|protocol|scholarship|absent|invited',
    ],
    ['other', 'before', 'among them|of whom|of which|staff'],
  ],
  totals: [
    'from {was}(?: members| governments| parties)? to {now}(?: members| governments| parties)?',
    '(?:membership|total|number of members)(?: has| had| now)? (?:to|reached|stood at|stands at|rose to|grew to|at) {now}(?! (?:percent|years))',
    '(?:reached|rose to|grew to|rising to|now counts|now numbers|bringing (?:it|the total|the membership|membership) to) {now}(?: members| governments)?(?= after|[.,;]|$)',
  ],
  members: 'member|parties|joined|admitted|association',
  clause: '(?<!\\d),|,(?!\\d)|[:;()]| – | — |, and | while | which ',
  ordinals: [
    [
      'member-ordinal',
      '{o} (?:full |new |official )?(?:member|party)(?: (?:government|state|country|region|city))?(?!s| states)',
    ],
    ['member-ordinal', '(?<=member and (?:the )?[^.,;]{3,40}?the ){o}(?=[.,; ])'],
    ['chair-ordinal', '{o} chair(?:man|ing|manship|person)?(?: (?:government|city|member|region))?'],
    ['meeting-ordinal', `{o} (?:(?!secretary|prize|place|contest|exhibition|anniversary)[\\p{L}-]+ ){0,6}?${MEETING}`],
    ['meeting-ordinal', '(?<!\\p{L})COP[- ]?{o:digits}'],
  ],
  themes: [
    'them(?:e|ed)(?: of (?:the|this) [\\p{L} ]{3,40})?,?(?: (?:was|is|of|being|for [\\p{L} ]{3,30} (?:is|was)))?:? ?[“"‘«](?<said>[^”"’»]{2,120})[”"’»]',
    '[“"‘](?<said>[^”"’]{2,120})[”"’],? (?:was|is|as) (?:the|its|this year’s) theme',
  ],
  days: [
    `(?<![\\d\\p{L}])(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?<y>\\d{4})(?!\\d)`,
    `(?<!\\p{L})${MONTH} (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})(?!\\d)`,
    `(?<!\\p{L})${MONTH},? (?:of )?(?<y>\\d{4})(?!\\d)`,
    `(?<![\\d\\p{L}])(?<d>\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?!\\p{L})`,
    `(?<!\\p{L})${MONTH} (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
    '(?<![\\d\\p{L}.,-])(?<y>(?:19|20)\\d{2})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)',
    '(?<=(?:in|since|of|by|year|early|late) )(?<y>(?:19|20)\\d{2})(?![\\d-])',
    '(?<=founded in |established in |created in )(?<y>(?:19|20)\\d{2})',
  ],
  readDay: ({ y, m, d }) => ({
    y: y === undefined ? undefined : Number(y),
    m: /^\d+$/.test(m ?? '') ? Number(m) : m === undefined ? undefined : monthOf(m),
    d: d === undefined ? undefined : Number(d),
  }),
  founded: {
    verb: 'founded|established|created|set up|launched|founding|came into being|formed',
    unless:
      'sub-?committee|centre|center|secretariat (?:was|established)|university|company|office|fund|anniversary|fund|expo',
  },
  joined: {
    verb: 'joined|joining|acceded|accession|was admitted|were admitted|admitted|became (?:a|an|the) [^.;]{0,24}?member|(?:has|have) been (?:a )?members?|membership since',
    unless: 'WTO|World Trade|United Nations|Party of|joined by|associate member|observer|online|hands',
    likewise:
      '(?:^|,| and |;) ?(?:and )?[\\p{Lu}][\\p{L} -]{2,30} in \\u0000[ .,;]|(?:and|,) [\\p{L} -]{2,30} in \\u0000$',
  },
  member:
    '(?<member>\\p{Lu}[\\p{L}’-]+(?:[ -]\\p{Lu}[\\p{L}’-]+){0,3})(?: (?:province|prefecture|city|oblast|republic|region))?(?= (?:joined|became|has been|had been|was|is|joins|in |acceded|were|as |the ))',
  announced:
    '(?:will|(?:is|are|was|were) (?:expected|due|scheduled|set) to|plans? to|intends? to) (?:also |all )?(?:attend|take part|participate|join|be present|be represented|come|gather|send)',
  moment: {
    before: 'before the vote|previously|until then|so far|earlier|had',
    after: 'now|grown|bringing|rose|reached|thus|after the',
  },
  asOf: { before: 'as of|as at|by the end of', after: '' },
};

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}
