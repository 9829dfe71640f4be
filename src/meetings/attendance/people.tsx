import { Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type AttendanceItem } from './attendance.answer.js';
import { type PageLanguage } from '../../web/page-language.js';

/** The people of a delegation with their titles and rank, and what they did; its head first. */
export const People = ({ people }: Pick<AttendanceItem, 'people'>) => {
  const { language } = useView();
  const { say, tell } = meetingWords(language);
  if (people.length === 0) return null;
  const inOrder = [...people.filter(({ leads }) => leads), ...people.filter(({ leads }) => !leads)];
  return (
    <ul class="people">
      {inOrder.map(({ names, title, did, note, rank, leads }, n) => (
        <li key={n}>
          {title ? tell('person', { name: <Name of={names} />, title: <Name of={title} /> }) : <Name of={names} />}
          {leads && <span class="tag">{say('leads')}</span>}
          <span class="soft">
            {rank !== undefined && ` · ${say(`rank-${rank}` as 'rank-head')}`}
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

const deedWord = (deed: string, language: PageLanguage): string =>
  deed in deeds ? meetingWords(language).say(deeds[deed as keyof typeof deeds]) : deed;
