import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource, In } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Evidence } from '../../language/nouns.js';
import { Labels } from '../../timeline/labels.js';
import { withRights } from '../coverage/allowed.js';
import { CoverageItem } from '../coverage/coverage.entity.js';
import { type CoverageSummary, summaries } from '../coverage/coverage.summary.js';
import { type Sameness } from '../events.js';
import { candidatesOf, sameTexts } from './candidates.js';
import { Marks } from './marks.js';
import { type Because, likelyOriginal } from './original.js';
import { type Passage } from './passages.js';
import { suggestionsFor, witnessOf } from './suggest.js';

/** An item of a family that is marked as a reprint, and what was said of it. */
export interface FamilyMember {
  item: CoverageSummary;
  of: string;
  kind: Sameness;
  score: number | null;
  evidence: Evidence;
  /** The event that said it. */
  position: number;
}
/** Another item that seems to be of the same text; `coverage` would be marked as the reprint of `of`. */
export interface FamilySuggestion {
  item: CoverageSummary;
  coverage: string;
  of: string;
  because: Because;
  kind: Sameness;
  /** How much of the shorter text stands in the other; weighted, what many texts say counts little. */
  score: number;
  weighted: number;
  /** The longest passages that both hold, as this item writes them; none where either text may not be shown whole. */
  shared: Passage[];
}
export interface Family {
  /** The items of the family: the original, and those marked as its reprints. Alone, an item is its own original. */
  original: CoverageSummary | null;
  members: FamilyMember[];
  /** What seems to be the original, where that is another than the marks say. */
  likelyOriginal: { id: string; because: Because } | null;
  suggestions: FamilySuggestion[];
}

/** The reprint family of an item, and the items that might belong to it. */
export class FamilyOf extends Query<Family> {
  constructor(
    readonly asOf: AsOf,
    readonly coverage: string,
  ) {
    super();
  }
}

@QueryHandler(FamilyOf)
export class FamilyOfHandler implements IQueryHandler<FamilyOf> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, coverage }: FamilyOf): Promise<Family> {
    const candidates = await candidatesOf(this.dataSource, asOf, coverage);
    const compared = candidates.map((candidate) => candidate.coverage);
    const marks = await Marks.around(this.dataSource, asOf, [coverage, ...compared]);
    const original = marks.original(coverage);
    const members = marks.members(original);
    const family = [original, ...members.map((member) => member.coverage)];
    const roots = compared.map((id) => marks.original(id));
    const rows = await known(this.dataSource, CoverageItem, asOf)
      .andWhere({ coverage: In([...new Set([...family, ...compared, ...roots])]) })
      .getMany();
    const items = new Map(rows.map((row) => [row.coverage, row]));
    const same = sameTexts(candidates, (id) => marks.original(id));
    const suggestions = suggestionsFor(coverage, compared, items, marks, same);
    const shown = new Map((await summaries(this.labels, asOf, rows, marks.reprints)).map((item) => [item.id, item]));
    const whole = new Set(
      (await withRights(this.dataSource, asOf, rows))
        .filter(({ rights }) => rights === 'full')
        .map((row) => row.coverage),
    );
    const shareable = (ids: string[]) => ids.every((id) => whole.has(id));
    const likely = likelyOriginal(family.flatMap((id) => items.get(id) ?? []).map(witnessOf));
    return {
      original: shown.get(original) ?? null,
      members: members.flatMap(({ coverage: id, of, kind, score, evidence, position }) => {
        const item = shown.get(id);
        return item ? [{ item, of, kind: kind as Sameness, score, evidence, position }] : [];
      }),
      likelyOriginal: likely === undefined || likely.id === original ? null : likely,
      suggestions: suggestions.flatMap(({ with: id, ...suggestion }) => {
        const item = shown.get(id);
        if (!item) return [];
        return [{ item, ...suggestion, shared: shareable([coverage, id]) ? suggestion.shared : [] }];
      }),
    };
  }
}
