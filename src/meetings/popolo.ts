import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { groupBy } from '../web/group-by.js';
import { bodyId, called, dated, type Popolo, PopoloParts, sourced, worded } from '../web/popolo.js';
import { Attendance } from './attendance/attendance.entity.js';
import { MeetingRow } from './meetings/meeting.entity.js';
import { statusOn } from './meetings/status.js';

/** Meetings, and as an extension which members were there; whom they sent is not told. */
@Injectable()
export class MeetingsPopolo {
  constructor(
    private readonly dataSource: DataSource,
    parts: PopoloParts,
  ) {
    parts.add((asOf) => this.part(asOf));
  }

  private async part(asOf: AsOf): Promise<Partial<Popolo>> {
    const meetings = await known(this.dataSource, MeetingRow, asOf).orderBy('row.position').getMany();
    const attended = groupBy(
      await known(this.dataSource, Attendance, asOf).orderBy('row.position').getMany(),
      ({ meeting }) => meeting,
    );
    const dates = (on: string) => {
      const [first = on, last = first] = on.includes('..') ? [on] : on.split('/');
      return { ...dated('start', first), ...dated('end', last) };
    };
    return {
      events: meetings.map((each) => ({
        id: each.meeting,
        ...called(each.names),
        classification: each.body,
        organization_id: bodyId(asOf, each.body),
        identifiers: [{ scheme: 'handle', identifier: each.handle }],
        status: statusOn(each, asOf.trueOn),
        location: worded(each.place),
        ...dates(each.on),
        attendance: (attended.get(each.meeting) ?? []).map(({ government, status, mode, capacity, evidence }) => ({
          organization_id: government,
          ...{ status, mode, capacity },
          ...sourced(evidence),
        })),
        ...sourced(each.evidence),
      })),
    };
  }
}
