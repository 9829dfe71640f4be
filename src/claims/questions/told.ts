import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { everKnown } from '../../eventstore/belief.js';
import { type Recorded } from '../../eventstore/facts.js';
import { idOf } from '../../eventstore/log.js';
import { type AsOf } from '../../language/as-of.js';
import { formatDate } from '../../language/format-date.js';
import { Stories } from '../../timeline/stories.js';
import { type Says } from '../../timeline/telling.js';
import { inAllLanguages } from '../../web/phrases.js';
import { type About, aboutOf } from '../events.js';
import { ClaimRow } from './claim.entity.js';
import { measureText, saidText } from './in-words.js';
import { ClaimPlaceRow, QuestionAnswerRow } from './question.entity.js';
import { saidThen } from './shown.js';

type Stands = Pick<QuestionAnswerRow, 'claim' | 'own'>;

/** Says of what persons decided what was asked, and which claim or figure they decided on: the facts themselves name only ids. */
@Injectable()
export class ToldQuestions {
  constructor(
    private readonly dataSource: DataSource,
    stories: Stories,
  ) {
    stories.addSubjects('question', (asOf, facts) => this.told(asOf, facts));
  }

  private async told(asOf: AsOf, facts: Recorded[]): Promise<Map<number, Says>> {
    const ids = facts.map(({ stream }) => idOf(stream));
    const [answers, moved] = await Promise.all([this.answers(asOf, facts), this.moved(asOf, ids)]);
    const stands = facts.map((fact) => standsOf(fact, answers));
    const named = [...stands.map((each) => each?.claim), ...moved.map(({ claim }) => claim)];
    const rows = await everKnown(this.dataSource, ClaimRow, asOf)
      .andWhere('not row.proposed and (row.question = any(:ids) or row.claim = any(:named))', { ids, named })
      .getMany();
    const claims = new Map(rows.map((row) => [row.claim, row]));
    const abouts = new Map([
      ...moved.map(({ into, claim, measure, when }) => {
        const row = claims.get(claim);
        return [into, row && aboutOf({ ...row, measure: measure ?? row.measure, when })] as const;
      }),
      ...rows.map((row) => [row.question, aboutOf(row)] as const),
    ]);
    return new Map(
      facts.flatMap(({ position }, n) => {
        const about = abouts.get(ids[n]!);
        const claim = claims.get(stands[n]?.claim ?? '');
        return about ? [[position, inWords(about, claim ?? ownOf(stands[n]))] as const] : [];
      }),
    );
  }

  /** The answers that some facts gave, kept or ended. */
  private answers(asOf: AsOf, facts: Recorded[]): Promise<QuestionAnswerRow[]> {
    const positions = facts.map(({ position }) => position);
    return everKnown(this.dataSource, QuestionAnswerRow, asOf)
      .andWhere('(row.known_from = any(:positions) or row.known_until = any(:positions))', { positions })
      .getMany();
  }

  /** The claims that were put into some questions: nothing else tells what is asked where no claim came with one. */
  private moved(asOf: AsOf, ids: string[]): Promise<ClaimPlaceRow[]> {
    return everKnown(this.dataSource, ClaimPlaceRow, asOf).andWhere('row.into = any(:ids)', { ids }).getMany();
  }
}

/** The claim or the record's own figure that a fact decides on. */
const standsOf = ({ type, data, position }: Recorded, answers: QuestionAnswerRow[]): Stands | undefined => {
  const { claim } = data as { claim?: string };
  if (claim !== undefined) return { claim, own: null };
  if (type === 'AnswerTakenBack') return answers.find(({ knownUntil }) => knownUntil === position);
  return answers.find(({ knownFrom }) => knownFrom === position);
};

const ownOf = (stands: Stands | undefined) => stands?.own && saidThen(stands.own);

const inWords = (
  { measure, when, meeting, government, asOf }: About,
  said: Parameters<typeof saidText>[0] | null | undefined,
): Says => ({
  text: inAllLanguages((language) => {
    const what = measureText({ measure, when: when ?? null }, language);
    const of = [meeting && '{meeting}', government && '{member}', asOf && formatDate(asOf, language)];
    const asked = [what, ...of.filter(Boolean)].join(' – ');
    return said ? `${asked}: ${saidText(said, measure, language)}` : asked;
  }),
  names: { meeting, member: government },
});
