import { holdsOn, sortKey } from '../../language/dates.js';
import { Fact } from '../../web/facts.js';
import { Stretch } from '../../web/since.js';
import { Sources } from '../../web/sources.js';
import { Name, Position, When } from '../../web/text.js';
import { here, useView } from '../../web/view.js';
import { memberWords } from '../words.js';
import { type Theme } from '../timeline/themes.js';
import { type MemberAnswer } from './member.answer.js';

type Holder = MemberAnswer['officeHolders'][number];

/** So many who held it before are told here; the timeline has all. */
const MOST_BEFORE = 12;

/** Who holds the highest office on the day, and who held it before. */
export const Office = ({ holders }: { holders: Holder[] }) => {
  const view = useView();
  const { language, asOf } = view;
  const { say } = memberWords(language);
  const begun = holders.filter(({ from }) => (sortKey(from).first ?? '') <= asOf.trueOn).toReversed();
  const inOffice = (holder: Holder) => holdsOn(asOf.trueOn, holder.from, holder.until) !== 'no';
  // Where the next one's coming in did not say when the one before left, the last to come is in office.
  const now = begun.filter(inOffice).slice(0, 1);
  const before = begun.filter((holder) => !now.includes(holder));
  if (begun.length === 0) return null;
  return (
    <Fact label={say('office')}>
      {now.map((holder) => (
        <HolderLine key={holder.position} {...holder} />
      ))}
      {before.length > 0 && (
        <details class="fold">
          <summary>{say('officeEarlier', { n: before.length })}</summary>
          {before.slice(0, MOST_BEFORE).map((holder) => (
            <HolderLine key={holder.position} {...holder} />
          ))}
          {before.length > MOST_BEFORE && (
            <a href={`${here(view, { theme: 'members' satisfies Theme })}#timeline`}>
              {say('more', { n: before.length - MOST_BEFORE })}
            </a>
          )}
        </details>
      )}
    </Fact>
  );
};

const HolderLine = ({ name, office, from, until, evidence, position }: Holder) => {
  const { tell } = memberWords(useView().language);
  const person = (
    <strong>
      <Name of={name} />
    </strong>
  );
  // Of whom only a day is known, nobody knows how long.
  const [start, day] = from.split('/');
  const stretch =
    until === null && start === '..' && day !== undefined ? (
      tell('officeOn', { date: <When on={day} /> })
    ) : (
      <Stretch from={from} until={until} />
    );
  return (
    <details class="holder">
      <summary>{tell('holder', { person, office: <Name of={office} />, stretch })}</summary>
      <div class="behind">
        <Sources of={evidence} />
        <p>
          <Position at={position} />
        </p>
      </div>
    </details>
  );
};
