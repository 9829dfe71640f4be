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
