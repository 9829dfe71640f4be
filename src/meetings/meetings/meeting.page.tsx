import { type VNode } from 'preact';
import { sortKey } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Page, tablesOf } from '../../web/answer.js';
import { BodyName } from '../../web/body-name.js';
import { common } from '../../web/common.js';
import { Fact, Facts } from '../../web/facts.js';
import { Sources } from '../../web/sources.js';
import { MemberLink } from '../../web/member-link.js';
import { type Standing } from '../../web/standings.js';
import { A, Name, plainName, Position, When } from '../../web/text.js';
import { recordsFor, useView, type View } from '../../web/view.js';
import { type AttendanceAnswer } from '../attendance/attendance.query.js';
import { AskedFor, Delegations } from '../attendance/delegations.js';
import { Figures } from '../figures/figures.js';
import { GuestList } from '../attendance/guest-list.js';
import { QuorumLine } from '../quorum/quorum-line.js';
import { type QuorumAnswer } from '../quorum/quorum.query.js';
import { exactDays } from '../calendar/exact-days.js';
import { calendar } from '../calendar/format.js';
import { meetingWords } from '../words.js';
import { Agenda, Decision, Reports } from './agenda.js';
import { Life } from './life.section.js';
import { modeWord } from './meeting-line.js';
import { worthTelling } from './status.js';
import { type MeetingAnswer } from './meeting.answer.js';
import { Presiding } from './presiding.js';
import { linkedOf } from './linked.js';

interface Shown {
  meeting: MeetingAnswer;
  attendance: AttendanceAnswer;
  quorum: QuorumAnswer;
  standings: Map<string, Standing>;
  bodies: Map<string, Names>;
  panels: VNode[];
  page: number;
}

/** One meeting: what is known of it, what it decided, how many came by count and by report, and who. */
export const MeetingPage = (
  view: View,
  { meeting, attendance, quorum, standings, bodies, panels, page }: Shown,
): Page => {
  const { say } = meetingWords(view.language);
  const isLater = (sortKey(meeting.on).first ?? '') > view.asOf.trueOn;
  return {
    title: plainName(meeting.names, view.language),
    room: 'meetings',
    about: recordsFor(view, meeting.body) ? { meeting: meeting.handle } : undefined,
    linked: linkedOf(view, meeting),
    data: [`/meetings/${meeting.handle}`],
    // Of a meeting whose day is not known there is nothing for a calendar.
    formats: [
      ...tablesOf(view, `/meetings/${meeting.handle}/attendance`),
      ...(exactDays(meeting.on) ? [calendar(`/meetings/${meeting.handle}/calendar.ics`, view.language)] : []),
    ],
    body: (
      <>
        <h1>
          <Name of={meeting.names} />
        </h1>
        {isLater && <p class="note">{common(view.language).say('later')}</p>}
        {attendance.asked && <AskedFor item={attendance.asked} />}
        <Known meeting={meeting} names={bodies.get(meeting.body)} />
        <Life {...meeting} />
        <Agenda {...meeting} />
        <h2>{say('decisions')}</h2>
        <Decided decisions={meeting.decisions} />
        <Reports {...meeting} />
        {/* By the day of the page nobody has come to a meeting that is still to come. */}
        {!isLater && (
          <>
            <Figures attendance={attendance} standings={standings} />
            <QuorumLine quorum={quorum} />
            <Delegations attendance={attendance} page={page} />
            <GuestList guests={meeting.guests} />
          </>
        )}
        {panels}
      </>
    ),
  };
};

const Known = ({ meeting, names }: { meeting: MeetingAnswer; names: Names | undefined }) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  const stands = worthTelling(meeting);
  const { on, series, opened, closed, place, mode, host, theme, evidence, position } = meeting;
  return (
    <Facts>
      <Fact label={say('when')}>
        <When on={on} /> {stands && <span class={`tag ${stands}`}>{say(`status-${stands}`)}</span>}
        {opened !== null && opened !== on && <Moment word={say('opened')} on={opened} />}
        {closed !== null && closed !== on && <Moment word={say('closed')} on={closed} />}
      </Fact>
      <Fact label={say('body')}>
        <A to="/meetings" at={{ body: meeting.body }}>
          <BodyName body={meeting.body} names={names} />
        </A>
        {series !== null && (
          <>
            {' · '}
            <A to="/meetings" at={{ body: meeting.body, series }}>
              {series.replaceAll('-', ' ')}
            </A>
          </>
        )}
      </Fact>
      {place && (
        <Fact label={say('place')}>
          <Name of={place} />
        </Fact>
      )}
      {mode !== null && <Fact label={say('mode')}>{modeWord(mode, language)}</Fact>}
      {host && (
        <Fact label={say('host')}>
          <MemberLink {...host} />
        </Fact>
      )}
      <Presiding {...meeting} />
      {theme && (
        <Fact label={say('theme')}>
          <Name of={theme} />
        </Fact>
      )}
      <Fact label={say('source')}>
        <Sources of={evidence} />
      </Fact>
      <Fact label={say('inLog')}>
        <Position at={position} />
      </Fact>
    </Facts>
  );
};

const Moment = ({ word, on }: { word: string; on: string }) => (
  <span class="soft">
    {' · '}
    {word} <When on={on} />
  </span>
);

const Decided = ({ decisions }: { decisions: MeetingAnswer['decisions'] }) => {
  const { say } = meetingWords(useView().language);
  if (decisions.length === 0) return <p class="none">{say('noDecisions')}</p>;
  return (
    <ol class="lines">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <span class="when">{decision.on !== null && <When on={decision.on} />}</span>
          <span>
            <Decision {...decision} />
          </span>
        </li>
      ))}
    </ol>
  );
};
