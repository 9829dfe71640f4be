import { called, type Page, tablesOf } from '../../web/answer.js';
import { MadeOnce } from '../../web/made-once.js';
import { link, type View } from '../../web/view.js';
import { type ApiKey } from '../keys/keyring.js';
import { KeysSection } from '../keys/keys.section.js';
import { accessWords } from '../words.js';
import { type ListedPerson } from './administration.js';
import { rolesIn } from './people.sheet.js';
import { RoleChoice } from './role-choice.js';

/** What the page shows, and what has just been made that is shown this once. */
export interface Shown {
  people: ListedPerson[];
  keys: ApiKey[];
  /** Whether whoever looks may change anything. */
  mayChange: boolean;
  isFirstRun: boolean;
  made?: { kind: 'key' | 'link'; text: string };
}

/** People, what they may do, and the keys of programs. */
export const PeoplePage = (view: View, shown: Shown): Page => {
  const { say } = accessWords(view.language);
  const { people, mayChange, isFirstRun, made } = shown;
  return {
    title: say('people'),
    room: 'people',
    isList: true,
    data: ['/people'],
    formats: called(say('keys'), tablesOf(view, '/keys')),
    timeless: true,
    body: (
      <>
        <h1>{say('people')}</h1>
        <p>{say('peopleHint')}</p>
        {made && <MadeOnce says={say(made.kind === 'key' ? 'keyMade' : 'linkMade')} text={made.text} />}
        {isFirstRun && (
          <p>
            {say('nobody')} <code>annals people add "…" --admin --account …</code>
          </p>
        )}
        {people.length > 0 && <People view={view} people={people} mayChange={mayChange} />}
        {mayChange && <Add view={view} />}
        {!isFirstRun && <KeysSection view={view} {...shown} />}
      </>
    ),
  };
};

const People = ({ view, people, mayChange }: { view: View; people: ListedPerson[]; mayChange: boolean }) => {
  const { say } = accessWords(view.language);
  return (
    <div class="scroll rights">
      <table>
        <thead>
          <tr>
            <th scope="col">
              {say('name')}, {say('roles')}
            </th>
            {mayChange && <th scope="col">{say('role')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.contact !== null && <small> {person.contact}</small>}
                <p class="hint">{rolesIn(person.roles, view.language)}</p>
              </th>
              {mayChange && (
                <td>
                  <form method="post" action={link(view, `/people/${person.id}`)}>
                    <RoleChoice view={view} /> <Bodies view={view} />{' '}
                    <button name="change" value="give">
                      {say('give')}
                    </button>{' '}
                    <button name="change" value="take">
                      {say('take')}
                    </button>{' '}
                    <button name="change" value="link">
                      {say('link')}
                    </button>
                  </form>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Handles of the bodies and committees for which alone a recorder is to record. */
const Bodies = ({ view }: { view: View }) => (
  <input
    type="text"
    name="bodies"
    maxLength={1000}
    placeholder="general-assembly"
    aria-label={accessWords(view.language).say('bodies')}
    autocomplete="off"
  />
);

const Add = ({ view }: { view: View }) => {
  const { say } = accessWords(view.language);
  return (
    <section>
      <h2>{say('add')}</h2>
      <form class="filters" method="post" action={link(view, '/people')}>
        {(['name', 'contact', 'issuer', 'subject', 'account'] as const).map((name) => (
          <label key={name}>
            <span>{say(name)}</span>
            <input type="text" name={name} required={name === 'name'} maxLength={300} autocomplete="off" />
          </label>
        ))}
        <label>
          <span>{say('role')}</span>
          <RoleChoice view={view} />
        </label>
        <label>
          <span>{say('bodies')}</span>
          <Bodies view={view} />
        </label>
        <button type="submit">{say('add')}</button>
      </form>
    </section>
  );
};
