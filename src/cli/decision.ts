import { read } from './answer.js';
import { decisionText } from './decision.text.js';
import { reading, type ReadingOptions } from './verb.js';

/** `annals decision`: what a body decided, and all that is known of it. */
export const decision = () =>
  reading(
    'decision',
    'A decision with its rules, its effects, its sources and who recorded it.',
    'decision ga13-admission-of-liaoning',
  )
    .argument('<decision>', 'its handle or its id')
    .action((name: string, options: ReadingOptions) =>
      read(options, decisionText, async ({ ask, asOf, refs }) => {
        const { DecisionRecord } = await import('../governance/decisions/decision.query.js');
        return ask(new DecisionRecord(asOf, await refs.decision(name, asOf.association)));
      }),
    );
