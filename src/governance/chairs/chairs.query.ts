import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, readDate } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { ChairPerson, ChairTerm } from './chair.entity.js';

/** A term of the chair with the persons who held the chair government's office while it ran. */
export interface Term {
  member: Member;
  term: number;
  elected: string;
  decision: string | null;
  meeting: string | null;
  started: string | null;
  /** The period that the association named, where it is another. */
  named: string | null;
  ended: string | null;
  officeHolders: { name: Record<string, string | null>; office: Names; from: string; until: string | null }[];
  evidence: Evidence;
}

/** The terms of the chair, first to last. */
@Injectable()
export class ChairTerms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async all(asOf: AsOf): Promise<Term[]> {
    const terms = await known(this.dataSource, ChairTerm, asOf).orderBy('row.term').getMany();
    const persons = await known(this.dataSource, ChairPerson, asOf).getMany();
    const labels = await this.labels.of(
      asOf,
      terms.map(({ government }) => government),
    );
    return terms
      .filter(({ elected }) => (readDate(elected).earliest ?? '') <= asOf.trueOn)
      .map(({ government, term, elected, decision, meeting, started, named, ended, evidence }) => ({
        member: memberOf(labels, government),
        term,
        elected,
        decision,
        meeting,
        started: by(asOf, started),
        named,
        ended: by(asOf, ended),
        officeHolders: successive(persons.filter((person) => person.government === government)).filter((person) =>
          within(person, started, ended),
        ),
        evidence,
      }));
  }
}

/** A date if it had come by then. */
const by = ({ trueOn }: AsOf, date: string | null): string | null =>
  date !== null && (readDate(date).earliest ?? '') <= trueOn ? date : null;

/** Who held an office one after the other: where nobody said when one left, it was when the next came. */
const successive = (persons: ChairPerson[]): Term['officeHolders'] =>
  persons
    .toSorted((a, b) => compareDates(a.from, b.from))
    .map(({ name, office, from, until }, n, all) => ({ name, office, from, until: until ?? all[n + 1]?.from ?? null }));

/** Whether somebody's time in office may have met a term that has begun. */
const within = (
  { from, until }: Pick<ChairPerson, 'from' | 'until'>,
  started: string | null,
  ended: string | null,
): boolean => {
  if (started === null) return false;
  const begins = readDate(from).earliest ?? '';
  const ends = until === null ? '9999' : (readDate(until).latest ?? '9999');
  return (
    begins <= (ended === null ? '9999' : (readDate(ended).latest ?? '9999')) &&
    ends >= (readDate(started).earliest ?? '')
  );
};
