import { AppointCoordinator } from '../../../committees/appoint-coordinator.js';
import { ConveneCommittee } from '../../../committees/convene-committee.js';
import { DissolveCommittee } from '../../../committees/dissolve-committee.js';
import { EstablishCommittee } from '../../../committees/establish-committee.js';
import { MergeCommittee } from '../../../committees/merge-committee.js';
import { RenameCommittee } from '../../../committees/rename-committee.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';
import { laterFields } from './since-2011.js';
import { earlyFields } from './to-2010.js';

const fields = [...earlyFields, ...laterFields];

/** The committees, as far as pages of the association tell when each was set up. */
export const committees: Step[] = fields.map(({ handle, en, ko, on, decision, body, page, note }) => ({
  key: `committee/${handle}`,
  command: () =>
    make(EstablishCommittee, { handle, names: { en, ko }, on, decision, body, evidence: from(page, note) }),
}));

/** Who coordinated them, since when as far as that is told, and when one first met on another day. */
export const coordinators: Step[] = fields.flatMap(({ handle, seats = [], firstMeeting }) => [
  ...seats.map(({ who, from: since, decision, page = [], note, items: numbers = [] }): Step => ({
    key: `coordinator/${handle}/${who}`,
    command: (earlier) =>
      make(AppointCoordinator, {
        committee: handle,
        member: who,
        from: since,
        decision,
        evidence: [...from(page, note), ...items(earlier, numbers)],
      }),
  })),
  ...(firstMeeting === undefined
    ? []
    : [
        {
          key: `first-meeting/${handle}`,
          command: () =>
            make(ConveneCommittee, { committee: handle, on: firstMeeting.on, evidence: from(firstMeeting.page) }),
        },
      ]),
]);

/** Those that were given another name. */
export const renamings: Step[] = fields.flatMap(({ handle, renamed }) => {
  if (renamed === undefined) return [];
  const { on, en, ko, page } = renamed;
  const command = () => make(RenameCommittee, { committee: handle, names: { en, ko }, on, evidence: from(page) });
  return [{ key: `committee-renamed/${handle}`, command }];
});

/** Those that were merged or dissolved. */
export const endings: Step[] = fields.flatMap(({ handle, ended }) => {
  if (ended === undefined) return [];
  const { on, into, page, note } = ended;
  const evidence = from(page, note);
  const command = () =>
    into === undefined
      ? make(DissolveCommittee, { committee: handle, on, evidence })
      : make(MergeCommittee, { committee: handle, into, on, evidence });
  return [{ key: `committee-ended/${handle}`, command }];
});
