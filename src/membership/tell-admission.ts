import { type Category } from '../language/nouns.js';
import { type LineText, type Tellings } from '../timeline/telling.js';
import { common } from '../web/common.js';
import { type MembershipEvent } from './events.js';
import { tellWords } from './tell.words.js';
import { as, atMeeting, milestone } from './tell-words.js';

type Admission = Extract<
  MembershipEvent,
  {
    type:
      | 'ObserverAdmitted'
      | 'MembershipApplied'
      | 'ApplicationWithdrawn'
      | 'MembershipDeferred'
      | 'MembershipRejected'
      | 'MembershipApproved'
      | 'MembershipContinued';
  }
>;

/** How a member's timeline tells how it came to belong. */
export const tellAdmission: Tellings<Admission> = {
  ObserverAdmitted: ({ data }) => milestone('observer-admitted', data, tellWords.inAll('observer')),
  MembershipApplied: ({ data }) => milestone('membership-applied', data, became('applied', data)),
  ApplicationWithdrawn: ({ data }) => milestone('application-withdrawn', data, became('tookBack', data)),
  MembershipDeferred: ({ data }) => milestone('membership-deferred', data, atMeeting(data, became('deferred', data))),
  MembershipRejected: ({ data }) => milestone('membership-rejected', data, atMeeting(data, became('rejected', data))),
  MembershipApproved: ({ data }) => {
    const { basis, meeting } = data;
    const text =
      basis === 'founding'
        ? tellWords.inAll('founding', { category: common.inAll(data.category) })
        : became(basis === 'decision' ? (meeting === undefined ? 'admitted' : 'admittedBy') : basis, data);
    return milestone('membership-approved', data, text);
  },
  MembershipContinued: ({ data }) =>
    milestone('membership-continued', data, became('continued', data), { predecessor: data.predecessor }),
};

const became = (key: Parameters<typeof tellWords.inAll>[0], { category }: { category: Category }): LineText =>
  tellWords.inAll(key, { as: as(category) });
