import { type Names } from '../../language/names.js';
import { type Page } from '../../web/answer.js';
import { Choice, Filters } from '../../web/form.js';
import { plainName } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { calendar } from '../calendar/format.js';
import { meetingWords } from '../words.js';
import { MeetingLine } from './meeting-line.js';
import { type MeetingSummary } from './meetings.query.js';
import { type PageLanguage } from '../../web/page-language.js';

interface Shown {
  meetings: MeetingSummary[];
  bodies: Map<string, Names>;
  body?: string;
}

/** All meetings, newest first; those that had not begun by the day apart. */
export const MeetingsPage = (view: View, { meetings, bodies, body }: Shown): Page => {
  const { say } = meetingWords(view.language);
  const { held, toCome, calledOff } = byDay(meetings);
  return {
    title: say('meetings'),
    room: 'meetings',
    isList: true,
    data: ['/meetings', { body }],
    formats: [calendar('/meetings.ics', view.language, { body })],
    body: (
      <>
        <h1>{say('meetings')}</h1>
        <BodyFilter bodies={bodies} />
        {toCome.length > 0 && (
          <section>
            <h2>
              {say('toCome')} <span class="amount">{toCome.length}</span>
            </h2>
            <MeetingList meetings={toCome} />
          </section>
        )}
        <section>
          <h2>
            {say('held')} <span class="amount">{held.length}</span>
          </h2>
          {held.length === 0 && <p class="none">{say(meetings.length === 0 ? 'none' : 'noneHeld')}</p>}
          <MeetingList meetings={held.toReversed()} />
        </section>
        {calledOff.length > 0 && (
          <section>
            <h2>
              {say('calledOff')} <span class="amount">{calledOff.length}</span>
            </h2>
            <MeetingList meetings={calledOff} />
          </section>
        )}
      </>
    ),
  };
};

export const MeetingList = ({ meetings }: { meetings: MeetingSummary[] }) => (
  <ol class="lines">
    {meetings.map((meeting) => (
      <MeetingLine key={meeting.id} {...meeting} />
    ))}
  </ol>
);

const BodyFilter = ({ bodies }: { bodies: Map<string, Names> }) => {
  const { language } = useView();
  if (bodies.size < 2) return null;
  return (
    <Filters path="/meetings">
      <BodyChoice bodies={bodies} language={language} />
    </Filters>
  );
};

export const BodyChoice = ({ bodies, language }: { bodies: Map<string, Names>; language: PageLanguage }) => {
  const { say } = meetingWords(language);
  return (
    <Choice
      name="body"
      label={say('body')}
      options={[
        { value: '', text: say('anyBody') },
        ...[...bodies].map(([value, names]) => ({ value, text: plainName(names, language) })),
      ]}
    />
  );
};

/** Meetings that may have begun by the day, those that had not, and those that came or are to come to nothing. */
export const byDay = (meetings: MeetingSummary[]) => {
  const comesToNothing = ({ status }: MeetingSummary) => status === 'cancelled';
  return {
    held: meetings.filter(({ held }) => held),
    toCome: meetings.filter((meeting) => !meeting.held && !comesToNothing(meeting)),
    calledOff: meetings.filter(comesToNothing),
  };
};
