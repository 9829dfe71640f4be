import { formatPeriod } from '../../language/format-date.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { Fact, Facts } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { Stretch } from '../../web/since.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type Derived, type Person, type Term } from './answer.js';
import { chairWords, nth } from './words.js';

/** What meetings and decisions are called, where a page names them. */
export type Labels = Map<string, LabelRow>;

/** A term of the chair: who stood, when it was given, handed over, began and ended, for how long, and who was in office then. */
export const TermFacts = ({ term, labels = new Map() }: { term: Term; labels?: Labels }) => {
  const { language } = useView();
  const { say, tell } = chairWords(language);
  const { elected, handedOver, started, ended, named, months, derived, candidacies, officeHolders } = term;
  const begun = started ?? derived.started?.on ?? null;
  return (
    <Facts>
      {candidacies.length > 0 && (
        <Fact label={say('stood')}>
          {candidacies.map((candidacy, n) => (
            <p key={n}>
              <Candidate {...candidacy} />
            </p>
          ))}
        </Fact>
      )}
      {elected !== null && (
        <Fact label={say('elected')}>
          <When on={elected} />
        </Fact>
      )}
      {handedOver && (
        <Fact label={say('handedOver')}>
          {handedOver.by
            ? tell('handedBy', { date: <When on={handedOver.on} />, member: <MemberLink {...handedOver.by} /> })
            : tell('handedOn', { date: <When on={handedOver.on} /> })}
        </Fact>
      )}
      {elected !== null && (
        <Fact label={say('started')}>
          <Day told={started} derived={derived.started} otherwise={say('notStarted')} labels={labels} />
        </Fact>
      )}
      {begun !== null && (
        <Fact label={say('ended')}>
          <Day told={ended} derived={derived.ended} otherwise={say('running')} labels={labels} />
        </Fact>
      )}
      {months && (
        <Fact label={say('length')}>
          <Months {...months} soFar={ended === null && derived.ended === null} />
        </Fact>
      )}
      {named !== null && <Fact label={say('named')}>{formatPeriod(named, language)}</Fact>}
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

/** A day that a fact tells, or one that follows from the rules, which says so. */
const Day = ({
  told,
  derived,
  otherwise,
  labels,
}: {
  told: string | null;
  derived: Derived | null;
  otherwise: string;
  labels: Labels;
}) => {
  const { tell } = chairWords(useView().language);
  if (told !== null) return <When on={told} />;
  if (!derived) return <>{otherwise}</>;
  const { on, rules, meeting } = derived;
  const called = meeting === null ? undefined : labels.get(meeting);
  return (
    <>
      <When on={on} />{' '}
      <span class="soft">
        {called
          ? tell('derivedFrom', {
              rules,
              meeting: (
                <A to={`/meetings/${called.handle ?? meeting}`}>
                  <Name of={called.names} />
                </A>
              ),
            })
          : tell('derivedFromRules', { rules })}
      </span>
    </>
  );
};

const Candidate = ({ member, on, basis, withdrawn }: Term['candidacies'][number]) => {
  const { tell } = chairWords(useView().language);
  const said = { member: <MemberLink {...member} />, date: <When on={on} /> };
  const candidacy = tell(basis === 'proposal' ? 'proposed' : 'applied', said);
  return <>{withdrawn === null ? candidacy : tell('gaveUp', { candidacy, date: <When on={withdrawn} /> })}</>;
};

/** How long a term was, in months; its bar is as long as it surely was. */
const Months = ({ least, most, soFar }: { least: number; most: number; soFar: boolean }) => {
  const { say } = chairWords(useView().language);
  const months = least === most ? say('months', { n: least }) : say('monthsBetween', { least, most });
  return (
    <>
      <details class="fold">
        <summary>{soFar ? say('monthsSoFar', { months }) : months}</summary>
        <div class="behind">{say('counted')}</div>
      </details>
      <svg class="months" viewBox="0 0 48 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.min(most, 48)} height="1" class="most" />
        <rect width={Math.min(least, 48)} height="1" />
      </svg>
    </>
  );
};

export const Holder = ({ name, office, from, until }: Person) => {
  const { tell } = chairWords(useView().language);
  return (
    <p>
      {tell('inOffice', { person: <Name of={name} />, office: <Name of={office} /> })}{' '}
      <span class="soft">
        <Stretch from={from} until={until} />
      </span>
    </p>
  );
};

/** A term as it is called. */
export const TermName = ({ term }: { term: number }) => (
  <>{chairWords(useView().language).say('term', { n: term, nth: nth(term) })}</>
);
