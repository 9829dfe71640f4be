import { MemberLink } from '../../web/member-link.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type Absentee, type MatrixMeeting } from './matrix.answer.js';

/** So many are a list that can be read; the data holds all. */
export const MOST_ABSENTEES = 25;
/** Of each, so many of the latest meetings are named. */
const MEETINGS_NAMED = 5;

interface Shown {
  absentees: Absentee[];
  of: number;
  /** The meetings of the table, by whose names the missed ones are called. */
  among: MatrixMeeting[];
}

/** The first of who belonged and is recorded as absent or excused, and how many there are; of whom it is not known stands in the table alone. */
export const Absentees = ({ absentees, of, among }: Shown) => {
  const { say } = meetingWords(useView().language);
  const names = new Map(among.map((meeting) => [meeting.id, meeting.names]));
  return (
    <section aria-labelledby="absentees">
      <h2 id="absentees">
        {say('absentees')} <span class="amount">{of}</span>
      </h2>
      <p class="note">{say('absenteesHint')}</p>
      {absentees.length > 0 && (
        <ul class="lines">
          {absentees.map(({ member, meetings, absent, excused }) => (
            <li key={member.id}>
              <span>
                <MemberLink {...member} />
              </span>
              <span class="soft">
                {say('absentTimes', { absent, excused })}: {meetings.length > MEETINGS_NAMED && '… '}
                {meetings.slice(-MEETINGS_NAMED).map(({ id, handle, status }, n) => (
                  <span key={id}>
                    {n > 0 && ', '}
                    <MeetingLink id={id} handle={handle} names={names.get(id) ?? {}} /> ({say(status)})
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {of > absentees.length && <p class="note">{say('moreAbsentees', { n: of - absentees.length })}</p>}
    </section>
  );
};
