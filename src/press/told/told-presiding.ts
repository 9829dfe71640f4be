import { type Known } from '../imports/match-member.js';
import { type Mention } from '../imports/mentioned-members.js';
import { tongueOf } from './tongues.js';
import { called, few, mostSaid, type Sentence, type Telling, type Told, type ToldMeeting, wordsOf } from './told.js';

/** «会议由秘书处部长金云坤主持» and «秘书长金玉彩主持会议». */
const OFFICE = '(?:秘书长|部长|省长|市长|知事|总理|主席|州长|主任|局长|会长)';
const TITLE = `(?<title>[\\p{Script=Han}\\p{L}]{0,24}?副?${OFFICE})`;
const NAME = '(?<name>\\p{Script=Han}{2,8}[·・]\\p{Script=Han}{2,8}|\\p{Script=Han}{2,4}?)';
const CHINESE = [
  new RegExp(`由${TITLE}${NAME}(?:先生|女士)?主持(?!人|召开)`, 'u'),
  new RegExp(`(?:^|[，,、；;])${TITLE}${NAME}(?:先生|女士)?主持了?(?:本次|此次)?(?:会议|大会|全会|全体会议)`, 'u'),
];
/** Those who come for the association itself. */
const OF_SECRETARIAT = /秘书[处长]|near|사무총장|사무국|事務総長|事務局|секретар|secretar/iu;

interface Presided {
  title: string;
  name: string;
  member?: Known;
  sentence: Sentence;
}

/**
 * Who presided over the meeting of a document, as its originals tell it. Where they name several, whom most of them name is clear and
 * the others are in doubt: one may have opened it, or one of the sources be wrong.
 */
export const toldPresiding = (
  tellings: Telling[],
  { handle, rows }: ToldMeeting,
  mentionsIn: (folded: string) => Mention[],
): Told[] => {
  const about = tellings.filter(({ row }) => rows.has(row.n)).flatMap(({ sentences }) => sentences);
  const said = about.flatMap((sentence) => presidedIn(sentence, mentionsIn));
  // Nobody knows who of those that are named in one language is who in another.
  const own = said.filter(({ sentence }) => sentence.language === said[0]!.sentence.language);
  const most = mostSaid(own.map(({ name }) => name));
  return [...new Set(own.map(({ name }) => name))].map((name): Told => {
    const all = own.filter((each) => each.name === name);
    const title = mostSaid(all.map((each) => each.title))!;
    const member = all.find((each) => each.member)?.member;
    const cells = {
      ...{ meeting: handle, person: name, title, language: all[0]!.sentence.language },
      ...(member ? { member: called(member) } : OF_SECRETARIAT.test(title) && { secretariat: 'yes' }),
    };
    const words = few(all.map(({ sentence }) => wordsOf(sentence)));
    const key = `presiding/${handle}/${name}`;
    return { kind: 'presiding', key, rows: [{ cells, words }], ...(name !== most && { inDoubt: true as const }) };
  });
};

const presidedIn = (sentence: Sentence, mentionsIn: (folded: string) => Mention[]): Presided[] => {
  const isChinese = sentence.language.startsWith('zh');
  if (isChinese && sentence.isMade) return [];
  const patterns = isChinese ? CHINESE : (tongueOf(sentence)?.presided ?? []);
  const text = isChinese ? sentence.folded : sentence.written;
  const { title, name } = patterns.map((pattern) => pattern.exec(text)?.groups).find(Boolean) ?? {};
  if (title === undefined || name === undefined) return [];
  const from = text.indexOf(title);
  const start = Math.min(from, text.indexOf(name));
  const { member } =
    mentionsIn(isChinese ? sentence.folded : sentence.plain).find(
      (each) =>
        (each.from >= from && each.to <= from + title.length + 1) ||
        (each.to <= start && /^(?:の| |의 )?$/u.test(text.slice(each.to, start))),
    ) ?? {};
  // Folded it has the small letters of the text it is looked for in: NEAR秘书长.
  const { written } = sentence;
  const said = written.length === text.length ? written.slice(from, from + title.length) : title;
  return [{ title: said, name: name.replace(/\.$/, ''), ...(member && { member }), sentence }];
};
