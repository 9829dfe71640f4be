import { Fact, Facts } from '../../web/facts.js';
import { Stretch } from '../../web/since.js';
import { Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { governanceWords } from '../words.js';
import { type Term } from './chairs.query.js';

/** A term of the chair: when it was given, began and ended, and who was in office while it ran. */
export const TermFacts = ({ term: { elected, started, named, ended, officeHolders } }: { term: Term }) => {
  const { say } = governanceWords(useView().language);
  return (
    <Facts>
      <Fact label={say('elected')}>
        <When on={elected} />
      </Fact>
      <Fact label={say('started')}>{started === null ? say('notStarted') : <When on={started} />}</Fact>
      {started !== null && <Fact label={say('ended')}>{ended === null ? say('running') : <When on={ended} />}</Fact>}
      {named !== null && (
        <Fact label={say('named')}>
          <When on={named} />
        </Fact>
      )}
      {officeHolders.length > 0 && (
        <Fact label={say('people')}>
          {officeHolders.map((holder, n) => (
            <Holder key={n} {...holder} />
          ))}
        </Fact>
      )}
    </Facts>
  );
};

export const Holder = ({ name, office, from, until }: Term['officeHolders'][number]) => {
  const { tell } = governanceWords(useView().language);
  return (
    <p>
      {tell('inOffice', { person: <Name of={name} />, office: <Name of={office} /> })}{' '}
      <span class="soft">
        <Stretch from={from} until={until} />
      </span>
    </p>
  );
};
