import { RecordDecision } from '../../../governance/record-decision.js';
import { type Category } from '../../../language/nouns.js';
import { type Earlier, make, type Step } from '../../step.js';
import { member } from '../governments/index.js';
import { from, items } from '../sources.js';
import { earlyAssemblies } from './assemblies-1-to-5.js';
import { middleAssemblies } from './assemblies-6-to-8.js';
import { laterAssemblies } from './assemblies-9-to-12.js';
import { admissionOfLiaoning, declarationOf2021, electionOfUlsan, latestAssemblies } from './assemblies-13-to-15.js';
import { committees } from './committees.js';
import { type Taken } from './decision.js';

const effects = (earlier: Earlier, admits: Taken['admits']): RecordDecision['admits'] =>
  admits &&
  Object.entries(admits).flatMap(([category, who]) =>
    who.map((each) => ({ member: member(earlier, each), category: category as Category })),
  );

const take = ({
  handle,
  meeting,
  on,
  en,
  ko,
  method,
  outcome = 'adopted',
  matter,
  title,
  admits,
  elects,
  ...source
}: Taken): Step => ({
  key: `decision/${handle}`,
  command: (earlier) =>
    make(RecordDecision, {
      handle,
      text: { en, ko },
      body: meeting.replace(/-\d+$/, ''),
      meeting,
      on,
      title,
      matter,
      method,
      outcome,
      admits: effects(earlier, admits),
      electsChair: elects && { member: elects[0], term: elects[1] },
      evidence: [...from(source.page, source.note), ...items(earlier, source.items ?? [])],
    }),
});

/** Everything decided, but for what items of coverage have to be entered for first. */
export const decisions: Step[] = [
  ...earlyAssemblies,
  ...middleAssemblies,
  ...laterAssemblies,
  admissionOfLiaoning,
  ...committees,
  ...latestAssemblies,
].map(take);

/** What cites items that themselves point to the admission of Liaoning, and so comes after them. */
export const decisionsWithCoverage: Step[] = [electionOfUlsan, declarationOf2021].map(take);
