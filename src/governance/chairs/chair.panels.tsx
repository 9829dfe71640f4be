import { Injectable } from '@nestjs/common';
import { Fact } from '../../web/facts.js';
import { Panels } from '../../web/panels.js';
import { Stretch } from '../../web/since.js';
import { A, When } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { type ChairsAnswer, type Term } from './answer.js';
import { ChairTerms } from './chairs.query.js';
import { Chair } from './in-the-chair.js';
import { TermName } from './term.js';
import { chairWords } from './words.js';

/** Tells the home page who holds the chair, and a member's page of its own terms and of those it stands for. */
@Injectable()
export class ChairPanels {
  constructor(panels: Panels, terms: ChairTerms) {
    panels.hang('home', 2, async ({ asOf }: View) => {
      const inOffice = await terms.now(asOf);
      return inOffice ? <ChairNow key="chair" inOffice={inOffice} /> : null;
    });
    panels.hang('member', 1, async ({ asOf }: View, member) => {
      const stood = await terms.of(asOf, member);
      const own = stood.filter((term) => isOf(term, member));
      return own.length === 0 ? null : <OwnTerms key="chair" terms={own} member={member} />;
    });
  }
}

/** Whether a term is a member's, or it stands for it still. */
const isOf = ({ member, candidacies }: Term, id: string): boolean =>
  member ? member.id === id : candidacies.some((each) => each.member.id === id && each.withdrawn === null);

const ChairNow = ({ inOffice }: Pick<ChairsAnswer, 'inOffice'>) => {
  const { say } = chairWords(useView().language);
  return (
    <section>
      <h2>
        <A to="/chairs">{say('chairNow')}</A>
      </h2>
      {inOffice.length === 0 && <p class="none">{say('nobody')}</p>}
      {inOffice.map((holder) => (
        <Chair key={holder.term} {...holder} />
      ))}
    </section>
  );
};

const OwnTerms = ({ terms, member }: { terms: Term[]; member: string }) => {
  const { say } = chairWords(useView().language);
  return (
    <Fact label={say('chair')}>
      {terms.map((term) => (
        <p key={term.term}>
          <TermSpan {...term} of={member} />
        </p>
      ))}
    </Fact>
  );
};

/** A term in a line, as far as it has come by the day. */
const TermSpan = ({ term, elected, started, ended, derived, candidacies, of }: Term & { of: string }) => {
  const { tell } = chairWords(useView().language);
  const called = (
    <A to="/chairs">
      <TermName term={term} />
    </A>
  );
  const [from, until] = [started ?? derived.started?.on, ended ?? derived.ended?.on ?? null];
  if (from !== undefined)
    return <>{tell('termLine', { term: called, stretch: <Stretch from={from} until={until} /> })}</>;
  if (elected !== null) return <>{tell('termElected', { term: called, elected: <When on={elected} /> })}</>;
  const stood = candidacies.findLast(({ member }) => member.id === of)!;
  return <>{tell('termStood', { term: called, date: <When on={stood.on} /> })}</>;
};
