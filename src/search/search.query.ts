import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { asSeen, seesAll } from '../eventstore/veil.js';
import { type AsOf } from '../language/as-of.js';
import { Labels, type Member, memberOf } from '../timeline/labels.js';
import { type LabelRow } from '../timeline/timeline.entities.js';
import { find, type Found, type Hit, type SearchFilter } from './find.js';
import { readQuestion, type Reading } from './names/read.js';
import { type Passage, passagesOf } from './passages.js';
import { type Facet } from './tally.js';
import { type Type } from './types.js';

/** A hit: a thing, what it is called, where it is shown, and the passages in which it holds what was asked for. */
export interface FoundItem {
  id: string;
  type: Type;
  place: string;
  on: string | null;
  position: number;
  title: Record<string, string>;
  member: Member | null;
  meeting: { id: string; handle: string | null; names: Record<string, string> } | null;
  rights: Hit['allowed'];
  passages: Passage[];
  key: string;
}

/** How a part of what was asked for was read, and what was looked for in its place. */
export interface ReadTerm {
  asked: string;
  by: Reading['terms'][number]['by'];
  /** The member whose name it is, where it is that of one. */
  member: Member | null;
  also: { text: string; language: string; because: 'name' | 'spelling' }[];
}
export interface SearchChoice {
  asked: string;
  member: Member;
  q: string;
}
export interface SearchAnswer {
  q: string;
  read: ReadTerm[];
  /** Members of one name, each with what to ask for to mean it. */
  choices: SearchChoice[];
  count: number;
  /** Where not, there are at least `count` hits and at least as many as `facets` say; they were counted up to a number. */
  exact: Found['exact'];
  facets: { type: Facet; language: Facet; year: Facet; member: { member: Member; count: number }[] };
  items: FoundItem[];
  more: boolean;
}

/** Looks for words in all that the record holds, as known at a position. */
export class Search extends Query<SearchAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly q: string,
    readonly filter: SearchFilter = {},
    readonly page: { limit: number; after?: string } = { limit: 20 },
    /** The language whose passages are shown where several would do. */
    readonly reader?: string,
  ) {
    super();
  }
}

const nothing: Found = {
  ...{ count: 0, facets: { type: [], language: [], member: [], year: [] } },
  ...{ exact: { count: true, facets: true }, hits: [] },
};

@QueryHandler(Search)
export class SearchHandler implements IQueryHandler<Search> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, q, filter, page, reader }: Search): Promise<SearchAnswer> {
    const { terms, choices } = await readQuestion(this.dataSource, asOf, q);
    const found = terms.length === 0 ? nothing : await find(this.dataSource, asOf, terms, filter, page);
    const hits = found.hits.slice(0, page.limit).map(asShown);
    const governments = found.facets.member.map(([id]) => id);
    const labels = await this.labels.of(asOf, [
      ...governments,
      ...choices.map(({ member }) => member),
      ...terms.flatMap(({ of }) => (of?.type === 'member' ? [of.item] : [])),
      ...hits.flatMap(({ governments: [first], meeting }) => [first, meeting].filter((id) => typeof id === 'string')),
    ]);
    return {
      q,
      read: terms.map(({ asked, by, of, alternatives }) => ({
        ...{ asked, by, member: of?.type === 'member' ? memberOf(labels, of.item) : null },
        also: namesIn(alternatives),
      })),
      choices: choices.map(({ member, ...choice }) => ({ ...choice, member: memberOf(labels, member) })),
      count: found.count,
      exact: found.exact,
      facets: {
        ...found.facets,
        member: found.facets.member.map(([id, count]) => ({ member: memberOf(labels, id), count })),
      },
      items: hits.map((hit) => ({ ...itemOf(hit, labels), passages: passagesOf(hit, terms, reader) })),
      more: found.hits.length > page.limit,
    };
  }
}

/** A hit with the names in it as who reads may see them. */
const asShown = (hit: Hit): Hit => {
  const named = hit.type === 'commitment' ? 'alias' : isAtMeeting(hit) ? 'name' : undefined;
  if (seesAll() || named === undefined) return hit;
  const texts = hit.texts.map((text) => (text.layer === named ? { ...text, text: asSeen(text.text) } : text));
  return { ...hit, texts };
};
const isAtMeeting = ({ type, place }: Hit): boolean => type === 'person' && place.startsWith('/meetings/');

const namesIn = (alternatives: Reading['terms'][number]['alternatives']): ReadTerm['also'] => {
  const names = alternatives.flatMap(({ text, language, because }) =>
    because === 'asked' ? [] : [{ text, language, because }],
  );
  return [...new Map(names.map((name) => [name.text, name])).values()];
};

const itemOf = (
  { item, type, place, on, position, texts, governments: [first], meeting, allowed, key }: Hit,
  labels: Map<string, LabelRow>,
): Omit<FoundItem, 'passages'> => {
  const called = texts.find(({ layer }) => layer === 'name' || layer === 'title' || layer === 'text')?.layer;
  const title = Object.fromEntries(
    texts.flatMap(({ layer, language, text }) => (layer === called && layer !== 'text' ? [[language, text]] : [])),
  );
  const own = type === 'member' ? (labels.get(item)?.names ?? title) : title;
  const short = called === 'text' ? texts.filter(({ layer, text }) => layer === 'text' && text.length <= 300) : [];
  const named = meeting === null ? undefined : labels.get(meeting);
  return {
    ...{ id: item, type, place, on, position, rights: allowed, key },
    title: Object.keys(own).length > 0 ? own : Object.fromEntries(short.map(({ language, text }) => [language, text])),
    member: first === undefined || type === 'member' ? null : memberOf(labels, first),
    meeting: meeting === null ? null : { id: meeting, handle: named?.handle ?? null, names: named?.names ?? {} },
  };
};
