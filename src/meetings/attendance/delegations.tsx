import { type Category } from '../../language/nouns.js';
import { byCountry } from '../../web/by-country.js';
import { common } from '../../web/common.js';
import { groupBy } from '../../web/group-by.js';
import { countryName } from '../../web/page-language.js';
import { Sources } from '../../web/sources.js';
import { MemberLink } from '../../web/member-link.js';
import { Position } from '../../web/text.js';
import { Turn } from '../../web/turn.js';
import { useView } from '../../web/view.js';
import { statuses } from '../events.js';
import { modeWord } from '../meetings/meeting-line.js';
import { meetingWords } from '../words.js';
import { type AttendanceAnswer, type AttendanceItem } from './attendance.answer.js';
import { Contradictions } from './contradictions.section.js';
import { People } from './people.js';
import { type PageLanguage } from '../../web/page-language.js';

/** So many delegations stand on a page. */
const PER_PAGE = 200;

/** The part of a roster that stands on a page, and who is asked for beside it. */
export const delegationsOn = (page: number, of?: string) => ({ from: (page - 1) * PER_PAGE, to: page * PER_PAGE, of });

/** Those on a page of who came, by how they came. Of whom nobody recorded anything is unknown, which is another thing than absent. */
export const Delegations = ({ attendance, page }: { attendance: AttendanceAnswer; page: number }) => {
  const { items, counted } = attendance;
  const { language } = useView();
  const { say } = meetingWords(language);
  const all = statuses.reduce((sum, status) => sum + counted[status], 0);
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say('who')}</h2>
      {all === 0 && <p class="none">{say('nobodyKnown')}</p>}
      <Contradictions {...attendance} />
      {[...groupBy(items, ({ status }) => status)].map(([status, group]) => (
        <section key={status} class={`status ${status}`}>
          <h3>
            {say(status)} <span class="amount">{counted[status]}</span>
          </h3>
          {status === 'unknown' && <p class="note">{say('unknownHint')}</p>}
          {byCountry(group, language, ({ member }) => member.names).map(([country, delegations]) => (
            <Country key={country} code={country} delegations={delegations} />
          ))}
        </section>
      ))}
      <Turn page={page} more={all > page * PER_PAGE} />
    </section>
  );
};

/** The delegation that was asked for, with its sources open: what stands behind one cell of the matrix. */
export const AskedFor = ({ item }: { item: AttendanceItem }) => {
  const { say } = meetingWords(useView().language);
  return (
    <section aria-labelledby="of" class="asked-for">
      <h2 id="of">{say(item.status)}</h2>
      <ul class="delegations">
        <Delegation {...item} open />
      </ul>
    </section>
  );
};

const Country = ({ code, delegations }: { code: string; delegations: AttendanceItem[] }) => {
  const { language } = useView();
  const { say } = meetingWords(language);
  const silent = delegations.filter(({ position }) => position === null);
  const told = delegations.filter(({ position }) => position !== null);
  return (
    <section class="country">
      <h4>
        {code === '' ? '–' : countryName(code, language)} <span class="amount">{delegations.length}</span>
      </h4>
      <ul class="delegations">
        {told.map((item) => (
          <Delegation key={item.member.id} {...item} />
        ))}
      </ul>
      {silent.length > 0 && (
        <ul class="inline">
          {silent.map(({ member, perhaps }) => (
            <li key={member.id}>
              <MemberLink {...member} /> {perhaps && <span class="tag">{say('perhapsThen')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Delegation = ({ open = false, ...item }: AttendanceItem & { open?: boolean }) => {
  const { member, mode, capacity, admitted, representedBy, presence, people, evidence, position } = item;
  const { language } = useView();
  const { say, tell } = meetingWords(language);
  return (
    <li>
      <p>
        <MemberLink {...member} />{' '}
        {capacity !== null && capacity !== 'full' && <span class="tag">{capacityWord(capacity, language)}</span>}
        {admitted && <span class="tag">{say('admittedThere')}</span>}
        {mode !== null && <span class="soft"> {modeWord(mode, language)}</span>}
        {representedBy && (
          <span class="soft"> {tell('representedBy', { member: <MemberLink {...representedBy} /> })}</span>
        )}
      </p>
      {presence.length > 0 && (
        <p class="soft">
          {say('inTheRoom')}: {presence.map(({ from, until }) => span(from, until)).join(', ')}
        </p>
      )}
      <People people={people} />
      <details class="small" open={open}>
        <summary>{common(language).say('sources', { n: evidence.length })}</summary>
        <div class="behind">
          <Sources of={evidence} />
          {position !== null && (
            <p>
              {say('inLog')}: <Position at={position} />
            </p>
          )}
        </div>
      </details>
    </li>
  );
};

/** From when to when, a missing end being that of the meeting. */
const span = (from = '…', until = '…'): string => `${from} – ${until}`.replaceAll('T', ' ');

/** In which capacity a delegation was there: a category of membership, or as applicant or guest. */
const capacityWord = (capacity: string, language: PageLanguage): string =>
  capacity === 'applicant' || capacity === 'guest'
    ? meetingWords(language).say(capacity)
    : common(language).say(capacity as Category);
