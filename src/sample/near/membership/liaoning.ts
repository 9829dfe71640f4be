import { CorrectFact } from '../../../audit/correct-fact.js';
import { ApplyForMembership } from '../../../membership/apply-for-membership.js';
import { ApproveMembership } from '../../../membership/approve-membership.js';
import { make, type Step } from '../../step.js';
import { idOf } from '../governments/index.js';
import { from, items } from '../sources.js';

const note =
  'The item speaks of the first working meeting since the province formally applied. From that alone the application is known to have come before.';

/** What was first known of Liaoning's application: that it came before a meeting of April 2021. */
export const application: Step = {
  key: 'application/CN-LN',
  command: (earlier) =>
    make(ApplyForMembership, {
      member: 'CN-LN',
      category: 'full',
      on: '../2021-04-12',
      evidence: items(earlier, ['B01'], note),
    }),
};

/** What a press report then showed: the application was in by the end of March. */
export const betterDate: Step = {
  key: 'correction/application/CN-LN',
  command: (earlier) =>
    make(CorrectFact, {
      position: earlier.position(application.key),
      now: {
        government: idOf(earlier, 'CN-LN'),
        category: 'full',
        on: '../2021-03-29',
        evidence: [
          ...from(
            'nspna2021',
            'Published on 29 March 2021: the application was with the Secretariat, and Liaoning would be the 79th member.',
          ),
          ...items(earlier, ['B01'], note),
        ],
      },
      reason:
        'A press report of 29 March 2021 already tells of the application. The date taken from the working meeting of 12 April 2021 was later than need be.',
      evidence: from('nspna2021'),
    }),
};

export const approval: Step = {
  key: 'approval/CN-LN',
  command: (earlier) =>
    make(ApproveMembership, {
      member: 'CN-LN',
      category: 'full',
      on: '2021-08-10',
      decision: 'ga13-admission-of-liaoning',
      evidence: [
        ...from(['china', 'ga13'], 'The 79th member.'),
        ...items(
          earlier,
          ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07'],
          'Liaoning’s own seven items. The fourth is the text of the third again.',
        ),
        ...items(earlier, ['A08'], 'Tells that the vote was taken in writing. Its total of 80 members stands alone.'),
      ],
    }),
};
