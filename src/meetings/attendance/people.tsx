import { Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type AttendanceItem } from './attendance.query.js';

/** The people of a delegation with their titles and what they did. */
export const People = ({ people }: Pick<AttendanceItem, 'people'>) => {
  const { language } = useView();
  const { tell } = meetingWords(language);
  if (people.length === 0) return null;
  return (
    <ul class="people">
      {people.map(({ names, title, did, note }, n) => (
        <li key={n}>
          {title ? tell('person', { name: <Name of={names} />, title: <Name of={title} /> }) : <Name of={names} />}
          <span class="soft">
            {' · '}
            {did.map((deed) => deedWord(deed, language)).join(', ')}
          </span>
          {note && (
            <p class="note">
              <Name of={note} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

const deeds = {
  attended: 'attended',
  spoke: 'spoke',
  reported: 'reportedThere',
  presided: 'presidedThere',
  moderated: 'moderatedThere',
  accompanied: 'accompanied',
  'video-message': 'video-message',
} as const;

const deedWord = (deed: string, language: 'en' | 'ko'): string =>
  deed in deeds ? meetingWords(language).say(deeds[deed as keyof typeof deeds]) : deed;
