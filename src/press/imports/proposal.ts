import { foldName, type Names } from '../../language/names.js';
import { type CoverageItem } from '../coverage/coverage.entity.js';
import { type DocumentRow, type Layer, type Problem } from './document.js';
import { languageOf } from './language-of.js';
import { type Known, matchMember, mentionedMembers } from './match-member.js';

export interface ProposedMember {
  id: string;
  code: string | null;
  names: Names;
}

/** What a row of a document would become. */
export interface Proposal {
  number: number;
  filedUnder: ProposedMember | null;
  /** Whom else the name may mean, where it is not clear. */
  candidates: ProposedMember[];
  /** Why this member, in a sentence. */
  why: string;
  asWritten: string;
  mentions: ProposedMember[];
  outlet: string;
  published: string;
  url: string | null;
  title: Layer;
  headline: Layer | null;
  original: Layer;
  translation: Layer | null;
  keyPoints: Layer[];
  indexLine: Layer | null;
  /** The handle of the meeting that the title speaks of, where the record has it. */
  meeting: string | null;
  /** The item of the record that this row adds its text to. */
  coverage: string | null;
}

/** `done`: committed before; `known`: the item is in the record, its text would be added; `needs-a-look`: a person decides. */
export type RowState = 'new' | 'known' | 'needs-a-look' | 'done';
export interface ProposedRow {
  n: number;
  state: RowState;
  proposal: Proposal;
  problems: Problem[];
}

/** What the record holds that a row is compared with. */
export interface Surroundings {
  document: string;
  members: Known[];
  items: CoverageItem[];
  meetings: Set<string>;
}

/** Proposes what a row would become. A person's choice of member or day goes before what was read. */
export const propose = (
  row: DocumentRow,
  { document, members, items, meetings }: Surroundings,
  chosen: { n?: number; member?: string; published?: string } = {},
): ProposedRow => {
  const match = matchMember(row.filedUnder, row.original.text, members);
  const byHand = members.find(({ id }) => id === chosen.member);
  const member = byHand ?? (match.kind === 'one' ? match.member : undefined);
  const published = chosen.published ?? row.published;
  const done = items.find(({ sources }) =>
    sources.some((source) => source.document === document && source.row === row.n),
  );
  const known = items.find((item) => isSame(item, member?.id, published, row.outlet));
  const problems = row.problems.filter(({ code }) => published === '' || code !== 'date-without-year');
  if (!member)
    problems.push({ code: match.kind === 'many' ? 'member-ambiguous' : 'member-unknown', detail: match.why });
  const state = done ? 'done' : !member || published === '' ? 'needs-a-look' : known ? 'known' : 'new';
  const meeting = meetingOf(row, meetings);
  return {
    n: row.n,
    state,
    problems,
    proposal: {
      number: row.n,
      filedUnder: member ? shown(member) : null,
      candidates: match.kind === 'many' ? match.members.map(shown) : [],
      why: byHand ? 'Chosen by hand' : match.why,
      asWritten: row.filedUnder,
      mentions: mentionedMembers(row.original.text, members)
        .filter(({ id }) => id !== member?.id)
        .map(shown),
      outlet: row.outlet,
      published,
      url: row.address ?? null,
      title: row.title,
      headline: row.headline ?? null,
      original: row.original,
      translation: row.translation ?? null,
      keyPoints: row.keyPoints,
      indexLine: row.indexLine === undefined ? null : { language: languageOf(row.indexLine), text: row.indexLine },
      meeting,
      coverage: done?.coverage ?? known?.coverage ?? null,
    },
  };
};

const shown = ({ id, code, names }: Known): ProposedMember => ({ id, code: code ?? null, names });

/** The same item: filed under the same member on the same day by the same outlet. */
const isSame = (item: CoverageItem, member: string | undefined, published: string, outlet: string): boolean =>
  item.filedUnder === member &&
  item.published === published &&
  Object.values(item.outlet).some((name) => foldName(name) === foldName(outlet));

/** A general assembly named by its number in the title or the original's headline, if the record has it. */
const meetingOf = (row: DocumentRow, meetings: Set<string>): string | null => {
  const text = `${row.title.text}\n${row.headline?.text ?? ''}\n${row.original.text}`.replaceAll(/\s+/g, '');
  const number = /제(\d{1,3})차[^제]{0,30}?총회/u.exec(text)?.[1] ?? /第(\d{1,3})次全体会议/u.exec(text)?.[1];
  const handle = `general-assembly-${number}`;
  return meetings.has(handle) ? handle : null;
};
