import { type Cells } from '../../exchange/reader.js';
import { type Known } from '../imports/match-member.js';
import { type Mention } from '../imports/mentioned-members.js';
import { tongueOf } from './tongues.js';
import { called, few, type Sentence, type Telling, type Told, type ToldMeeting, type Words, wordsOf } from './told.js';

/** Offices by which somebody comes to a meeting, at the end of a title. */
const OFFICE =
  '(?:副?主任|副?省长|副?市长|副?知事|副?总理|副?主席|副?州长|副?区长|副?部长|副?秘书长|(?:专职)?副?会长|副?书记|副?局长|副?处长|副?厅长)';
/** A title, of several offices perhaps, and the name that stands behind it. */
const PERSON = new RegExp(
  String.raw`(?<title>(?:\p{Script=Han}{0,12}${OFFICE}、){0,3}[\p{Script=Han}\d]{0,18}?${OFFICE})` +
    String.raw`(?<name>\p{Script=Han}{2,8}[·・]\p{Script=Han}{2,8}|(?!代表|分别|地方|会员|成员)\p{Script=Han}{2,4}?)` +
    String.raw`(?=[、,，]|等|代表|在|线上|出席|参加|参会|分别|以视频|作为|发言|致辞|陪同|与部分|和部分)`,
  'gu',
);
const CAME = /^[^。;；]{0,80}?(?:出席|参加|参会|与会|致辞|发言|列席)/u;
const ONLINE = /线上|在线|视频|온라인|オンライン|online/iu;
/** Offices of a government without its name: those of whom the item is filed under. */
const OWN = /^(?:省|自治区|市|州|县|区|道|我[省市区]|副省长|副市长|副州长)/u;
/** Those who come for the association itself, or for nobody. */
const NOT_SENT = /联合会|联盟秘书|near|大使|公司|大学|分会/iu;
/** An organisation from outside, with who speaks for it. */
const OUTSIDE = /^(?<of>联合国|\p{Script=Han}{2,14}?(?:秘书处|组织|委员会))(?<rest>.+)$/u;
/** Members that are named in a row of names as those whose people came. */
const ALSO = /^(?:[\p{Script=Han}、]{0,40}?)等?(?:地|省|国)?代表(?:出席|参加)/u;

interface Came {
  /** A member, or an organisation from outside. */
  who: Known | string;
  person?: { name: string; title: string };
  sentence: Sentence;
}

/** Who came to the meeting of a document, as its originals tell it: delegations with people, and guests of organisations. */
export const toldDelegates = (
  tellings: Telling[],
  { handle, rows }: ToldMeeting,
  mentionsIn: (folded: string) => Mention[],
): Told[] => {
  const about = tellings.filter(({ row }) => rows.has(row.n));
  const came = about.flatMap((telling) =>
    telling.sentences.flatMap((sentence) =>
      sentence.language.startsWith('zh')
        ? [...peopleIn(sentence, telling, mentionsIn), ...alsoIn(sentence, mentionsIn)]
        : othersIn(sentence, telling, mentionsIn),
    ),
  );
  const isOnline = about.some(({ sentences }) => sentences.some(({ folded }) => ONLINE.test(folded)));
  return [...new Set(came.map(({ who }) => who))].map((who): Told => {
    const all = came.filter((each) => each.who === who);
    // Nobody knows who of those that are named in one language is who in another.
    const { language } = all[0]!.sentence;
    const own = all.filter(({ sentence }) => sentence.language === language);
    const cells: Cells = {
      ...(typeof who === 'string' ? { member: who, group: 'inter-governmental' } : { member: called(who) }),
      ...{ meeting: handle, status: 'present', language },
      ...(isOnline && { mode: 'online' }),
    };
    const people = new Map<string, { title: string; words: Words[] }>();
    for (const { person, sentence } of own) {
      if (!person) continue;
      const { title, words } = people.get(person.name) ?? { title: '', words: [] };
      // The fullest of what the sources call an office.
      const longer = person.title.length > title.length ? person.title : title;
      people.set(person.name, { title: longer, words: [...words, wordsOf(sentence)] });
    }
    const named = [...people].map(([person, { title, words }]) => ({
      cells: { ...cells, person, title },
      words: few(words),
    }));
    const key = `attendance/${handle}/${typeof who === 'string' ? who : called(who)}`;
    const words = few(own.map(({ sentence }) => wordsOf(sentence)));
    return { kind: 'attendance', key, rows: named.length > 0 ? named : [{ cells, words }] };
  });
};

const peopleIn = (
  sentence: Sentence,
  { member, isOwn }: Telling,
  mentionsIn: (folded: string) => Mention[],
): Came[] => {
  const { folded } = sentence;
  return [...folded.matchAll(PERSON)].flatMap(({ 0: all, index, groups }): Came[] => {
    const { title, name } = groups as { title: string; name: string };
    if (!CAME.test(folded.slice(index + all.length))) return [];
    if (NOT_SENT.test(title)) return [];
    const outside = OUTSIDE.exec(title);
    if (outside) return [{ who: outside.groups!['of']!, person: { name, title: outside.groups!['rest']! }, sentence }];
    const named = mentionsIn(title).at(-1);
    const who = named?.member ?? (isOwn && (OWN.test(title) || title.startsWith('副')) ? member : undefined);
    // 辽宁省委 is the committee of the province: what the name ends with is a part of the office as well.
    const office = named ? title.slice(title[named.to] === '委' ? named.to - 1 : named.to) : title;
    return who ? [{ who, person: { name, title: office || title }, sentence }] : [];
  });
};

/** People in languages other than Chinese. */
const othersIn = (
  sentence: Sentence,
  { member, isOwn }: Telling,
  mentionsIn: (folded: string) => Mention[],
): Came[] => {
  const tongue = tongueOf(sentence);
  const { written, plain } = sentence;
  if (!tongue?.came.test(written) || tongue.ahead.test(written)) return [];
  return tongue.people(written, mentionsIn(plain)).flatMap(({ title, name, member: named }): Came[] => {
    const who = named ?? (isOwn ? member : undefined);
    return who && !tongue.notSent.test(title) ? [{ who, person: { name, title }, sentence }] : [];
  });
};

const alsoIn = (sentence: Sentence, mentionsIn: (folded: string) => Mention[]): Came[] => {
  const { folded } = sentence;
  if (!ALSO.test(folded)) return [];
  const end = folded.search(/代表(?:出席|参加)/u);
  return mentionsIn(folded)
    .filter(({ to }) => to <= end)
    .map(({ member }) => ({ who: member, sentence }));
};
