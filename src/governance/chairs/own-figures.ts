import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { OwnAnswers } from '../../web/own-answers.js';
import { ChairTerm } from './chair.entity.js';
import { chairWords } from './words.js';

/** Answers for questions which term of the chair a member was elected to; where there were several, to none of them alone. */
@Injectable()
export class OwnFiguresOfChairs {
  constructor(answers: OwnAnswers, dataSource: DataSource) {
    answers.add(['chair-ordinal'], () => async (asOf, { government }) => {
      if (government === undefined) return null;
      const terms = await known(dataSource, ChairTerm, asOf)
        .andWhere('row.government = :government', { government })
        .orderBy('row.term')
        .getMany();
      const [first] = terms;
      if (!first || terms.length > 1) return null;
      return {
        value: first.term,
        why: chairWords.inAll('ownTerm'),
        path: '/chairs',
      };
    });
  }
}
