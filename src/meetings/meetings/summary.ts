import { type AsOf } from '../../language/as-of.js';
import { type Names } from '../../language/names.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type Member, memberOf } from '../../timeline/labels.js';
import { type MeetingRow } from './meeting.entity.js';
import { isHeldBy, type MeetingStatus, statusOn } from './status.js';

/** A meeting as lists show it. */
export interface MeetingSummary {
  id: string;
  handle: string;
  body: string;
  series: string | null;
  ordinal: number | null;
  names: Names;
  on: string;
  /** How it stood on the day asked about, and whether its day had come by then. */
  status: MeetingStatus;
  held: boolean;
  place: Names | null;
  mode: string | null;
  host: Member | null;
}

/** What lists show of a meeting, as it stood on the day asked about. */
export const summary = (row: MeetingRow, { trueOn }: AsOf, labels: Map<string, LabelRow>): MeetingSummary => {
  const { meeting, handle, body, series, ordinal, names, on, place, mode, host } = row;
  return {
    id: meeting,
    handle,
    body,
    series,
    ordinal,
    names,
    on,
    status: statusOn(row, trueOn),
    held: isHeldBy(row, trueOn),
    place,
    mode,
    host: host === null ? null : memberOf(labels, host),
  };
};

/** The governments that hold meetings, to be named. */
export const hosts = (rows: MeetingRow[]): string[] => rows.map(({ host }) => host).filter((host) => host !== null);
