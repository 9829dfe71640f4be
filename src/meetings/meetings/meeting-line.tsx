import { MemberLink } from '../../web/member-link.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type MeetingSummary } from './meetings.query.js';
import { type PageLanguage } from '../../web/page-language.js';

/** One meeting in a list: when, what, where and at whose place. */
export const MeetingLine = ({ id, handle, names, on, status, place, mode, host }: MeetingSummary) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  return (
    <li>
      <span class="when">
        <When on={on} />
      </span>
      <span>
        <A to={`/meetings/${handle || id}`}>
          <Name of={names} />
        </A>{' '}
        {(status === 'cancelled' || status === 'postponed') && <span class="tag">{say(`status-${status}`)}</span>}
        <span class="soft">
          {place && (
            <>
              {' · '}
              <Name of={place} />
            </>
          )}
          {mode !== null && ` · ${modeWord(mode, language)}`}
          {host && (
            <>
              {' · '}
              <MemberLink {...host} />
            </>
          )}
        </span>
      </span>
    </li>
  );
};

/** How a meeting is held, in words. */
export const modeWord = (mode: string, language: PageLanguage): string =>
  meetingWords(language).say(mode as 'in-person' | 'online' | 'hybrid');
