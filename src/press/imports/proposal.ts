import { type Names } from '../../language/names.js';
import { type CoverageItem } from '../coverage/coverage.entity.js';
import { type Choice, idOf, NONE } from './choices.js';
import { type DocumentRow, type Layer, type Problem } from './document.js';
import { languageOf } from './language-of.js';
import { byText, dayByYear } from './left-unsaid.js';
import { type KnownDecision, matchDecision } from './match-decision.js';
import { type KnownMeeting, matchMeeting } from './match-meeting.js';
import { type Known, type Match, matchMember, mayBe } from './match-member.js';
import { othersNamed } from './mentioned-members.js';
import { accountIn } from './outlet-names.js';
import { type KnownBody } from '../told/told-meeting.js';
import { isSameItem, newTo, type Reprint, reprintsOf } from './same-item.js';

export interface ProposedMember {
  id: string;
  code: string | null;
  names: Names;
}

/** What a row of a document would become. */
export interface Proposal {
  number: number;
  /** Its first and last line in the document. */
  lines: [number, number];
  filedUnder: ProposedMember | null;
  /** Whom else the name may mean, where it is not clear. */
  candidates: ProposedMember[];
  /** The candidate that the item's own text speaks for, where nothing says whom it is filed under. */
  likely: string | null;
  /** Why this member, in a sentence. */
  why: string;
  /** The name as the document has it: of whom it is filed under or, where nothing says that, the one in its text that several have. */
  asWritten: string;
  mentions: ProposedMember[];
  outlet: string;
  /** Whose account is quoted. */
  account: string | null;
  published: string;
  url: string | null;
  title: Layer;
  headline: Layer | null;
  original: Layer;
  translation: Layer | null;
  keyPoints: Layer[];
  /** Its line in the index of the document. */
  indexLine: Layer | null;
  /** The handle of the meeting that the item speaks of, where the record has it. */
  meeting: string | null;
  /** The id of the decision that it speaks of, where one alone fits. */
  decision: string | null;
  /** The item of the record that this row is, and to which it adds what that lacks. */
  coverage: string | null;
  /** Items of other outlets that print this text. */
  reprints: Reprint[];
}

/** `done`: committed before; `known`: what the record's item lacks would be added; `doubled`: an earlier row is it; `needs-a-look`: a person decides. */
export type RowState = 'new' | 'known' | 'doubled' | 'needs-a-look' | 'done' | 'skipped';
export interface ProposedRow {
  n: number;
  state: RowState;
  proposal: Proposal;
  problems: Problem[];
  /** What a person chose. */
  chosen: Choice;
}

/** What the record holds that a row is compared with. */
export interface Surroundings {
  document: string;
  members: Known[];
  items: CoverageItem[];
  /** Items whose originals share passages with the document's. */
  alike: CoverageItem[];
  meetings: KnownMeeting[];
  decisions: KnownDecision[];
  bodies: KnownBody[];
  /** The year of all days that the document says, where they are of one. */
  year?: number;
}

/** Proposes what a row would become. A person's choice goes before what was read. */
export const propose = (row: DocumentRow, around: Surroundings, chosen: Choice = {}): ProposedRow => {
  const { document, members, items, alike, meetings } = around;
  const problems = row.problems.filter(({ code }) => code !== 'date-without-year' && code !== 'member-not-stated');
  const say = (code: string, detail: string) => problems.push({ code, detail });
  const match = row.filedUnder === '' ? byText(row, members) : matchMember(row.filedUnder, row.original.text, members);
  const byHand = members.find(({ id }) => id === chosen.member);
  const member = byHand ?? (match.kind === 'one' ? match.member : undefined);
  const neighbours = row.published === '' && !chosen.published ? dayByYear(row, around.year) : undefined;
  const published = chosen.published ?? neighbours ?? row.published;
  const outlet = chosen.outlet ?? row.outlet;
  if (published === '') problems.push(...row.problems.filter(({ code }) => code === 'date-without-year'));
  if (neighbours) say('year-of-neighbours', 'The year is that of the other items of the document');
  const told = { member: member?.id, published, outlet, address: row.address, text: row.original.text };
  const done = items.find(({ sources }) => sources.some((each) => each.document === document && each.row === row.n));
  const known = done ?? items.find((item) => isSameItem(item, told));
  const fresh = known && newTo(known, row, indexLineOf(row));
  const isFresh =
    fresh && (fresh.titles.length > 0 || fresh.original || fresh.translation || fresh.keyPoints.length > 0);
  if (known && !done && !isFresh) say('nothing-new', 'The record has all of this item');
  const said = `${row.title.text}\n${row.headline?.text ?? ''}`;
  const found = matchMeeting(said, row.original.text, published, meetings);
  const meeting = chosen.meeting === undefined ? found.meeting : pick(meetings, chosen.meeting);
  if (found.code && chosen.meeting === undefined) say(found.code, found.why!);
  const decision =
    chosen.decision === undefined
      ? matchDecision(said, meeting?.id, member?.id, around.decisions)
      : (pick(around.decisions, chosen.decision)?.id ?? null);
  const asWritten = (match.kind === 'many' && match.name) || row.filedUnder;
  const named = othersNamed(`${said}\n${row.original.text}`, members, member);
  for (const each of named.unclear)
    if (each.name !== asWritten) say('mention-ambiguous', `${mayBe(each)}, so none of them is linked`);
  if (!member) say(codeOf(match, asWritten), match.why);
  const open = !member || published === '' || outlet === '';
  return {
    n: row.n,
    state: done ? 'done' : chosen.skip ? 'skipped' : open ? 'needs-a-look' : known ? 'known' : 'new',
    problems,
    chosen,
    proposal: {
      number: row.n,
      lines: row.lines,
      filedUnder: member ? shown(member) : null,
      candidates: match.kind === 'many' ? match.members.map(shown) : [],
      likely: match.kind === 'many' ? (match.likely?.id ?? null) : null,
      why: byHand ? 'Chosen by hand' : match.why,
      asWritten,
      mentions: named.clear.map(shown),
      outlet,
      account: accountIn(row.outletInIndex) ?? null,
      published,
      url: row.address ?? null,
      title: row.title,
      headline: row.headline ?? null,
      original: row.original,
      translation: row.translation ?? null,
      keyPoints: row.keyPoints,
      indexLine: indexLineOf(row),
      meeting: meeting?.handle ?? null,
      decision,
      coverage: known?.coverage ?? null,
      reprints: done ? [] : reprintsOf(told, alike.filter(({ coverage }) => coverage !== known?.coverage)), // prettier-ignore
    },
  };
};

const indexLineOf = ({ indexLine }: DocumentRow): Layer | null =>
  indexLine === undefined ? null : { language: languageOf(indexLine), text: indexLine };

const shown = ({ id, code, names }: Known): ProposedMember => ({ id, code: code ?? null, names });

const pick = <T extends { id: string; handle?: string }>(those: T[], name: string): T | undefined =>
  name === NONE ? undefined : those.find(({ id }) => id === idOf(those, name));

const codeOf = (match: Match, asWritten: string): string => {
  if (asWritten === '') return 'member-not-stated';
  return match.kind === 'many' ? 'member-ambiguous' : 'member-unknown';
};
