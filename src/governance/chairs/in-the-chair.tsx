import { MemberLink } from '../../web/member-link.js';
import { Since } from '../../web/since.js';
import { Told } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type InOffice } from './answer.js';
import { Behind } from './behind.js';
import { Holder, TermName } from './term.js';
import { chairWords } from './words.js';

/** Who holds the chair on the day, who heads it, and why it is this one, with what that rests on. */
export const InTheChair = (holder: InOffice) => (
  <div class="holder">
    <Chair {...holder} />
    <p class="why">
      <Told text={holder.why.text[useView().language]} called={holder.why.called} />
    </p>
    <Behind of={holder.evidence} />
  </div>
);

/** Who holds the chair, since when, and the person on that day. */
export const Chair = ({ member, term, holds, since, people }: InOffice) => {
  const { say, tell } = chairWords(useView().language);
  return (
    <>
      <p class="chair">
        <MemberLink {...member} />
        {holds === 'perhaps' && <span class="soft"> ({say('perhaps')})</span>}
      </p>
      <p class="soft">{tell('termLine', { term: <TermName term={term} />, stretch: <Since on={since} /> })}</p>
      {people.map((person, n) => (
        <Holder key={n} {...person} />
      ))}
    </>
  );
};
