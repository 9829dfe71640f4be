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

  read(asOf: AsOf): Promise<ChairsAnswer> {
    return this.part(asOf, 0, Infinity);
  }

  /** Who is in office, how many terms there are, and a part of them, counted from the last one. */
  async part(asOf: AsOf, first: number, most: number): Promise<ChairsAnswer> {
    const ground = await groundOf(this.dataSource, asOf);
    const all = termsBy(asOf.trueOn, ground);
    const shown = new Set(all.toReversed().slice(first, first + most));
    const held = new Set(inOffice(spansIn(ground), asOf.trueOn).map(({ term }) => term));
    const said = await this.said(asOf, ground, ({ term }) => shown.has(term) || held.has(term));
    return { inOffice: holders(said), count: all.length, items: termsOf(said, shown) };
  }

  /** All terms, with what is known of those who were elected or stood for the wanted ones. */
  private async said(asOf: AsOf, ground: ChairGround, isWanted: (stood: Stood) => boolean): Promise<Said> {
    const spans = spansIn(ground);
    const wanted = {
      terms: ground.terms.filter(isWanted),
      candidacies: ground.candidacies.filter(isWanted),
      spans: spans.filter(isWanted),
    };
    const governments = [...wanted.terms, ...wanted.candidacies].map(({ government }) => government);
    const [record, labels] = await Promise.all([
      recordOf(this.dataSource, asOf, ground, governments),
      this.labels.of(asOf, named(wanted)),
    ]);
    return { ...record, spans, day: asOf.trueOn, labels };
  }
}

/** The terms for which somebody was elected or stood by a day. */
const termsBy = (day: string, { terms, candidacies }: ChairGround): number[] => {
  const elected = terms.filter((each) => by(day, each.elected) !== null);
  const stood = candidacies.filter(({ on }) => by(day, on) !== null);
  return [...new Set([...elected, ...stood].map(({ term }) => term))].toSorted((a, b) => a - b);
};

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
const named = ({
  terms,
  candidacies,
  spans,
}: Pick<ChairGround, 'terms' | 'candidacies'> & { spans: Span[] }): string[] => [
  ...[...terms, ...candidacies].map(({ government }) => government),
  ...terms.flatMap(({ handover }) => handover?.by ?? []),
  ...spans.flatMap(({ startRule, endRule, outlived }) =>
    [startRule, endRule, outlived].flatMap((rule) => rule?.meeting ?? []),
  ),
];
