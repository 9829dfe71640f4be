import { type Cells } from '../../exchange/reader.js';
import { type Region } from '../../language/regions.js';
import { matchMember, type Known } from '../imports/match-member.js';
import { type Mention } from '../imports/mentioned-members.js';
import { called, few, type Telling, type Told, type ToldMeeting, type Words, wordsOf } from './told.js';

const APPLIED =
  /申请(?:正式)?(?:加入|入会)|정식 신청|가입 ?신청|신청한 이후|applied (?:for|to)|application for membership/iu;
/** Words by which a document says that all whom it files items under belong. */
const OF_MEMBERS = /회원(?:단체|국|정부|도시)|会员|會員|成员|加盟|\bmembers?\b|член/iu;
/** Who is called the chair is a member. */
const CHAIR_BEFORE =
  /(?:主席(?:会员|成员)?地方政府(?:代表)?|의장단체인?)(?:韩国|俄罗斯|中国|日本|蒙古|\p{Script=Hangul}{2,4} )? ?$/u;
/** «Our province», as the press of a member writes of it. */
const OURS = /[我本][省市区州县]/u;

/** What is told of one government: that there is one, and how it came to belong. */
export interface Own {
  member: Known;
  cells: Cells;
  words: Words[];
}

/** What a document tells of governments: those that the record does not know, since when they belong, and that they applied. */
export const toldMembers = (
  tellings: Telling[],
  { all, regions, mentionsIn, title, meeting, admitted, dated }: Around,
): { of: (member: Known) => Own; told: () => Told[] } => {
  const own = new Map<string, Own>();
  const of = (member: Known): Own => {
    const there = own.get(member.id);
    if (there) return there;
    const made = { member, cells: cellsOf(member, regions.get(member.id)), words: [] };
    own.set(member.id, made);
    return made;
  };
  const joins = (member: Known, on: string, words: Words[]) => {
    const { cells, words: said } = of(member);
    if (cells['joined'] !== undefined || admitted.includes(member)) return;
    Object.assign(cells, {
      joined: on,
      applied: on.startsWith('../') ? on : `../${on}`,
      basis: 'reported',
      category: 'full',
    });
    said.push(...words);
  };
  for (const telling of tellings) applications(telling, of, { mentionsIn, admitted, meeting });
  for (const { figures, member: own, row, sentences } of tellings)
    for (const { measure, said, member: written, quote, language } of figures) {
      if (measure !== 'joined-on' || said === undefined) continue;
      const whole = sentences.find((sentence) => sentence.quote.includes(quote)) ?? { quote, language };
      const isOurs = OURS.test(written ?? whole.quote);
      const match = written === undefined || isOurs ? undefined : matchMember(written, '', all);
      const member = isOurs ? own : match?.kind === 'one' ? match.member : undefined;
      if (member && of(member).cells['applied'] === undefined)
        joins(member, said, [{ n: row.n, quote: whole.quote, language: whole.language }]);
    }
  const until = meeting?.on ?? dated;
  if (until !== undefined) {
    for (const { sentences } of tellings)
      for (const sentence of sentences)
        for (const { member, from } of mentionsIn(sentence.folded))
          if (CHAIR_BEFORE.test(sentence.folded.slice(0, from))) joins(member, `../${until}`, [wordsOf(sentence)]);
    if (OF_MEMBERS.test(title.text))
      for (const { member, isOwn, row } of tellings)
        if (member && isOwn) joins(member, `../${until}`, [{ n: row.n, quote: title.text, language: title.language }]);
  }
  return { of, told: () => [...own.values()].filter(isNews).map(toldOf) };
};

interface Around {
  all: Known[];
  regions: Map<string, Region>;
  mentionsIn: (folded: string) => Mention[];
  title: { text: string; language: string };
  meeting?: ToldMeeting;
  admitted: Known[];
  dated?: string;
}

const applications = (
  { sentences, member, isOwn, published }: Telling,
  of: (member: Known) => Own,
  { mentionsIn, admitted, meeting }: Pick<Around, 'mentionsIn' | 'admitted' | 'meeting'>,
): void => {
  for (const sentence of sentences.filter(({ folded }) => APPLIED.test(folded))) {
    const named = new Set(mentionsIn(sentence.folded).map((each) => each.member));
    const own = isOwn && member && (named.size === 0 || named.has(member)) ? member : undefined;
    const who = named.size === 1 ? [...named][0]! : own;
    if (!who || published === '') continue;
    const { cells, words } = of(who);
    const on = admitted.includes(who) && meeting ? meeting.on : published;
    cells['applied'] ??= `../${on}`;
    words.push(wordsOf(sentence));
  }
};

const cellsOf = ({ names, ...member }: Known, region: Region | undefined): Cells => ({
  ...namesOf(names),
  // Of whoever belongs or applied by the record the document tells nothing new.
  once: 'once',
  code: called({ names, ...member }),
  ...(region && { country: region.country }),
});

/** Whether anything is told of a government; of one without a code nobody says which country it is in. */
const isNews = ({ member: { code }, cells }: Own): boolean =>
  code !== undefined && (cells['country'] ?? cells['joined'] ?? cells['applied']) !== undefined;

const namesOf = (names: Known['names']): Cells =>
  Object.fromEntries(Object.entries(names).map(([language, name]) => [`name.${language}`, name]));

const toldOf = ({ member, cells, words }: Own): Told => ({
  kind: 'members',
  key: `members/${called(member)}`,
  rows: [{ cells, words: few(words) }],
});
