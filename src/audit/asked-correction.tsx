import { Injectable } from '@nestjs/common';
import { Descriptions, type Described } from '../access/four-eyes/descriptions.js';
import { Views } from '../access/views.js';
import { NotFound } from '../eventstore/errors.js';
import { Fact, Facts } from '../web/facts.js';
import { Sources, Text } from '../web/sources.js';
import { type View } from '../web/view.js';
import { Believed } from './correctable.js';
import { type CorrectFact } from './correct-fact.js';
import { dataWords } from './data-words.js';
import { Beside } from './entry-content.js';
import { auditWords } from './words.js';

/** Tells a second person of a correction what it would change: the fact as it is believed now, and as it would be. */
@Injectable()
export class AskedCorrections {
  constructor(
    private readonly views: Views,
    private readonly believed: Believed,
    descriptions: Descriptions,
  ) {
    for (const act of ['CorrectFact', 'CorrectRow'])
      descriptions.add(act, (view, asked: CorrectFact) => this.described(view, asked));
  }

  private async described(view: View, { position, now, reason, evidence }: CorrectFact): Promise<Described> {
    const fact = await this.fact(view, position);
    const words = { ...(await dataWords(this.views, view, fact?.words, [fact?.now, now])), terse: true as const };
    const { say } = auditWords(view.language);
    return {
      path: `/audit/${position}`,
      told: (
        <>
          <Beside old={fact?.now} now={now} words={words} heads={[say('believed'), say('wouldBe')]} />
          <Facts>
            <Fact label={say('reason')}>
              <Text text={reason} />
            </Fact>
            {evidence && (
              <Fact label={say('evidence')}>
                <Sources of={evidence} />
              </Fact>
            )}
          </Facts>
        </>
      ),
    };
  }

  /** Nothing where the log has no such fact, which nobody could then confirm. Whoever sees what is asked for sees names as they may. */
  private async fact({ asOf }: View, position: number) {
    try {
      return await this.believed.at(asOf.association, String(position), 'yes');
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
