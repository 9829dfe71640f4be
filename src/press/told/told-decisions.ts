import { type Known } from '../imports/match-member.js';
import { type Mention } from '../imports/mentioned-members.js';
import { type Beside, type Tongue, tongueOf } from './tongues.js';
import { called, few, mostSaid, type Sentence, type Telling, type Told, type ToldMeeting, wordsOf } from './told.js';

/** Somebody was let in or elected, in the words of a sentence. */
interface Said {
  act: 'admits' | 'elects';
  member: Known;
  sentence: Sentence;
  term?: number;
}

/** In Chinese and Korean: that it was decided, and not wished for or told of. */
const DECIDED = /通过|批准|决定|表决|选定|选举|选出|当选|승인|통과|가결|의결|선출/iu;
const ADMITTED =
  /^(?:正式)?(?:成为[^,，。;；]{0,24}?(?:会员|成员)|加入|入会)|^[이가은는]? ?(?:near의 \d+번째 )?(?:정식 )?회원 ?(?:단체로 )?가입/u;
const ELECTED =
  /^(?:作为|任|为|担任|当选为?|成为)(?:第(?<n>\d{1,3})[届任])?(?:新任|下一届|下届|新一届)?(?:轮值)?主席(?:会员|成员)?(?:地方政府|国)?|^[을를이가]? ?(?:제? ?(?<k>\d{1,3})[대차])? ?(?:차기 )?의장단체로 선출/u;
const ELECTED_BEFORE = /의장단체로 선출된 (?:\p{L}+ )?$/u;
const IN_WRITING =
  /书面表决|서면 ?(?:표결|결의)|书面(?:决议|议决|により|で)|письменн\p{L}+ (?:голосовани|опрос)|written (?:vote|resolution|procedure)/iu;

/** What stands around a name says it; the groups of what fits, with the number of a term perhaps. */
const fits = (text: string, { from, to }: Mention, all: Beside[]): Record<string, string | undefined> | undefined => {
  for (const { before, after } of all) {
    const [ahead, behind] = [before?.exec(text.slice(0, from)), after?.exec(text.slice(to, to + 80))];
    if ((before && !ahead) || (after && !behind)) continue;
    return { ...ahead?.groups, ...behind?.groups };
  }
  return undefined;
};

/** As the press of languages other than Chinese and Korean puts it. */
const saidInTongue = (sentence: Sentence, { admits, elects, open }: Tongue, mentionsIn: Mentions): Said[] => {
  const { written, plain } = sentence;
  if (open.test(written)) return [];
  return mentionsIn(plain).flatMap((mention): Said[] => {
    const { member } = mention;
    if (fits(written, mention, admits)) return [{ act: 'admits', member, sentence }];
    const elected = fits(written, mention, elects);
    if (!elected) return [];
    return [{ act: 'elects', member, sentence, ...(elected['n'] && { term: Number(elected['n']) }) }];
  });
};

type Mentions = (folded: string) => Mention[];

const saidIn = (sentence: Sentence, mentionsIn: Mentions): Said[] => {
  const tongue = tongueOf(sentence);
  if (tongue && tongue.admits.length > 0) return saidInTongue(sentence, tongue, mentionsIn);
  const { folded } = sentence;
  const mentions = mentionsIn(folded);
  if (!DECIDED.test(folded)) return [];
  return mentions.flatMap(({ member, from, to }): Said[] => {
    const after = folded.slice(to, to + 60).replace(/^[省市]/u, '');
    // Chinese says what was decided before whom it is about.
    const isBefore = !sentence.language.startsWith('zh') || DECIDED.test(folded.slice(0, from));
    if (isBefore && ADMITTED.test(after)) return [{ act: 'admits', member, sentence }];
    const elected = ELECTED.exec(after);
    if (!(isBefore && elected) && !ELECTED_BEFORE.test(folded.slice(0, from))) return [];
    const n = elected?.groups?.['n'] ?? elected?.groups?.['k'];
    return [{ act: 'elects', member, sentence, ...(n !== undefined && { term: Number(n) }) }];
  });
};

/** What the meeting of a document decided, as its rows tell it: whom it let in, and whom it elected to which term of the chair. */
export const toldDecisions = (
  tellings: Telling[],
  { handle, body, on, rows }: ToldMeeting,
  mentionsIn: Mentions,
): { told: Told[]; admitted: Known[]; elects: boolean } => {
  const sentences = tellings.filter(({ row }) => rows.has(row.n)).flatMap((each) => each.sentences);
  const said = sentences.flatMap((sentence) => saidIn(sentence, mentionsIn));
  const written = sentences.filter(({ folded }) => IN_WRITING.test(folded));
  const members = (act: Said['act']) => [
    ...new Set(said.filter((each) => each.act === act).map(({ member }) => member)),
  ];
  const decision = (act: Said['act'], member: Known): Told[] => {
    const own = said.filter((each) => each.act === act && each.member === member);
    const term = mostSaid(own.flatMap((each) => each.term ?? []));
    if (act === 'elects' && term === undefined) return [];
    const cells = {
      ...{ handle: `${handle}-${act}-${called(member)}`.toLowerCase(), body, meeting: handle, on, outcome: 'adopted' },
      ...textsOf(act, member, term),
      ...(written.length > 0 && { method: 'written' }),
      ...(act === 'admits' ? { admits: called(member) } : { elects: called(member), term: `${term}` }),
    };
    const words = few([...own.map(({ sentence }) => sentence), ...written].map(wordsOf));
    return [{ kind: 'decisions', key: `decisions/${cells.handle}`, rows: [{ cells, words }] }];
  };
  const [admitted, elected] = [members('admits'), members('elects')];
  const told = [
    ...admitted.flatMap((member) => decision('admits', member)),
    ...elected.flatMap((member) => decision('elects', member)),
  ];
  return { told, admitted, elects: elected.length > 0 };
};

const textsOf = (act: Said['act'], { names, code, id }: Known, term?: number): Record<string, string> => {
  const name = (tag: string) => names[tag] ?? names['en'] ?? Object.values(names)[0] ?? code ?? id;
  const [en, ko, zh] = [name('en'), name('ko'), name('zh-Hans')];
  return act === 'admits'
    ? {
        'text.en': `${en} is admitted as a member`,
        'text.ko': `회원 가입 승인: ${ko}`,
        'text.zh-Hans': `通过${zh}成为会员`,
      }
    : {
        'text.en': `${en} is elected to term ${term} of the chair`,
        'text.ko': `제${term}대 의장단체 선출: ${ko}`,
        'text.zh-Hans': `选举${zh}任第${term}届主席`,
      };
};
