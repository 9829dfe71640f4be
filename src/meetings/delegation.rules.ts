import { Rejected } from '../eventstore/errors.js';
import { type MeetingEvent, type Status } from './events.js';
import { endOf, startOf } from './moments.js';

type Delegation = Extract<MeetingEvent, { type: 'AttendanceRecorded' }>['data'];

/** Whether a status says that the government was there, itself or by another. */
export const comes = (status: Status): boolean => status === 'present' || status === 'represented';

/** At most one person heads a delegation. */
export const hasOneHead = (people: Delegation['people'] = []): void => {
  if (people.filter(({ leads }) => leads).length > 1)
    throw new Rejected('DelegationHasOneHead', 'Two people are said to head this delegation', 'people');
};

/** Another government stands in only for one that is represented. */
export const isProxy = ({ government, status, representedBy }: Delegation): void => {
  if (representedBy === undefined) return;
  if (representedBy === government)
    throw new Rejected('ProxyIsAnother', 'A government that is there itself is not represented', 'representedBy');
  if (status !== 'represented')
    throw new Rejected(
      'ProxyIsAnother',
      'Only a government that is represented has another stand in for it',
      'representedBy',
    );
};

/** Times of presence are those of who was there; each begins before it ends and after the one before it has ended. */
export const isOrdered = ({ status, presence = [] }: Delegation): void => {
  if (presence.length > 0 && !comes(status))
    throw new Rejected('PresenceIsInOrder', 'Who was not there has no times of presence', 'presence');
  let before = '';
  for (const [n, { from, until }] of presence.entries()) {
    if (n > 0 && from === undefined)
      throw new Rejected(
        'PresenceIsInOrder',
        'Who was there from the beginning did not come later as well',
        'presence',
      );
    const begins = from === undefined ? '' : endOf(from);
    if (begins < before)
      throw new Rejected('PresenceIsInOrder', 'It would have come back before it had left', 'presence');
    if (until !== undefined && endOf(until) < (from === undefined ? '' : startOf(from)))
      throw new Rejected('PresenceIsInOrder', 'It would have left before it had come', 'presence');
    before = until === undefined ? '~' : startOf(until);
  }
};
