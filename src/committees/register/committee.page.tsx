import { formatDate } from '../../language/format-date.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Fact, Facts } from '../../web/facts.js';
import { Sources } from '../../web/sources.js';
import { A, Name, plainName, Position, When } from '../../web/text.js';
import { recordsFor, useView, type View } from '../../web/view.js';
import { committeeWords } from '../words.js';
import { type CommitteeAnswer } from './committees.query.js';
import { Ending } from './ending.js';
import { hasBegun } from './on-a-day.js';
import { Seats } from './seats.js';
import { SetUp } from './set-up.js';

/** One committee: who coordinates it and did before, how it was set up and ended, what it was called. */
export const CommitteePage = (view: View, committee: CommitteeAnswer): Page => {
  const { say } = committeeWords(view.language);
  const { names, handle, on, coordinators, past, evidence, position } = committee;
  return {
    title: plainName(names, view.language),
    room: 'committees',
    about: recordsFor(view, handle) ? { committee: handle } : undefined,
    data: [`/committees/${handle}`],
    body: (
      <>
        <h1>
          <Name of={names} />
        </h1>
        {!hasBegun(view.asOf, on) && <p class="note">{common(view.language).say('later')}</p>}
        <Facts>
          <Fact label={say('coordinatorsOn', { day: formatDate(view.asOf.trueOn, view.language) })}>
            {coordinators.length === 0 && <p class="none">{say('noCoordinator')}</p>}
            <Seats of={coordinators} />
          </Fact>
          {past.length > 0 && (
            <Fact label={say('past')}>
              <Seats of={past} />
            </Fact>
          )}
          <SetUp {...committee} />
          <Course {...committee} />
          <Fact label={say('source')}>
            <Sources of={evidence} />
          </Fact>
          <Fact label={say('inLog')}>
            <Position at={position} />
          </Fact>
        </Facts>
      </>
    ),
  };
};

/** What became of it after it was set up. */
const Course = ({ names, called, convened, reported, ended, ending, into, merged }: CommitteeAnswer) => {
  const { say, tell } = committeeWords(useView().language);
  const others = called.filter((each) => each.names !== names && JSON.stringify(each.names) !== JSON.stringify(names));
  return (
    <>
      {convened !== null && (
        <Fact label={say('convened')}>
          <When on={convened} />
        </Fact>
      )}
      {reported !== null && (
        <Fact label={say('reported')}>
          <When on={reported} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact label={say('formerly')}>
          {others.map((each) => (
            <p key={each.from}>
              {tell('calledFrom', { name: <Name of={each.names} />, date: <When on={each.from} /> })}
            </p>
          ))}
        </Fact>
      )}
      {merged.length > 0 && (
        <Fact label={say('mergedIntoIt')}>
          {merged.map(({ id, handle, names: name, on }) => (
            <p key={id}>
              <A to={`/committees/${handle ?? id}`}>
                <Name of={name} />
              </A>{' '}
              <span class="soft">
                <When on={on} />
              </span>
            </p>
          ))}
        </Fact>
      )}
      {ended !== null && (
        <Fact label={say('ended')}>
          <Ending ended={ended} ending={ending} into={into} />
        </Fact>
      )}
    </>
  );
};
