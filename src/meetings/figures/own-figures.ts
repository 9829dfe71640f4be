import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Bounds } from '../../language/figures.js';
import { Kept } from '../../web/kept.js';
import { type OwnAnswer, OwnAnswers } from '../../web/own-answers.js';
import { count, countedOf } from '../attendance/counted.js';
import { knowsAll } from '../attendance/knows-all.js';
import { Rosters } from '../attendance/rosters.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { ownFigureWords } from './own-figures.words.js';

/** What is counted of who came. */
export const presence = ['countries-present', 'governments-present', 'members-present', 'people-present'];

/** What a roster counts of each measure, and of how many nothing is known. */
interface Counts {
  path: string;
  bounds: Record<string, Bounds | undefined>;
  unknown: number;
  here: number;
  /** Whether the record may be taken to hold all members of that day. */
  ofAll: boolean;
}

/** Answers for questions what the roster of a meeting counts, and what number and theme the meeting has. */
@Injectable()
export class OwnFiguresOfMeetings {
  private readonly counted = new Kept<Counts | null>(1000);

  constructor(
    private readonly answers: OwnAnswers,
    private readonly rosters: Rosters,
    private readonly dataSource: DataSource,
  ) {
    answers.add(presence, (asOf) => this.counting(asOf));
    answers.add(['meeting-ordinal', 'theme'], () => async (asOf, { measure, meeting }) => {
      const row = meeting === undefined ? null : await this.meeting(asOf, meeting);
      return row && (measure === 'theme' ? themeOf(row) : numberOf(row));
    });
  }

  /** A meeting's roster is read once, however much is asked of it. */
  private counting(asOf: AsOf) {
    const read = this.rosters.reading(asOf);
    const roster = async (meeting: string): Promise<Counts | null> => {
      const row = await this.meeting(asOf, meeting);
      if (!row) return null;
      const items = await read(row);
      const counted = count(items, []);
      const ofAll = await knowsAll(this.answers, asOf, row.on);
      const bounds = Object.fromEntries(
        presence.map((measure) => [measure, countedOf(measure, items, counted, ofAll)]),
      );
      const { unknown } = counted;
      return { path: `/meetings/${row.handle}`, bounds, unknown, here: counted.present + counted.represented, ofAll };
    };
    return async (
      _: AsOf,
      { measure, meeting, government }: { measure: string; meeting?: string; government?: string },
    ) => {
      // The people of one delegation stand with its attendance, which is no count of the meeting.
      if (meeting === undefined || government !== undefined) return null;
      const found = await this.counted.of(asOf, meeting, () => roster(meeting));
      const bounds = found?.bounds[measure];
      if (!found || !bounds || found.here === 0) return null;
      const { unknown, path, ofAll } = found;
      return {
        value: bounds[0],
        bounds,
        why: ownFigureWords.inAll(unknown > 0 ? 'countedAtLeast' : ofAll ? 'counted' : 'countedOfSome', { unknown }),
        path,
      };
    };
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
