import { read } from './answer.js';
import { timelineText } from './timeline.text.js';
import { reading, type ReadingOptions } from './verb.js';

/** `annals timeline`: a member's milestones beside its press. */
export const timeline = () =>
  reading(
    'timeline',
    "A member's milestones beside its press, in order.",
    'timeline CN-LN',
    'timeline CN-LN --known-on 2021-08-01 --lang ko',
  )
    .argument('<member>', 'its ISO 3166-2 code, such as CN-LN, or its id')
    .action((name: string, options: ReadingOptions) =>
      read(options, timelineText, async ({ ask, asOf, refs }) => {
        const { MemberTimeline } = await import('../timeline/member-timeline.query.js');
        return ask(new MemberTimeline(asOf, await refs.member(name, asOf.association)));
      }),
    );
