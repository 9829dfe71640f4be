import { RecordAttendance } from '../../../meetings/record-attendance.js';
import { type Earlier, make, type Step } from '../../step.js';
import { member } from '../governments/index.js';
import { from, items } from '../sources.js';
import { assembly12 } from './assembly-12.js';
import { assembly13 } from './assembly-13.js';
import { type Delegation } from './delegation.js';
import { assembly15, workingMeeting } from './others.js';

const present = (earlier: Earlier, online: boolean, delegation: Delegation) => ({
  member: member(earlier, delegation.who),
  status: 'present' as const,
  capacity: delegation.capacity,
  mode: delegation.mode ?? (online ? ('online' as const) : undefined),
  people: delegation.people,
  evidence: [
    ...items(earlier, delegation.items ?? [], delegation.note),
    ...from(delegation.page ?? [], delegation.items ? undefined : delegation.note),
  ],
});

const attendance = (meeting: string, delegations: Delegation[], online = false): Step => ({
  key: `attendance/${meeting}`,
  command: (earlier) =>
    make(RecordAttendance, {
      meeting,
      delegations: delegations.map((each) => present(earlier, online, each)),
    }),
});

export const attendances: Step[] = [
  attendance('general-assembly-12', assembly12),
  attendance('working-meeting-2021-04-12', workingMeeting, true),
  attendance('general-assembly-13', assembly13, true),
  attendance('general-assembly-15', assembly15),
];
