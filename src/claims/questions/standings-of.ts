import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { inAllLanguages } from '../../web/phrases.js';
import { type Standing, Standings } from '../../web/standings.js';
import { claimWords } from '../words.js';
import { ClaimRow } from './claim.entity.js';
import { saidText } from './in-words.js';
import { QuestionAnswerRow } from './question.entity.js';
import { saidThen } from './shown.js';

/** Tells pages that show figures what somebody stands by. */
@Injectable()
export class StandingsOf {
  constructor(
    standings: Standings,
    private readonly dataSource: DataSource,
  ) {
    standings.findBy((asOf, questions) => this.of(asOf, questions));
  }

  private async of(asOf: AsOf, questions: string[]): Promise<Map<string, Standing>> {
    const answers = await known(this.dataSource, QuestionAnswerRow, asOf)
      .andWhere('row.question = any(:questions)', { questions })
      .getMany();
    const ids = answers.flatMap(({ claim }) => claim ?? []);
    const claims =
      ids.length === 0
        ? []
        : await known(this.dataSource, ClaimRow, asOf).andWhere('row.claim = any(:ids)', { ids }).getMany();
    return new Map(
      answers.map(({ question, state, claim, own, proposedBy, confirmedBy, since }): [string, Standing] => {
        const row = claims.find((each) => each.claim === claim);
        const stands = row ?? (own && saidThen(own));
        return [
          question,
          {
            said: stands && inAllLanguages((language) => saidText(stands, row?.measure ?? 'members-total', language)),
            state: claimWords.inAll(state),
            ...{ proposedBy, confirmedBy, since },
          },
        ];
      }),
    );
  }
}
