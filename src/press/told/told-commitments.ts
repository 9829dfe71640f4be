import { readDate } from '../../language/dates.js';
import { foldText } from '../../language/fold.js';
import { type KnownMeeting } from '../imports/match-meeting.js';
import { type Known } from '../imports/match-member.js';
import { type Mention } from '../imports/mentioned-members.js';
import { called, type Sentence, type Telling, type Told, wordsOf } from './told.js';

/** Somebody is invited to what is going to be held. */
const INVITES =
  /(?<by>联合会|NEAR|秘书处)?(?:正式|热情|诚挚)?(?:邀请|诚邀)(?<to>[^,，。;；]{2,40}?)(?:积极)?(?:出席|参加|参与)(?<what>[^,，。;；]{4,60})/iu;
const PLANNED = /拟于|将于|计划|即将/u;
/** When in its year: a season, or a half. */
const SEASONS: [RegExp, (year: number) => string][] = [
  [/今年春[季天]/u, (year) => `${year}-21`],
  [/今年夏[季天]/u, (year) => `${year}-22`],
  [/今年秋[季天]/u, (year) => `${year}-23`],
  [/今年冬[季天]/u, (year) => `${year}-24`],
  [/今年上半年/u, (year) => `${year}-40`],
  [/今年下半年/u, (year) => `${year}-41`],
  [/今年年?内|今年/u, (year) => `${year}`],
  [/明年/u, (year) => `${year + 1}`],
];

/** The invitations that a document tells of: by the association to a member, or by a member to others. */
export const toldCommitments = (
  tellings: Telling[],
  mentionsIn: (folded: string) => Mention[],
  meetings: KnownMeeting[],
): Told[] =>
  tellings.flatMap((telling) =>
    telling.sentences
      .filter(({ language, folded }) => language.startsWith('zh') && PLANNED.test(folded))
      .flatMap((sentence) => invitationIn(sentence, telling, { mentionsIn, meetings })),
  );

const invitationIn = (
  sentence: Sentence,
  { member, isOwn, published, row }: Telling,
  { mentionsIn, meetings }: { mentionsIn: (folded: string) => Mention[]; meetings: KnownMeeting[] },
): Told[] => {
  const found = INVITES.exec(sentence.folded);
  if (!found || published === '') return [];
  const { by, to, what } = found.groups as { by?: string; to: string; what: string };
  const own = isOwn ? member : undefined;
  const sent = by === undefined ? own : undefined;
  if (by === undefined && !sent) return [];
  const year = Number(published.slice(0, 4));
  const due = SEASONS.find(([pattern]) => pattern.test(what))?.[1](year);
  const invited: Known | undefined = mentionsIn(to)[0]?.member ?? (by === undefined ? undefined : own);
  const cells = {
    ...{ kind: 'invitation', by: sent ? called(sent) : 'association', on: published },
    ...(invited ? { to: called(invited) } : { 'to.name': to }),
    ...(due !== undefined && { due }),
    ...occasionOf(what, published, meetings),
    'text.zh-Hans': `${found[0]}。`,
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
      bodyNames.some((name) => what.endsWith(foldText(name))),
  );
  const [next] = later.toSorted((a, b) => (day(a.on) < day(b.on) ? -1 : 1));
  return next ? { occasion: next.handle } : {};
};
