import { readDate, sortKey } from '../../language/dates.js';
import { type LifeStep, type MeetingRow } from './meeting.entity.js';

export type MeetingStatus = 'planned' | 'postponed' | 'cancelled' | 'open' | 'adjourned' | 'closed';

const leadsTo: Record<LifeStep['step'], MeetingStatus> = {
  moved: 'planned',
  postponed: 'postponed',
  cancelled: 'cancelled',
  opened: 'open',
  adjourned: 'adjourned',
  resumed: 'open',
  closed: 'closed',
};

/** How a meeting stood at the end of a day: what had happened to it by then, as early as each step may have been. */
export const statusOn = ({ life }: Pick<MeetingRow, 'life'>, day: string): MeetingStatus => {
  const last = turns(life).findLast(({ on }) => on === undefined || (sortKey(on).first ?? '') <= day);
  return last ? leadsTo[last.step] : 'planned';
};

/** Whether its status is worth telling: not where it only says that of a meeting whose days are past nobody noted more. */
export const isWorthTelling = (
  { status, held, on }: { status: MeetingStatus; held: boolean; on: string },
  day: string,
): boolean => {
  if (status === 'closed' || (status === 'planned' && held)) return false;
  const { latest } = readDate(on);
  return status !== 'open' || latest === null || latest >= day;
};

/** Whether a meeting took or takes place, on a day that has come: not one that was called off, or put off with no day named. */
export const isHeldBy = (meeting: Pick<MeetingRow, 'life' | 'on'>, day: string): boolean =>
  (sortKey(meeting.on).first ?? '') <= day && !neverOn(meeting);

const neverOn = ({ life }: Pick<MeetingRow, 'life'>): boolean => {
  const last = turns(life).at(-1);
  return last?.step === 'cancelled' || (last?.step === 'postponed' && last.until === undefined);
};

/** A move that names no day, but another place or host, leaves a meeting as it stood. */
const turns = (life: LifeStep[]): LifeStep[] => life.filter(({ step, was }) => step !== 'moved' || 'on' in (was ?? {}));
