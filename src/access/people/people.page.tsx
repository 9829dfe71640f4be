import { Fragment } from 'preact';
import { called, type Page, tablesOf } from '../../web/answer.js';
import { MadeOnce } from '../../web/made-once.js';
import { link, type View } from '../../web/view.js';
import { type ApiKey } from '../keys/keyring.js';
import { KeysSection } from '../keys/keys.section.js';
import { accessWords } from '../words.js';
import { type ListedPerson } from './administration.js';
import { rolesIn } from './people.sheet.js';
import { RoleChoice, RoleLine } from './role-choice.js';
import { asTried, type AsTried, Line, type TriedForm } from './tried-form.js';

/** What the page shows, and what has just been made that is shown this once. */
export interface Shown {
  people: ListedPerson[];
  keys: ApiKey[];
  /** Whether whoever looks may change anything. */
  mayChange: boolean;
  isFirstRun: boolean;
  made?: { kind: 'key' | 'link'; text: string };
  /** A form that was sent and came to nothing. */
  tried?: TriedForm;
}

/** People, what they may do, and the keys of programs. */
export const PeoplePage = (view: View, shown: Shown): Page => {
  const { say } = accessWords(view.language);
  const { people, mayChange, isFirstRun, made, tried } = shown;
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
        {people.length > 0 && <People {...{ view, people, mayChange, tried }} />}
        {mayChange && <Add view={view} tried={tried} />}
        {!isFirstRun && <KeysSection view={view} {...shown} />}
      </>
    ),
  };
};

const People = ({ view, people, mayChange, tried }: Pick<Shown, 'people' | 'mayChange' | 'tried'> & { view: View }) => {
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
                  <Roles view={view} id={person.id} of={asTried(tried, person.id, view.language)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Gives or takes a role, or makes a link, of somebody who is listed. */
const Roles = ({ view, id, of }: { view: View; id: string; of: AsTried }) => {
  const { say } = accessWords(view.language);
  return (
    <form method="post" action={link(view, `/people/${id}`)}>
      <RoleChoice view={view} of={of} /> <Bodies view={view} of={of} />{' '}
      {(['give', 'take', 'link'] as const).map((change) => (
        <Fragment key={change}>
          <button name="change" value={change}>
            {say(change)}
          </button>{' '}
        </Fragment>
      ))}
      {['', 'role', 'bodies'].map((at) => of.objection(at))}
    </form>
  );
};

/** Handles of the bodies and committees for which alone a recorder is to record. */
const Bodies = ({ view, of }: { view: View; of: AsTried }) => (
  <input
    type="text"
    {...of.attributes('bodies')}
    value={of.said('bodies')}
    maxLength={1000}
    placeholder="general-assembly"
    aria-label={accessWords(view.language).say('bodies')}
    autocomplete="off"
  />
);

const Add = ({ view, tried }: { view: View; tried?: TriedForm }) => {
  const { say } = accessWords(view.language);
  const of = asTried(tried, 'add', view.language);
  return (
    <section>
      <h2>{say('add')}</h2>
      {of.objection()}
      <form class="filters" method="post" action={link(view, '/people')}>
        {(['name', 'contact', 'issuer', 'subject', 'account'] as const).map((name) => (
          <Line key={name} {...{ of, name, called: say(name), required: name === 'name', maxLength: 300 }} />
        ))}
        <RoleLine view={view} of={of} />
        <div>
          <label>
            <span>{say('bodies')}</span>
            <Bodies view={view} of={of} />
          </label>
          {of.objection('bodies')}
        </div>
        <button type="submit">{say('add')}</button>
      </form>
    </section>
  );
};
