import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Panels } from '../../web/panels.js';
import { A } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { byDay, MeetingList } from './meetings.page.js';
import { Meetings, type MeetingSummary } from './meetings.query.js';

const LATEST = 5;

/** Tells the home page of the last meetings, and of the next. */
@Injectable()
export class MeetingPanels {
  constructor(panels: Panels, queries: QueryBus) {
    panels.hang('home', 3, async (view: View) => {
      const { held, toCome } = byDay(await queries.execute(new Meetings(view.asOf)));
      if (held.length + toCome.length === 0) return null;
      return <Latest key="meetings" held={held.slice(-LATEST).toReversed()} next={toCome.slice(0, 1)} />;
    });
  }
}

const Latest = ({ held, next }: { held: MeetingSummary[]; next: MeetingSummary[] }) => {
  const { say } = meetingWords(useView().language);
  return (
    <section>
      <h2>
        <A to="/meetings">{say('latest')}</A>
      </h2>
      {next.length > 0 && (
        <>
          <h3>{say('next')}</h3>
          <MeetingList meetings={next} />
        </>
      )}
      <MeetingList meetings={held} />
    </section>
  );
};
