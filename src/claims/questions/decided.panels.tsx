import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Panels } from '../../web/panels.js';
import { useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { Claim } from './claim-lists.js';
import { type ClaimItem, Claims } from './claims.query.js';
import { saidText } from './in-words.js';
import { itemOf } from './item.js';
import { QuestionLine } from './question-line.js';
import { QuestionReading } from './reading.js';

/** Tells whoever decides a question on a form what is asked and how that stands, and of a claim what it says and where. */
@Injectable()
export class DecidedPanels {
  constructor(panels: Panels, queries: QueryBus, reading: QuestionReading) {
    panels.hang('question', 1, async ({ asOf }, id) => {
      const read = await reading.one(asOf, id);
      const question = read.gathered.find((each) => each.id === id);
      if (!question) return null;
      return (
        <ul key="question" class="plain">
          <QuestionLine {...await itemOf(read, question)} withSubject />
        </ul>
      );
    });
    panels.hang('claim', 1, async ({ asOf }, claim) => {
      const { items } = await queries.execute(new Claims(asOf, { claim }));
      return items[0] ? <OneClaim key="claim" {...items[0]} /> : null;
    });
  }
}

const OneClaim = (claim: ClaimItem) => {
  const { language } = useView();
  return (
    <section class="said-alike">
      <h2>
        {claimWords(language).say('says')}: {saidText(claim, claim.about.measure, language)}
      </h2>
      <Claim {...claim} />
    </section>
  );
};
