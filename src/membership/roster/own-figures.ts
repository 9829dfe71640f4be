import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { type Asked, type OwnAnswer, OwnAnswers } from '../../web/own-answers.js';
import { Government } from '../member/member.entity.js';
import { ordinalOf } from './ordinal.js';
import { RosterEntry } from './roster.entity.js';
import { foundingOf, totalOf } from './totals.js';

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
    return totals(totalOf(asOf, full, measure === 'members-total' ? 'members' : 'countries', when), asOf);
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
  const why = { en: 'The members that are recorded as founders.', ko: '창립 회원으로 기록된 회원입니다.' };
  if (measure === 'founded-on') return { said: on, why, path };
  const count = new Set(founders.map((each) => (measure === 'founding-countries' ? each.country : each.government)))
    .size;
  return { value: count, why, path };
};

const totals = ({ value, bounds }: ReturnType<typeof totalOf>, asOf: string): OwnAnswer => {
  const [least, most] = bounds;
  const also = least === most ? '' : ` (${least}–${most})`;
  return {
    value,
    bounds,
    why: {
      en: `Derived from when full members came and left${also && `${also}: before the changes of that time, and with those whose day is not certain`}.`,
      ko: `정회원의 가입과 탈퇴 기록에서 구한 수입니다${also && `${also}: 그 기간의 변동 전과, 날짜가 확실하지 않은 회원을 포함한 범위`}.`,
    },
    path: `/members${/^\d{4}-\d\d-\d\d$/.test(asOf) ? `?trueOn=${asOf}` : ''}`,
  };
};

const memberSays = (measure: string, first: Spell, full: Spell[]): OwnAnswer | null => {
  const path = `/members/${first.government}`;
  const why = { en: 'From the admissions in the record.', ko: '기록된 가입 순서에서 구했습니다.' };
  if (measure === 'joined-on') return { said: first.since, why, path };
  const ordinal = ordinalOf(first, full);
  if (!ordinal) return null;
  const [from, to] = [Math.min(ordinal.from, ordinal.ever.from), Math.max(ordinal.to, ordinal.ever.to)];
  return {
    value: ordinal.from,
    bounds: [from, to],
    why: {
      en: `Its place among those who belonged when it was admitted${from === to ? '' : `; between ${from} and ${to}, as some days are not certain and some who came before have left`}.`,
      ko: `가입 당시 회원 가운데의 순서입니다${from === to ? '' : `. 날짜가 확실하지 않거나 먼저 탈퇴한 회원이 있어 ${from}–${to} 사이입니다`}.`,
    },
    path,
  };
};
