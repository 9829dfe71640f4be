import { type Grammar } from '../grammar.js';
import { hanNumeral, readHan } from '../numerals/han.js';
import { eastAsianDays, readEastAsianDay } from './east-asian-days.js';

const WHOSE = '(?:会員|加盟|正会員|省級|地方|広域|海外|国内|・){0,3}';
const GOVERNMENTS = `(?:の)?${WHOSE}(?:自治体|地方政府|都市|地域(?!連合)|道府県|都道府県|団体)`;
const MEETING = '(?:総会|委員会|会議|大会(?!社)|会合|フォーラム|サミット|シンポジウム|セミナー|理事会)';
const NATIONS = '(?:[カかヵケヶ箇個]国|の国)(?:(?:・|と)地域)?';

/** Japanese. */
export const japanese: Grammar = {
  spaced: false,
  numeral: hanNumeral,
  read: readHan,
  ordinal: '(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,6})',
  readOrdinal: readHan,
  bounds: {
    before: [
      ['at-least', '少なくとも|最低'],
      ['at-most', '最大|最多で?'],
      ['about', '約|およそ|おおよそ|ざっと'],
      ['less-than', 'ほぼ'],
    ],
    within: [
      ['more-than', '余りの?|余|を超える|超の?'],
      ['less-than', '近い|近く'],
      ['about', 'ほど|前後の'],
    ],
    after: [
      ['at-least', '以上'],
      ['at-most', '以下|以内'],
      ['more-than', '余り?|超|を超え|を上回|強|あまり'],
      ['less-than', '未満|弱|を下回|に満たな|足らず|近く'],
      ['about', '前後|程度|ほど|内外'],
    ],
  },
  range: { between: '[〜~～–-]|から|ないし' },
  forms: [
    ['members', '(?:加盟|会員)(?:数)?(?:は)?(?:現在)?{n}(?:[カかヵケヶ箇個]国|自治体|機関|団体)', 'roll'],
    ['members', '{n}(?:の)?(?:会員機関|加盟機関|機関|締約国|会員国|加盟国|正会員|会員(?!自治|都市))'],
    ['members', `{n}の国・機関`],
    ['governments', `{n}${GOVERNMENTS}`],
    ['countries', `{n}${NATIONS}`],
    ['people', '{n}[人名](?![口類的気])'],
    ['people', '{n}(?:の)?(?:代表|参加者)'],
    [
      'members',
      '(?:会員|加盟自治体|会員自治体|締約国|加盟国)(?:総数|数)?(?:は|が)?(?:現在|計|合わせて)?{n}(?=[,、。;がにでと)]|で|$)',
    ],
    ['members', '会員{n}(?=[,、。])'],
  ],
  cues: [
    ['present', 'after', '参加|出席|参集|集ま|集い|代表を送|派遣した|派遣|顔をそろえ|臨ん|意見を交わ|代表団|表明'],
    ['present', 'both', '代表(?=約|ら|\\d)'],
    ['present', 'before', '参加したのは|参加者|出席者|会議に(?:は)?|総会に(?:は)?|登録者|集まったのは|出席した'],
    ['membership', 'after', '加盟(?!自治|国)|構成|で成る|からなる|から成る|が入って|を擁|を数え|拡大|に広が'],
    ['membership', 'before', '加盟自治体数|会員数|会員は|会員が|加盟国は|加盟国数|同協会には|には現在|メンバーは'],
    ['roll', 'before', '締約国は|締約国数は|加盟国は(?=約?\\d+の国)|条約には'],
    ['founding', 'after', '設立|発足|創設|創立|結成|立ち上げ'],
    [
      'other',
      'both',
      '友好|姉妹|提携|協定|観光客|研修員|受け入れ|応募|入賞|作品|人口|県民|市民|輸出|投資|職員を|企業|県内|視察|招待|欠席',
    ],
    ['other', 'before', '(?<!の)うち|中でも|延べ|日本からは|政府代表団|我が国からは'],
  ],
  totals: [
    '{was}(?:自治体|団体|カ国|機関)?から{now}(?:自治体|団体|カ国|機関|会員)?(?:に|へ)',
    '{now}(?:自治体|団体|機関|会員)?(?:に|と)(?:増|なっ|拡大|達)',
  ],
  members: '会員|加盟|メンバー|締約',
  clause: '[、,:;()「」]',
  ordinals: [
    ['member-ordinal', '(?:第)?{o}番目の(?:正)?(?:会員|加盟|メンバー)(?:自治体|国|都市)?'],
    ['chair-ordinal', '第{o}代(?:の)?議長(?:自治体|国|都市)?'],
    ['meeting-ordinal', `第{o}[回次](?:[^,、。;回展賞(]{0,24}?)${MEETING}`],
    ['meeting-ordinal', `(?<=${MEETING}\\()第{o}回(?=\\))`],
    ['meeting-ordinal', '(?<!\\p{L})COP[- ]?{o}(?!\\d)'],
  ],
  themes: [
    '「(?<said>[^」]{2,80})」(?:を|が|という)(?:大会|総会|会議)?(?:の)?テーマ(?!に?(?:講演|発表|基調))',
    '(?:テーマ|主題)(?:は|として|に)?「(?<said>[^」]{2,80})」',
  ],
  days: eastAsianDays('年', '月', '日'),
  readDay: readEastAsianDay,
  founded: { verb: '設立|発足|創設|創立|結成', unless: '分科委員会|センター|事務局|財団|会社|大学|周年|協議会を' },
  joined: {
    verb: '加盟|加入|会員(?:に|と)な[っり]|入会',
    dayFirst: true,
    unless: 'WTO|国連|世界貿易|準会員|オブザーバー|申請|加盟国|加盟自治体数',
    likewise: '(?:^|[、。は])[^、。は]{2,14}は\\u0000[、,に]|\\u0000には[^、。]{2,12}、',
  },
  member:
    '(?<member>[\\p{Script=Han}ァ-ヶー・]{1,14}(?:省|県|府|都|市|道|州|共和国|自治区|地方|アイマク))(?=は|が|も|の(?:加盟|加入))',
  announced: '(?:参加|出席)(?:する)?(?:予定|見込|見通)',
  moment: { before: 'それまで|これまで|従来|もともと', after: '増え|なっ|拡大|達し' },
  asOf: { before: '', after: '(?:末)?(?:現在|時点)' },
};
