import { Sources } from '../../web/sources.js';
import { MemberLink } from '../../web/member-link.js';
import { common } from '../../web/common.js';
import { Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { modeWord } from '../meetings/meeting-line.js';
import { meetingWords } from '../words.js';
import { type GuestItem } from './guests.js';
import { People } from './people.js';

/** Who was there and is no delegation: guests, organisations, and parts of members. */
export const GuestList = ({ guests }: { guests: GuestItem[] }) => {
  const { language } = useView();
  const { say, tell } = meetingWords(language);
  if (guests.length === 0) return null;
  return (
    <section aria-labelledby="guests">
      <h2 id="guests">
        {say('guests')} <span class="amount">{guests.length}</span>
      </h2>
      <p class="note">{say('guestsHint')}</p>
      <ul class="delegations">
        {guests.map(({ names, partOf, mode, people, evidence, position }) => (
          <li key={position}>
            {names && (
              <p>
                <strong>
                  <Name of={names} />
                </strong>
                <span class="soft">
                  {partOf && <> · {tell('partOf', { member: <MemberLink {...partOf} /> })}</>}
                  {mode !== null && ` · ${modeWord(mode, language)}`}
                </span>
              </p>
            )}
            <People people={people} />
            <details class="small">
              <summary>{common(language).say('sources', { n: evidence.length })}</summary>
              <div class="behind">
                <Sources of={evidence} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
};
