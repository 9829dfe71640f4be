import { type Known } from '../imports/match-member.js';
import { type Mention } from '../imports/mentioned-members.js';
import { tongueOf } from './tongues.js';
import { called, few, type Sentence, type Telling, type Told, wordsOf } from './told.js';

const KIND = '(?:专门委员会|分科委员会)';
/** Since when somebody coordinates which committee; what is told of setting it up stands before that. */
const COORDINATES = new RegExp(
  String.raw`(?<year>(?:19|20)\d{2})年(?:(?<month>\d{1,2})月)?(?<since>起|以来|开始)?[^。;；]{0,16}?(?<act>担任|出任|成为|设立|成立)` +
    String.raw`(?<committee>[\p{Script=Han}]{2,16}?${KIND})(?:并?(?:担任|成为|出任)该?(?:专门)?委员会)?(?:协调员|协调机构)`,
  'u',
);

interface Coordinates {
  member: Known;
  committee: string;
  from: string;
  /** Set where it is told that the committee came about then. */
  isNew: boolean;
  sentence: Sentence;
}

/** Which members of a document coordinate which committee, and since when, as sentences that name them alone or their own items tell it. */
export const toldCommittees = (tellings: Telling[], mentionsIn: (folded: string) => Mention[]): Told[] => {
  const all = tellings.flatMap(({ member, isOwn, sentences }) =>
    sentences.flatMap((sentence) => {
      const named = new Set(mentionsIn(sentence.plain).map((each) => each.member));
      const who = named.size === 1 ? [...named][0] : isOwn ? member : undefined;
      return who ? coordinatesIn(sentence, who) : [];
    }),
  );
  return [...new Set(all.map(({ committee }) => committee))].map((committee) => {
    const own = all.filter((each) => each.committee === committee);
    const { member, from, isNew, sentence } = own[0]!;
    const cells = {
      ...{ committee: `committee-${called(member).toLowerCase()}-${from.slice(0, 4)}` },
      ...{ [`name.${sentence.language}`]: committee },
      ...{ on: isNew ? from : `../${from}`, coordinator: called(member), from },
    };
    return {
      kind: 'committees',
      key: `committees/${cells.committee}`,
      rows: [{ cells, words: few(own.map((each) => wordsOf(each.sentence))) }],
    };
  });
};

const coordinatesIn = (sentence: Sentence, member: Known): Coordinates[] => {
  const tongue = tongueOf(sentence);
  const isChinese = sentence.language.startsWith('zh');
  const found = isChinese ? COORDINATES.exec(sentence.folded) : tongue?.coordinates.exec(sentence.written);
  const { year, month, act, committee } = found?.groups ?? {};
  if (year === undefined || committee === undefined) return [];
  const from = month === undefined ? year : `${year}-${month.padStart(2, '0')}`;
  const name = tongue?.committee?.(committee) ?? committee;
  return [{ member, committee: name, from, isNew: act === '设立' || act === '成立', sentence }];
};
