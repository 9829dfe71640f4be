import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { type Asked, type OwnAnswer, OwnAnswers } from '../../web/own-answers.js';
import { Government } from '../member/member.entity.js';
import { ordinalOf } from './ordinal.js';
import { RosterEntry } from './roster.entity.js';
import { ownFigureWords } from './own-figures.words.js';
import { foundingOf, isWhole, totalOf } from './totals.js';

const measures = [
  'members-total',
  'member-countries',
  'member-ordinal',
  'joined-on',
  'founding-governments',
  'founding-countries',
  'founded-on',
];
type Spell = RosterEntry & { country: string | null };

/** Answers for questions what follows from who belongs since when: totals, a member's number and day, the founding. */
@Injectable()
export class OwnFiguresOfMembership {
  constructor(
    answers: OwnAnswers,
    private readonly dataSource: DataSource,
  ) {
    answers.add(measures, (asOf) => {
      let read: Promise<Spell[]> | undefined;
      return async (_, asked) => answerOf(asked, await (read ??= this.spells(asOf)));
    });
  }

  private async spells(asOf: AsOf): Promise<Spell[]> {
    const entries = await known(this.dataSource, RosterEntry, asOf).getMany();
    const governments = await known(this.dataSource, Government, asOf).getMany();
    const countries = new Map(governments.map(({ government, country }) => [government, country]));
    return entries.map((entry) => ({ ...entry, country: countries.get(entry.government) ?? null }));
  }
}

const answerOf = ({ measure, asOf, government, when }: Asked, spells: Spell[]): OwnAnswer | null => {
  const full = spells.filter(({ category }) => category === 'full');
  if (measure === 'members-total' || measure === 'member-countries') {
    if (asOf === undefined || full.length === 0) return null;
    const total = totalOf(asOf, full, measure === 'members-total' ? 'members' : 'countries', when);
    return totals(isWhole(full) ? total : { ...total, bounds: [total.bounds[0], Infinity] }, asOf);
  }
  if (measure === 'member-ordinal' || measure === 'joined-on') {
    const own = full.filter((spell) => spell.government === government);
    const [first] = own.toSorted((a, b) => compareDates(a.since, b.since));
    return first === undefined ? null : memberSays(measure, first, full);
  }
  const founding = foundingOf(full);
  if (!founding) return null;
  const { founders, on } = founding;
  const path = '/members';
  const why = ownFigureWords.inAll('founders');
  if (measure === 'founded-on') return { said: on, why, path };
  const count = new Set(founders.map((each) => (measure === 'founding-countries' ? each.country : each.government)))
    .size;
  return { value: count, why, path };
};

const totals = ({ value, bounds }: ReturnType<typeof totalOf>, asOf: string): OwnAnswer => {
  const [least, most] = bounds;
  return {
    value,
    bounds,
    why: ownFigureWords.inAll(least === most ? 'derived' : most === Infinity ? 'derivedAtLeast' : 'derivedBetween', {
      least,
      most,
    }),
    path: `/members${/^\d{4}-\d\d-\d\d$/.test(asOf) ? `?trueOn=${asOf}` : ''}`,
  };
};

const memberSays = (measure: string, first: Spell, full: Spell[]): OwnAnswer | null => {
  const path = `/members/${first.government}`;
  const why = ownFigureWords.inAll('admissions');
  if (measure === 'joined-on') return { said: first.since, why, path };
  const ordinal = isWhole(full) ? ordinalOf(first, full) : null;
  if (!ordinal) return null;
  const [from, to] = [Math.min(ordinal.from, ordinal.ever.from), Math.max(ordinal.to, ordinal.ever.to)];
  return {
    value: ordinal.from,
    bounds: [from, to],
    why: ownFigureWords.inAll(from === to ? 'place' : 'placeBetween', { from, to }),
    path,
  };
};
