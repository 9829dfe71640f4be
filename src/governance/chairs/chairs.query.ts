import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { type ChairsAnswer, type Term } from './answer.js';
import { type ChairRecord, recordOf } from './chairs.rows.js';
import { holder } from './holder.js';
import { inOffice, type Span, spansOf } from './in-office.js';
import { termOf } from './terms.js';

export { type ChairsAnswer, type InOffice, type Term } from './answer.js';

/** Who holds the chair on a day and why, and all its terms. */
export class Chairs extends Query<ChairsAnswer> {
  constructor(readonly asOf: AsOf) {
    super();
  }
}

/** The terms of the chair, first to last, and who is in office: what facts tell, and what follows from rules and meetings. */
@Injectable()
export class ChairTerms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async all(asOf: AsOf): Promise<Term[]> {
    return (await this.read(asOf)).items;
  }

  async read(asOf: AsOf): Promise<ChairsAnswer> {
    const record = await recordOf(this.dataSource, asOf);
    const spans = spansOf(record.terms, record.meetings, record.versions);
    const said = { ...record, spans, day: asOf.trueOn, labels: await this.labels.of(asOf, named(record, spans)) };
    const numbers = new Set([...record.terms, ...record.candidacies].map(({ term }) => term));
    const items = [...numbers]
      .toSorted((a, b) => a - b)
      .map((term) => termOf(term, said))
      .filter(({ elected, candidacies }) => elected !== null || candidacies.length > 0);
    return { inOffice: inOffice(spans, asOf.trueOn).map((span) => holder(span, said)), count: items.length, items };
  }
}

@QueryHandler(Chairs)
export class ChairsHandler implements IQueryHandler<Chairs> {
  constructor(private readonly terms: ChairTerms) {}

  execute({ asOf }: Chairs): Promise<ChairsAnswer> {
    return this.terms.read(asOf);
  }
}

/** The ids of all governments and meetings that the answer names. */
const named = ({ terms, candidacies }: ChairRecord, spans: Span[]): string[] => [
  ...[...terms, ...candidacies].map(({ government }) => government),
  ...terms.flatMap(({ handover }) => handover?.by ?? []),
  ...spans.flatMap(({ startRule, endRule, outlived }) =>
    [startRule, endRule, outlived].flatMap((rule) => rule?.meeting ?? []),
  ),
];
