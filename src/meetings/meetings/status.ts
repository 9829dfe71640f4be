import { readDate, sortKey } from '../../language/dates.js';
import { type LifeStep, type MeetingRow } from './meeting.entity.js';

export type MeetingStatus = 'planned' | 'postponed' | 'cancelled' | 'open' | 'adjourned' | 'closed' | 'held';

const leadsTo: Record<LifeStep['step'], MeetingStatus> = {
  moved: 'planned',
  postponed: 'postponed',
  cancelled: 'cancelled',
  opened: 'open',
  adjourned: 'adjourned',
  resumed: 'open',
  closed: 'closed',
};

/**
 * How a meeting stood at the end of a day: what had happened to it by then, as early as each step may have been. One whose days are
 * past was held, also where nobody noted that it was opened or closed.
 */
export const statusOn = (meeting: Pick<MeetingRow, 'life' | 'on'>, day: string): MeetingStatus => {
  const last = turns(meeting.life).findLast(({ on }) => on === undefined || (sortKey(on).first ?? '') <= day);
  const status = last ? leadsTo[last.step] : 'planned';
  const isOver = [meeting.on, last?.on].every((on) => on === undefined || isPast(on, day));
  return isOver && isHeldBy(meeting, day) && status !== 'adjourned' && status !== 'closed' ? 'held' : status;
};

const isPast = (on: string, day: string): boolean => {
  const { latest } = readDate(on);
  return latest !== null && latest < day;
};

/** Its status where that is worth telling: not of a meeting that is over, nor that it was planned of one whose day has come. */
export const worthTelling = ({ status, held }: { status: MeetingStatus; held: boolean }) =>
  status === 'closed' || status === 'held' || (status === 'planned' && held) ? undefined : status;

/** Whether a meeting took or takes place, on a day that has come: not one that was called off, or put off with no day named. */
export const isHeldBy = (meeting: Pick<MeetingRow, 'life' | 'on'>, day: string): boolean =>
  (sortKey(meeting.on).first ?? '') <= day && !neverOn(meeting);

const neverOn = ({ life }: Pick<MeetingRow, 'life'>): boolean => {
  const last = turns(life).at(-1);
  return last?.step === 'cancelled' || (last?.step === 'postponed' && last.until === undefined);
};

/** A move that names no day, but another place or host, leaves a meeting as it stood. */
const turns = (life: LifeStep[]): LifeStep[] => life.filter(({ step, was }) => step !== 'moved' || 'on' in (was ?? {}));
