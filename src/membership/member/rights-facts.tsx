import { formatDate } from '../../language/format-date.js';
import { placesIn } from '../../language/ordinal.js';
import { common } from '../../web/common.js';
import { Fact } from '../../web/facts.js';
import { Stretch } from '../../web/since.js';
import { Sources, Text } from '../../web/sources.js';
import { Position } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type Reason, type RightAnswer } from '../roster/rights.js';
import { standingWords } from '../standing-words.js';
import { type MemberAnswer } from './member.answer.js';

/** Under which number it is a member, and how that was counted. */
export const MemberNumber = ({ ordinal }: Pick<MemberAnswer, 'ordinal'>) => {
  const { language } = useView();
  const { say } = standingWords(language);
  if (ordinal === null) return null;
  const { from, to, ever, on } = ordinal;
  const category = common(language).say(ordinal.category as 'full');
  const otherwise = ever.from !== from || ever.to !== to;
  return (
    <Fact label={say('number')}>
      <details>
        <summary>{say('numbered', { nth: placesIn(from, to, language), category })}</summary>
        <div class="behind">
          <p>{say('numberThen', { on: formatDate(on, language) })}</p>
          {from !== to && <p>{say('numberRange')}</p>}
          {otherwise && <p>{say('numberEver', { nth: placesIn(ever.from, ever.to, language) })}</p>}
        </div>
      </details>
    </Fact>
  );
};

/** Which rights it has on the day, and why. */
export const Rights = ({ rights }: Pick<MemberAnswer, 'rights'>) => {
  const { language, asOf } = useView();
  const { say } = standingWords(language);
  if (rights.vote.because.some(({ kind }) => kind === 'no-member')) return null;
  return (
    <Fact label={say('rights', { day: formatDate(asOf.trueOn, language) })}>
      <Right name={say('vote')} answer={rights.vote} />
      <Right name={say('stand')} answer={rights['stand-for-chair']} />
    </Fact>
  );
};

const Right = ({ name, answer: { has, because } }: { name: string; answer: RightAnswer }) => {
  const { say } = standingWords(useView().language);
  return (
    <details>
      <summary>
        {name}: <strong>{say(`has_${has}`)}</strong>
      </summary>
      <ul class="behind">
        {because.map((reason, n) => (
          <li key={n}>
            <Because reason={reason} />
          </li>
        ))}
      </ul>
    </details>
  );
};

const Because = ({ reason }: { reason: Reason }) => {
  const { language } = useView();
  const { say, tell } = standingWords(language);
  if (reason.kind === 'no-member') return <>{say('noBelonging')}</>;
  const doubt = reason.perhaps && <span class="tag doubt">{say('perhapsMark')}</span>;
  if (reason.kind === 'resting') {
    const { right, since, until, position } = reason;
    const stretch = <Stretch from={since} until={until} />;
    return (
      <>
        {tell(right === 'all' ? 'restsAll' : 'rests', { stretch })} {doubt} <Position at={position} />
      </>
    );
  }
  const { rules, grants } = reason;
  const category = common(language).say(reason.category);
  const answer = say(grants ? 'has_surely' : 'has_no');
  return (
    <>
      {rules === null ? say('grantsUsual', { category, answer }) : say('grants', { category, answer, rules })} {doubt}
    </>
  );
};

/** Which of its rights rested and when, and why. */
export const Restrictions = ({ restrictions }: Pick<MemberAnswer, 'restrictions'>) => {
  const { language } = useView();
  const { say, tell } = standingWords(language);
  if (restrictions.length === 0) return null;
  return (
    <Fact label={say('restricted')}>
      {restrictions.map(({ name, since, until, unpaidYears, why, evidence, position }) => (
        <details key={`${position}${name}`}>
          <summary>
            {tell('resting', { right: say(`right_${name}`), stretch: <Stretch from={since} until={until} /> })}
          </summary>
          <div class="behind">
            {unpaidYears !== null && <p>{say('unpaid', { n: unpaidYears })}</p>}
            {Object.entries(why ?? {}).map(([tag, text]) => (
              <p key={tag}>
                <Text text={text} language={tag} />
              </p>
            ))}
            <Sources of={evidence} />
            <Position at={position} />
          </div>
        </details>
      ))}
    </Fact>
  );
};
