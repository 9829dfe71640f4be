import { Injectable } from '@nestjs/common';
import { Fact } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { Panels } from '../../web/panels.js';
import { Since, Stretch } from '../../web/since.js';
import { A, When } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { governanceWords, nth } from '../words.js';
import { ChairTerms, type Term } from './chairs.query.js';
import { Holder } from './term.js';

/** Tells the home page who holds the chair, and a member's page of its own terms. */
@Injectable()
export class ChairPanels {
  constructor(panels: Panels, terms: ChairTerms) {
    panels.hang('home', 2, async ({ asOf }: View) => {
      const all = await terms.all(asOf);
      return all.length === 0 ? null : <ChairNow key="chair" term={inTheChair(all)} />;
    });
    panels.hang('member', 1, async ({ asOf }: View, member) => {
      const own = (await terms.all(asOf)).filter((term) => term.member.id === member);
      return own.length === 0 ? null : <OwnTerms key="chair" terms={own} />;
    });
  }
}

const inTheChair = (terms: Term[]): Term | undefined =>
  terms.findLast(({ started, ended }) => started !== null && ended === null);

const ChairNow = ({ term }: { term?: Term }) => {
  const { asOf, language } = useView();
  const { say, tell } = governanceWords(language);
  return (
    <section>
      <h2>
        <A to="/chairs">{say('chairNow')}</A>
      </h2>
      {!term && <p class="none">{say('noChair')}</p>}
      {term && (
        <>
          <p class="chair">
            <MemberLink {...term.member} />
          </p>
          <p class="soft">
            {tell('termLine', {
              term: say('term', { n: term.term, nth: nth(term.term) }),
              stretch: <Since on={term.started!} />,
            })}
          </p>
          {term.officeHolders.slice(-1).map((holder) => (
            <Holder key={asOf.trueOn} {...holder} />
          ))}
        </>
      )}
    </section>
  );
};

const OwnTerms = ({ terms }: { terms: Term[] }) => {
  const { say } = governanceWords(useView().language);
  return (
    <Fact label={say('chair')}>
      {terms.map((term) => (
        <p key={term.term}>
          <TermSpan {...term} />
        </p>
      ))}
    </Fact>
  );
};

/** A term in a line, as far as it has come by the day. */
const TermSpan = ({ term, elected, started, ended }: Term) => {
  const { say, tell } = governanceWords(useView().language);
  const called = <A to="/chairs">{say('term', { n: term, nth: nth(term) })}</A>;
  if (started === null) return <>{tell('termElected', { term: called, elected: <When on={elected} /> })}</>;
  return <>{tell('termLine', { term: called, stretch: <Stretch from={started} until={ended} /> })}</>;
};
