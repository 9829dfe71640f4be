import { CorrectFact } from '../../../audit/correct-fact.js';
import { AdmitObserver } from '../../../membership/admit-observer.js';
import { ApplyForMembership } from '../../../membership/apply-for-membership.js';
import { ApproveMembership } from '../../../membership/approve-membership.js';
import { SucceedMember } from '../../../membership/succeed-member.js';
import { type Earlier, make, type Step } from '../../step.js';
import { idOf, member } from '../governments/index.js';
import { from } from '../sources.js';
import { type Admission } from './admission.js';
import { foundingMembers } from './founders.js';
import { fullMembers } from './full-members.js';
import * as liaoning from './liaoning.js';
import { observers, openApplications, otherMembers } from './other-categories.js';

const admissions = [...foundingMembers, ...fullMembers, ...otherMembers];

export const observations: Step[] = observers.map(({ who, on, meeting, page, note }) => ({
  key: `observation/${who}`,
  command: (earlier) => make(AdmitObserver, { member: member(earlier, who), on, meeting, evidence: from(page, note) }),
}));

const NO_DAY = 'No day is stated. It came before the admission.';

const apply = ({ who, on, category = 'full', basis, applied, page }: Admission): Step[] =>
  basis === 'founding'
    ? []
    : who.map((each) => ({
        key: `application/${each}`,
        command: (earlier) =>
          make(ApplyForMembership, {
            member: member(earlier, each),
            category,
            on: applied?.on ?? `../${on}`,
            evidence: from(applied?.page ?? page, applied?.page ? applied.note : NO_DAY),
          }),
      }));

export const applications: Step[] = [
  ...admissions.flatMap(apply),
  ...openApplications.map(({ who, on, page }): Step => ({
    key: `application/${who}`,
    command: () => make(ApplyForMembership, { member: who, category: 'associate', on, evidence: from(page) }),
  })),
  liaoning.application,
];

export const corrections: Step[] = [liaoning.betterDate];

const approve = ({ who, formerlyOn, ...admission }: Admission): Step[] =>
  who.map((each) => {
    const { on, category = 'full', basis = 'decision', decision, meeting, page, note } = admission;
    const evidence = from(page, note);
    const admit = (earlier: Earlier, day: string) =>
      make(ApproveMembership, { member: member(earlier, each), category, on: day, basis, decision, meeting, evidence });
    return {
      key: `approval/${each}`,
      command: (earlier) => admit(earlier, on),
      ...(formerlyOn !== undefined && {
        formerly: {
          command: (earlier) => admit(earlier, formerlyOn),
          correct: (position, earlier) => make(CorrectFact, { position, ...betterDay(earlier, each, admission) }),
        },
      }),
    };
  });

/** The day of the decision, where only the month had been taken from its source. */
const betterDay = (
  earlier: Earlier,
  who: string,
  { on, category = 'full', decision, page, note }: Omit<Admission, 'who'>,
) => ({
  now: {
    government: idOf(earlier, who),
    category,
    on,
    basis: 'decision',
    decision: earlier.id(`decision/${decision!}`),
    meeting: earlier.id('meeting/general-assembly-15'),
    body: 'general-assembly',
    rules: 'high-level-2024',
    evidence: from(page, note),
  },
  reason: 'The assembly that admitted it met on two days that are known; only the month had been entered.',
  evidence: from(page),
});

export const approvals: Step[] = [...admissions.flatMap(approve), liaoning.approval];

const merged = {
  on: '2007',
  evidence: from(
    'russia',
    "The association's page says 2007. The membership ended with the region, without a withdrawal or an expulsion.",
  ),
};
const ustOrda = (earlier: Earlier, kind?: 'merger') =>
  make(SucceedMember, { member: member(earlier, 'ust-orda'), successor: 'RU-IRK', kind, ...merged });

export const successions: Step[] = [
  {
    key: 'succession/ust-orda',
    command: (earlier) => ustOrda(earlier, 'merger'),
    formerly: {
      command: (earlier) => ustOrda(earlier),
      correct: (position, earlier) =>
        make(CorrectFact, {
          position,
          now: {
            ...{ government: idOf(earlier, 'ust-orda'), successor: idOf(earlier, 'RU-IRK'), kind: 'merger', ...merged },
          },
          reason: 'That it was a merger had not been said.',
          evidence: from('russia'),
        }),
    },
  },
];
