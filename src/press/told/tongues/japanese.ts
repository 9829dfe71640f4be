import { type Mention } from '../../imports/mentioned-members.js';
import { type Named, type Tongue } from '../tongues.js';

const OFFICE = '副?(?:知事|省長|市長|主席|州長|首相|主任|局長|部長|課長|議長|区長)';
const NAME = '[\\p{Script=Han}\\p{Script=Katakana}・ー]{2,16}?';
const AFTER = '(?=[がはらもと、]|など|氏|の[両三])';
/** «富山県の新田八朗知事» and «富山県知事の新田八朗氏». */
const BEHIND = [
  new RegExp(
    `^の(?:\\p{Script=Han}{2,12}の)?(?<name>${NAME})(?<title>(?:外事弁公室|\\p{Script=Han}{2,8}[局部課])?${OFFICE})${AFTER}`,
    'u',
  ),
  new RegExp(`^(?<title>${OFFICE})の(?<name>${NAME})(?:氏|さん)?${AFTER}`, 'u'),
];
/** «新田八朗・富山県知事». */
const AHEAD =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])(?<name>\p{Script=Han}{3,6}|[\p{Script=Katakana}ー]{2,10}(?:・[\p{Script=Katakana}ー]{2,10}){1,2})・?$/u;
const TITLE = new RegExp(`^(?<title>${OFFICE})${AFTER}`, 'u');

const people = (written: string, mentions: Mention[]): Named[] =>
  mentions.flatMap(({ member, from, to }): Named[] => {
    const after = written.slice(to);
    for (const pattern of BEHIND) {
      const { title, name } = pattern.exec(after)?.groups ?? {};
      if (title !== undefined && name !== undefined) return [{ title, name, member }];
    }
    const { title } = TITLE.exec(after)?.groups ?? {};
    const { name } = AHEAD.exec(written.slice(0, from))?.groups ?? {};
    return title !== undefined && name !== undefined ? [{ title, name, member }] : [];
  });

/** Japanese. */
export const japanese: Tongue = {
  came: /(?:出席|参加)(?:した|し、|して|されま?した)/u,
  ahead: /(?:出席|参加)(?:する(?:予定|見通し|見込み)|へ$)/u,
  notSent: /連合|事務局|大使|大学|会社/u,
  people,
  admits: [
    {
      after:
        /^の(?:正式|新規|新たな)?の?(?:会員)?(?:加入|加盟|入会)(?:を|が|申請を)(?:[^。、]{0,8})?(?:承認|可決|決定|決ま)/u,
    },
    {
      after:
        /^[をが](?:正式な?|新規の?|新たに|新たな|新しい|新)*(?:会員|加盟)(?:自治体|団体|地方政府)?(?:として|に)(?:承認|迎え|加わ|なることが(?:承認|可決|決))/u,
    },
    { after: /^[がは](?:正式に|新たに|新規に)*(?:加入|加盟)(?:した|し、|が(?:承認|認め|決ま))/u },
  ],
  elects: [
    {
      after:
        /^[をがは](?:の|、)?(?:第(?<n>\d{1,3})[代期]の?|次期の?|新しい|新)*議長(?:団体|自治体|地方政府|国)?(?:として|に)(?:選出|選任|選ば|決定|決ま)/u,
    },
    {
      before: /(?:第(?<n>\d{1,3})[代期]の?|次期の?|新しい|新)*議長(?:団体|自治体|地方政府|国)?(?:に|として)は?、?$/u,
      after: /^[をが](?:選出|選任|選ば|選ん)/u,
    },
    {
      before: /第(?<n>\d{1,3})[代期]の?議長(?:団体|自治体|地方政府|国)?は、?$/u,
      after: /^に(?:決ま|決定)/u,
    },
  ],
  open: /見通し|見込み|予定|方針|目指|期待|求め|否決|見送|承認されなかった|反対|提案した|候補/u,
  presided: [
    new RegExp(
      `(?<title>[\\p{Script=Han}\\p{Script=Katakana}A-Za-zー]{0,16}?(?:事務総長|${OFFICE}))の(?<name>${NAME})(?:氏|さん)?が[^、。]{0,12}?(?:議長を務め|司会を務め|主宰|進行を務め)`,
      'u',
    ),
    new RegExp(
      `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])(?<name>${NAME})(?<title>事務総長|${OFFICE})が[^、。]{0,12}?(?:議長を務め|司会を務め|主宰|進行を務め)`,
      'u',
    ),
    new RegExp(
      `(?:議長|司会)は、?(?:[\\p{Script=Han}]{2,6}[県府都道省市]の)?(?<name>${NAME})(?<title>事務総長|${OFFICE})が務め`,
      'u',
    ),
  ],
  coordinates:
    /(?<year>(?:19|20)\d{2})年(?:(?<month>\d{1,2})月)?(?:から|以来、?)(?:NEARの)?(?<committee>[\p{Script=Han}\p{Script=Katakana}・ー]{2,16}分科委員会)の(?:コーディネーター|コーディネート|調整)/u,
  invites:
    /(?<by>連合|事務局|事務総長|NEAR)[^。]{0,40}?(?<what>[^。、]{2,40}?(?:総会|会議|委員会))(?:へ|に)(?:の)?(?<to>[^。、]{2,24}?)(?:の出席)?を(?:正式に)?(?:招待|招請|要請)/u,
  planned: /予定|開かれる|開催される/u,
  times: [
    /今年の?春|今春/u,
    /今年の?夏|今夏/u,
    /今年の?秋|今秋/u,
    /今年の?冬|今冬/u,
    /今年の?前半/u,
    /今年の?後半/u,
    /今年/u,
    /来年/u,
  ],
};
