import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { type ChairsAnswer, type InOffice, type Term } from './answer.js';
import { type ChairGround, groundOf, recordOf, termsWith } from './chairs.rows.js';
import { holder } from './holder.js';
import { inOffice, type Span, spansOf } from './in-office.js';
import { by, type Said, termOf } from './terms.js';

export { type ChairsAnswer, type InOffice, type Term } from './answer.js';

/** Who holds the chair on a day and why, and all its terms. */
export class Chairs extends Query<ChairsAnswer> {
  constructor(readonly asOf: AsOf) {
    super();
  }
}

/** A term, or that somebody stood for it. */
type Stood = { term: number; government: string };

/** The terms of the chair, first to last, and who is in office: what facts tell, and what follows from rules and meetings. */
@Injectable()
export class ChairTerms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  /** The terms for which a government was elected or stood. */
  async of(asOf: AsOf, government: string): Promise<Term[]> {
    return this.some(asOf, await termsWith(this.dataSource, asOf, government));
  }

  async some(asOf: AsOf, wanted: Set<number>): Promise<Term[]> {
    if (wanted.size === 0) return [];
    const ground = await groundOf(this.dataSource, asOf);
    return termsOf(await this.said(asOf, ground, ({ term }) => wanted.has(term)), wanted);
  }

  /** Who is in office; nothing where nobody had been elected or stood by the day. */
  async now(asOf: AsOf): Promise<InOffice[] | undefined> {
    const ground = await groundOf(this.dataSource, asOf);
    const days = [...ground.terms.map(({ elected }) => elected), ...ground.candidacies.map(({ on }) => on)];
    if (days.every((on) => by(asOf.trueOn, on) === null)) return undefined;
    const held = new Set(inOffice(spansIn(ground), asOf.trueOn).map(({ term }) => term));
    return holders(await this.said(asOf, ground, ({ term }) => held.has(term)));
  }

  async read(asOf: AsOf): Promise<ChairsAnswer> {
    const said = await this.said(asOf, await groundOf(this.dataSource, asOf), () => true);
    const items = termsOf(said, new Set([...said.terms, ...said.candidacies].map(({ term }) => term)));
    return { inOffice: holders(said), count: items.length, items };
  }

  /** All terms, with what is known of those who were elected or stood for the wanted ones. */
  private async said(asOf: AsOf, ground: ChairGround, isWanted: (stood: Stood) => boolean): Promise<Said> {
    const governments = [...ground.terms, ...ground.candidacies].filter(isWanted).map(({ government }) => government);
    const record = await recordOf(this.dataSource, asOf, ground, governments);
    const spans = spansIn(ground);
    return { ...record, spans, day: asOf.trueOn, labels: await this.labels.of(asOf, named(record, spans)) };
  }
}

const spansIn = ({ terms, meetings, versions }: ChairGround): Span[] => spansOf(terms, meetings, versions);

const termsOf = (said: Said, terms: Set<number>): Term[] =>
  [...terms]
    .toSorted((a, b) => a - b)
    .map((term) => termOf(term, said))
    .filter(({ elected, candidacies }) => elected !== null || candidacies.length > 0);

const holders = (said: Said): InOffice[] => inOffice(said.spans, said.day).map((span) => holder(span, said));

@QueryHandler(Chairs)
export class ChairsHandler implements IQueryHandler<Chairs> {
  constructor(private readonly terms: ChairTerms) {}

  execute({ asOf }: Chairs): Promise<ChairsAnswer> {
    return this.terms.read(asOf);
  }
}

/** The ids of all governments and meetings that the answer names. */
const named = ({ terms, candidacies }: ChairGround, spans: Span[]): string[] => [
  ...[...terms, ...candidacies].map(({ government }) => government),
  ...terms.flatMap(({ handover }) => handover?.by ?? []),
  ...spans.flatMap(({ startRule, endRule, outlived }) =>
    [startRule, endRule, outlived].flatMap((rule) => rule?.meeting ?? []),
  ),
];
