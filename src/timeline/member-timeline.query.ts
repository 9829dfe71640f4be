import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { hasBegun } from '../language/dates.js';
import { type Language } from '../language/languages.js';
import { type Called, type Names, nameIn } from '../language/names.js';
import { type Evidence } from '../language/nouns.js';
import { Labels, type Member, memberOf } from './labels.js';
import { type LabelRow, TimelineItem } from './timeline.entities.js';
import { type LineText } from './telling.js';

/** One entry of a timeline as the contract has it; `text` is by language, with the names it calls filled in. */
export interface TimelineEntry {
  id: string;
  lane: 'milestone' | 'coverage';
  kind: string;
  on: string | null;
  end?: string;
  text: LineText;
  /** The names in the text, where some language borrows one of them from another. */
  called?: Called[];
  meeting?: Named;
  decision?: Named;
  coverage?: string;
  evidence: Evidence;
  recordedAt: string;
  position: number;
  supersedes?: number;
}
export interface Named {
  id: string;
  handle: string | null;
  names: Names;
}
export interface Timeline {
  member: Member;
  items: TimelineEntry[];
}

/** A member's milestones beside its press coverage: what had happened by `trueOn` as known at `knownOn`. */
export class MemberTimeline extends Query<Timeline> {
  constructor(
    readonly asOf: AsOf,
    readonly member: string,
    /** The ids of the entries that are wanted; all where nothing is said. */
    readonly only?: string[],
    /** The one language whose texts are wanted; all where nothing is said. */
    readonly language?: Language,
  ) {
    super();
  }
}

@QueryHandler(MemberTimeline)
export class MemberTimelineHandler implements IQueryHandler<MemberTimeline> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, member, only, language }: MemberTimeline): Promise<Timeline> {
    const query = known(this.dataSource, TimelineItem, asOf)
      .andWhere('row.government = :member', { member })
      .andWhere('(row.first is null or row.first <= :trueOn)', asOf)
      .orderBy('row.first', 'ASC', 'NULLS LAST')
      .addOrderBy('row.last', 'ASC', 'NULLS LAST')
      .addOrderBy('row.position')
      .addOrderBy('row.n')
      .addOrderBy('row.origin');
    if (language)
      query
        .select(UNWORDED)
        .addSelect(inOne('text'), 'row_text')
        .addSelect(inOne('ahead'), 'row_ahead')
        .setParameters({ language });
    if (only) query.andWhere(`row.origin || '-' || row.n = any(:only)`, { only });
    const rows = await query.getMany();
    const called = rows.flatMap((row) => Object.values(row.names).filter((name) => typeof name === 'string'));
    const ids = [member, ...called, ...rows.flatMap(({ meeting, decision }) => [meeting, decision])];
    const labels = await this.labels.of(
      asOf,
      ids.filter((id) => id !== null),
    );
    return { member: memberOf(labels, member), items: rows.map((row) => entry(row, labels, asOf)) };
  }
}

/** What a line has besides its texts. */
const UNWORDED = [
  'origin',
  'n',
  'lane',
  'kind',
  'on',
  'end',
  'names',
  'meeting',
  'decision',
  'coverage',
  'evidence',
  'recordedAt',
  'position',
  'supersedes',
].map((column) => `row.${column}`);

const inOne = (texts: string): string =>
  `case when row.${texts} is not null then jsonb_build_object(:language::text, row.${texts}->:language) end`;

const entry = (row: TimelineItem, labels: Map<string, LabelRow>, { trueOn }: AsOf): TimelineEntry => ({
  id: `${row.origin}-${row.n}`,
  lane: row.lane,
  kind: row.kind,
  on: row.on,
  ...(row.end !== null && { end: row.end }),
  ...filled(row.ahead === null || hasBegun(trueOn, row.on) ? row.text : row.ahead, row.names, labels),
  ...(row.meeting !== null && { meeting: named(row.meeting, labels) }),
  ...(row.decision !== null && { decision: named(row.decision, labels) }),
  ...(row.coverage !== null && { coverage: row.coverage }),
  evidence: row.evidence,
  recordedAt: row.recordedAt,
  position: row.position,
  ...(row.supersedes !== null && { supersedes: row.supersedes }),
});

/** A thing for an answer; one of which nothing is known is shown by its id alone. */
export const named = (id: string, labels: Map<string, LabelRow>): Named => ({
  id,
  handle: labels.get(id)?.handle ?? null,
  names: labels.get(id)?.names ?? {},
});

/** A line's text with the names it calls filled in, and these where one of them is in another language. */
export const filled = (
  text: LineText,
  names: TimelineItem['names'],
  labels: Map<string, LabelRow>,
): Pick<TimelineEntry, 'text' | 'called'> => {
  const all = { ...text };
  const called = new Map<string, Called>();
  const borrowed = new Set<string>();
  for (const language of Object.keys(text) as Language[])
    all[language] = text[language].replace(PLACE, (_, key: string) => {
      const name = nameIn(namesOf(names[key], labels), language);
      if (name.text === '') return '…';
      if (name.language !== language) borrowed.add(name.text);
      called.set(`${name.language} ${name.text}`, name);
      return name.text;
    });
  return { text: all, ...(borrowed.size > 0 && { called: [...called.values()] }) };
};

/** Where a text calls a name, as `{meeting}` does; one that was erased or never recorded is an ellipsis. */
const PLACE = /\{(\w+)\}/g;

const namesOf = (name: TimelineItem['names'][string] | undefined, labels: Map<string, LabelRow>): Names =>
  withoutErased(typeof name === 'string' ? (labels.get(name)?.names ?? {}) : (name ?? {}));

const withoutErased = (names: Names): Names =>
  Object.fromEntries(Object.entries(names).filter(([, text]) => typeof text === 'string'));
