import { regions } from '../../language/regions.js';
import { nameKey } from '../imports/member-names.js';
import { type FoundFigure } from '../../web/found-figures.js';
import { type DocumentRow, type ReadDocument } from '../imports/document.js';
import { languageOf } from '../imports/language-of.js';
import { byText } from '../imports/left-unsaid.js';
import { type KnownMeeting } from '../imports/match-meeting.js';
import { type Cells } from '../../exchange/reader.js';
import { type KnownDecision } from '../imports/match-decision.js';
import { matchMember, type Known } from '../imports/match-member.js';
import { finderOfMembers } from '../imports/mentioned-members.js';
import { toldCommitments } from './told-commitments.js';
import { toldCommittees } from './told-committees.js';
import { toldDecisions } from './told-decisions.js';
import { toldDelegates } from './told-delegates.js';
import { type KnownBody, toldMeeting } from './told-meeting.js';
import { toldMembers } from './told-members.js';
import { toldPresiding } from './told-presiding.js';
import { called, type Telling, type Told, sentencesOf } from './told.js';

/** What the record knows of what a document may tell. */
export interface KnownAlready {
  members: Known[];
  bodies: KnownBody[];
  meetings: KnownMeeting[];
  decisions: KnownDecision[];
  /** The day of a row, where a person or its neighbours said it. */
  dayOf: (row: DocumentRow) => string;
  figuresOf: (row: DocumentRow) => FoundFigure[];
  /** The member that a person chose for a row, by its id. */
  chosenOf?: (row: DocumentRow) => string | undefined;
}

/**
 * What a document tells beside its items: governments that the record does not have and since when they belong, its meeting and the body
 * of that, what was decided and who came, who coordinates what, and invitations. Nothing of it is recorded before a person says so.
 */
export const factsToldBy = (
  { rows, title, dated }: Pick<ReadDocument, 'rows' | 'title' | 'dated'>,
  { members, bodies, meetings, decisions, dayOf, figuresOf, chosenOf }: KnownAlready,
): Told[] => {
  const codes = new Set(members.map(({ code }) => code));
  const names = new Set(members.flatMap((each) => Object.values(each.names).map(nameKey)));
  const strangers = regions().filter(
    (each) => !codes.has(each.code) && !Object.values(each.names).some((name) => names.has(nameKey(name))),
  );
  const all: Known[] = [...members, ...strangers.map(({ code, names: own }) => ({ id: code, code, names: own }))];
  const mentionsIn = finderOfMembers(all);
  const tellings = rows.map((row): Telling => {
    const match = row.filedUnder === '' ? byText(row, all) : matchMember(row.filedUnder, row.original.text, all);
    const chosen = members.find(({ id }) => id === chosenOf?.(row));
    const member = chosen ?? (match.kind === 'one' ? match.member : undefined);
    const isOwn = member !== undefined && (member === chosen || !/is a part or an office/.test(match.why));
    return { row, member, isOwn, published: dayOf(row), sentences: sentencesOf(row), figures: figuresOf(row) };
  });
  const found = toldMeeting(tellings, bodies, meetings);
  const decided = found && toldDecisions(tellings, found.meeting, mentionsIn);
  const before = meetings.find(({ handle }) => handle === found?.meeting.handle)?.id;
  // Guests have no names that tell them from those whom the record calls otherwise.
  const came = (found ? toldDelegates(tellings, found.meeting, mentionsIn) : []).filter(
    ({ rows: [first] }) => before === undefined || first!.cells['group'] === undefined,
  );
  const governments = toldMembers(tellings, {
    ...{ all, regions: new Map(strangers.map((each) => [each.code, each])), mentionsIn },
    ...{ title: { text: title, language: languageOf(title) }, meeting: found?.meeting },
    ...{ admitted: decided?.admitted ?? [], dated },
  });
  // Where nothing more is told of a government, the items that are filed under it say that there is one.
  const said = new Set(
    tellings.flatMap(({ member }) => (member && governments.of(member).words.length > 0 ? [member] : [])),
  );
  for (const { member, row } of tellings)
    if (member && !said.has(member))
      governments
        .of(member)
        .words.push({ n: row.n, quote: row.filedUnder || row.title.text, language: row.title.language });
  // Whoever came, was decided about, coordinates or is invited is to be known by then.
  const promised = toldCommitments(tellings, mentionsIn, meetings);
  const committees = toldCommittees(tellings, mentionsIn);
  for (const { rows } of [...(decided?.told ?? []), ...came, ...committees, ...promised])
    for (const { cells, words } of rows) {
      const named = new Set(['member', 'admits', 'elects', 'coordinator', 'to'].map((field) => cells[field]));
      const member = all.find((each) => named.has(called(each)));
      if (member && governments.of(member).words.length === 0) governments.of(member).words.push(...words);
    }
  return [
    ...(found ? [bodyOf(found, decided)] : []),
    ...governments.told(),
    ...(found ? [found.told] : []),
    ...(decided?.told ?? []).filter(({ rows: [first] }) => !isDecided(first!.cells, all, before, decisions)),
    ...came,
    ...(found ? toldPresiding(tellings, found.meeting, mentionsIn) : []),
    ...committees,
    ...promised,
  ];
};

/** Whether the record has a decision of that meeting with the same effect, by whatever handle. */
const isDecided = (cells: Cells, all: Known[], meeting: string | undefined, decisions: KnownDecision[]): boolean => {
  const idOf = (named: string | undefined) => all.find((each) => called(each) === named)?.id;
  const [admitted, elected] = [idOf(cells['admits']), idOf(cells['elects'])];
  return decisions.some(
    (each) =>
      each.meeting === meeting &&
      ((admitted !== undefined && each.admits.includes(admitted)) ||
        (elected !== undefined && each.elects === elected)),
  );
};

/** The body whose meeting it is, and what it did there, which it may then be taken to be allowed. */
const bodyOf = (
  { meeting: { body, on }, told, kind: [en, ko, zh] }: NonNullable<ReturnType<typeof toldMeeting>>,
  decided: ReturnType<typeof toldDecisions> | undefined,
): Told => ({
  kind: 'bodies',
  key: `bodies/${body}`,
  rows: [
    {
      cells: {
        ...{ body, on: `../${on}`, 'name.en': en, 'name.ko': ko, 'name.zh-Hans': zh },
        ...(decided && decided.admitted.length > 0 && { admits: 'full' }),
        ...(decided?.elects && { elects: 'chair' }),
      },
      words: [...(decided?.told ?? []), told].flatMap(({ rows }) => rows[0]!.words.slice(0, 2)),
    },
  ],
});
