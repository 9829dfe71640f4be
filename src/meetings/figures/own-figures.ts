import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type OwnAnswer, OwnAnswers } from '../../web/own-answers.js';
import { MeetingAttendance } from '../attendance/attendance.query.js';
import { countedOf } from '../attendance/counted.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { ownFigureWords } from './own-figures.words.js';

const present = ['countries-present', 'governments-present', 'members-present', 'people-present'];

/** Answers for questions what the roster of a meeting counts, and what number and theme the meeting has. */
@Injectable()
export class OwnFiguresOfMeetings {
  constructor(
    answers: OwnAnswers,
    private readonly queries: QueryBus,
    private readonly dataSource: DataSource,
  ) {
    answers.add(present, () => this.counting());
    answers.add(['meeting-ordinal', 'theme'], () => async (asOf, { measure, meeting }) => {
      const row = meeting === undefined ? null : await this.meeting(asOf, meeting);
      return row && (measure === 'theme' ? themeOf(row) : numberOf(row));
    });
  }

  /** A meeting's roster is read once, however much is asked of it. */
  private counting() {
    const rosters = new Map<string, ReturnType<OwnFiguresOfMeetings['roster']>>();
    return async (
      asOf: AsOf,
      { measure, meeting, government }: { measure: string; meeting?: string; government?: string },
    ) => {
      // The people of one delegation stand with its attendance, which is no count of the meeting.
      if (meeting === undefined || government !== undefined) return null;
      if (!rosters.has(meeting)) rosters.set(meeting, this.roster(asOf, meeting));
      const roster = await rosters.get(meeting)!;
      if (!roster) return null;
      const { row, attendance } = roster;
      const { counted, items } = attendance;
      const bounds = countedOf(measure, items, counted);
      if (!bounds || counted.present + counted.represented === 0) return null;
      const { unknown } = counted;
      return {
        value: bounds[0],
        bounds,
        why: ownFigureWords.inAll(unknown > 0 ? 'countedAtLeast' : 'counted', { unknown }),
        path: `/meetings/${row.handle}`,
      };
    };
  }

  private async roster(asOf: AsOf, meeting: string) {
    const row = await this.meeting(asOf, meeting);
    return row && { row, attendance: await this.queries.execute(new MeetingAttendance(asOf, meeting)) };
  }

  private meeting(asOf: AsOf, meeting: string): Promise<MeetingRow | null> {
    return known(this.dataSource, MeetingRow, asOf).andWhere('row.meeting = :meeting', { meeting }).getOne();
  }
}

const numberOf = ({ ordinal, handle }: MeetingRow): OwnAnswer | null =>
  ordinal === null
    ? null
    : {
        value: ordinal,
        why: ownFigureWords.inAll('number'),
        path: `/meetings/${handle}`,
      };

const themeOf = ({ theme, handle }: MeetingRow): OwnAnswer | null =>
  theme && {
    words: theme,
    why: ownFigureWords.inAll('theme'),
    path: `/meetings/${handle}`,
  };
