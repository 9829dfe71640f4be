import { formatInstant } from '../../language/format-date.js';
import { link, type View } from '../../web/view.js';
import { type Person } from '../people/people.js';
import { PersonChoice } from '../people/person-choice.js';
import { RoleLine } from '../people/role-choice.js';
import { asTried, Line, type TriedForm } from '../people/tried-form.js';
import { accessWords } from '../words.js';
import { type ApiKey } from './keyring.js';

interface Shown {
  view: View;
  keys: ApiKey[];
  people: Person[];
  mayChange: boolean;
  tried?: TriedForm;
}

/** The keys of programs, and the form that makes one. */
export const KeysSection = ({ view, keys, people, mayChange, tried }: Shown) => {
  const { say } = accessWords(view.language);
  const of = asTried(tried, 'key', view.language);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const stateOf = ({ expiresAt, usedAt, revokedAt }: ApiKey) =>
    [
      revokedAt ? say('revoked') : say('until', { day: formatInstant(expiresAt.toISOString(), view.language) }),
      usedAt ? say('used', { day: formatInstant(usedAt.toISOString(), view.language) }) : say('neverUsed'),
    ].join(', ');
  return (
    <section>
      <h2>{say('keys')}</h2>
      <ul class="plain">
        {keys.map((key) => (
          <li key={key.id}>
            {[
              key.name,
              nameOf(key.person),
              key.roles.map((role) => say(role)).join(', '),
              stateOf(key),
              ...key.networks,
            ].join(' · ')}
            {mayChange && key.revokedAt === null && (
              <form method="post" action={link(view, `/keys/${key.id}`)}>
                <button type="submit">{say('revoke')}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form class="filters" method="post" action={link(view, '/keys')}>
          {of.objection()}
          <Line {...{ of, name: 'name', called: say('keyFor'), required: true, maxLength: 200 }} />
          <label>
            <span>{say('name')}</span>
            <PersonChoice people={people} chosen={of.said('person')} />
          </label>
          <RoleLine view={view} of={of} />
          <Line {...{ of, name: 'networks', called: say('networks'), maxLength: 1000, placeholder: '10.0.0.0/24' }} />
          <div>
            <label>
              <span>{say('days')}</span>
              <input type="number" min="1" max="365" value={of.said('days') ?? '90'} {...of.attributes('days')} />
            </label>
            {of.objection('days')}
          </div>
          <button type="submit">{say('makeKey')}</button>
        </form>
      )}
    </section>
  );
};
