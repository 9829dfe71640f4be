import { MemberLink } from '../../web/member-link.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type Absentee } from './matrix.answer.js';

/** So many are a list that can be read; the data holds all. */
export const MOST_ABSENTEES = 25;
/** Of each, so many of the latest meetings are named. */
const MEETINGS_NAMED = 5;

/** The first of who belonged and is recorded as absent or excused, and how many there are; of whom it is not known stands in the table alone. */
export const Absentees = ({ absentees, of }: { absentees: Absentee[]; of: number }) => {
  const { say } = meetingWords(useView().language);
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
                    <A to={`/meetings/${handle}`}>{handle}</A> ({say(status)})
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
