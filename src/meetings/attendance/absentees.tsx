import { MemberLink } from '../../web/member-link.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type Absentee } from './matrix.answer.js';

/** So many are a list that can be read; the data holds all. */
const MOST = 50;
/** Of each, so many of the latest meetings are named. */
const MEETINGS_NAMED = 5;

/** Who belonged and is recorded as absent or excused; of whom it is not known stands in the table alone. */
export const Absentees = ({ absentees }: { absentees: Absentee[] }) => {
  const { say } = meetingWords(useView().language);
  return (
    <section aria-labelledby="absentees">
      <h2 id="absentees">
        {say('absentees')} <span class="amount">{absentees.length}</span>
      </h2>
      <p class="note">{say('absenteesHint')}</p>
      {absentees.length > 0 && (
        <ul class="lines">
          {absentees.slice(0, MOST).map(({ member, meetings, absent, excused }) => (
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
      {absentees.length > MOST && <p class="note">{say('moreAbsentees', { n: absentees.length - MOST })}</p>}
    </section>
  );
};
