import { readDate } from '../../language/dates.js';
import { foldText } from '../../language/fold.js';
import { type KnownMeeting } from '../imports/match-meeting.js';
import { type Known } from '../imports/match-member.js';
import { foldText as foldLetters } from '../imports/member-names.js';
import { type Mention } from '../imports/mentioned-members.js';
import { type Tongue, tongueOf } from './tongues.js';
import { called, type Sentence, type Telling, type Told, wordsOf } from './told.js';

/** Somebody is invited to what is going to be held. */
const INVITES =
  /(?<by>联合会|NEAR|秘书处)?(?:正式|热情|诚挚)?(?:邀请|诚邀)(?<to>[^,，。;；]{2,40}?)(?:积极)?(?:出席|参加|参与)(?<what>[^,，。;；]{4,60})/iu;
const PLANNED = /拟于|将于|计划|即将/u;
/** How a language tells of invitations. */
type Inviting = Pick<Tongue, 'invites' | 'planned' | 'times'>;

/** Spring, summer, autumn and winter of this year, its halves, this year and the next, as the press says them. */
const TIMES = [
  /今年春[季天]/u,
  /今年夏[季天]/u,
  /今年秋[季天]/u,
  /今年冬[季天]/u,
  /今年上半年/u,
  /今年下半年/u,
  /今年年?内|今年/u,
  /明年/u,
];
const CHINESE: Inviting = { invites: INVITES, planned: PLANNED, times: TIMES };
const PERIODS = ['21', '22', '23', '24', '40', '41'];

/** When something is planned for, by the words that say so. */
const dueOf = (what: string, year: number, times: RegExp[]): string | undefined => {
  const n = times.findIndex((time) => time.test(what));
  if (n < 0) return undefined;
  const period = PERIODS[n];
  return period === undefined ? `${year + n - PERIODS.length}` : `${year}-${period}`;
};

/** The invitations that a document tells of: by the association to a member, or by a member to others. */
export const toldCommitments = (
  tellings: Telling[],
  mentionsIn: (folded: string) => Mention[],
  meetings: KnownMeeting[],
): Told[] =>
  tellings.flatMap((telling) =>
    telling.sentences.flatMap((sentence) => {
      const isChinese = sentence.language.startsWith('zh');
      const tongue = isChinese ? CHINESE : tongueOf(sentence);
      const text = isChinese ? sentence.folded : sentence.written;
      return tongue?.planned.test(text)
        ? invitationIn(sentence, telling, { ...tongue, text }, { mentionsIn, meetings })
        : [];
    }),
  );

const invitationIn = (
  sentence: Sentence,
  { member, isOwn, published, row }: Telling,
  { text, invites, times }: Inviting & { text: string },
  { mentionsIn, meetings }: { mentionsIn: (folded: string) => Mention[]; meetings: KnownMeeting[] },
): Told[] => {
  const found = invites.exec(text);
  if (!found || published === '') return [];
  const { by, to, what } = found.groups as { by?: string; to: string; what: string };
  const own = isOwn ? member : undefined;
  const sent = by === undefined ? own : undefined;
  if (by === undefined && !sent) return [];
  const year = Number(published.slice(0, 4));
  const due = dueOf(what, year, times) ?? dueOf(text, year, times);
  const invited: Known | undefined = mentionsIn(foldLetters(to))[0]?.member ?? (by === undefined ? undefined : own);
  const cells = {
    ...{ kind: 'invitation', by: sent ? called(sent) : 'association', on: published },
    ...(invited ? { to: called(invited) } : { 'to.name': to }),
    ...(due !== undefined && { due }),
    ...occasionOf(what, published, meetings),
    [`text.${sentence.language}`]: sentence.language.startsWith('zh') ? `${found[0]}。` : sentence.quote,
    handle: `invitation-${published}-${row.n}`,
  };
  return [{ kind: 'commitments', key: `commitments/${cells.handle}`, rows: [{ cells, words: [wordsOf(sentence)] }] }];
};

/** The next meeting of the body that is named, where the record has it. */
const occasionOf = (what: string, published: string, meetings: KnownMeeting[]): { occasion?: string } => {
  const day = (on: string) => readDate(on).earliest ?? '';
  const later = meetings.filter(
    ({ on, bodyNames }) =>
      day(on) > day(published) &&
      Number(day(on).slice(0, 4)) <= Number(published.slice(0, 4)) + 1 &&
      bodyNames.some((name) => foldText(what).endsWith(foldText(name))),
  );
  const [next] = later.toSorted((a, b) => (day(a.on) < day(b.on) ? -1 : 1));
  return next ? { occasion: next.handle } : {};
};
