import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Fact } from '../../web/facts.js';
import { Panels } from '../../web/panels.js';
import { Stretch } from '../../web/since.js';
import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { committeeWords } from '../words.js';
import { MemberSeats, type MemberSeat } from './seats.query.js';

/** Tells a member's page which committees it coordinates, and did before. */
@Injectable()
export class CommitteePanels {
  constructor(panels: Panels, queries: QueryBus) {
    panels.hang('member', 2, async ({ asOf }, member) => {
      const seats = await queries.execute(new MemberSeats(asOf, member));
      return seats.length === 0 ? null : <OwnSeats key="committees" seats={seats} />;
    });
  }
}

const OwnSeats = ({ seats }: { seats: MemberSeat[] }) => {
  const { say } = committeeWords(useView().language);
  const now = seats.filter(({ holds }) => holds !== 'no');
  const before = seats.filter(({ holds }) => holds === 'no');
  return (
    <>
      {now.length > 0 && (
        <Fact label={say('seats')}>
          <SeatLines seats={now} />
        </Fact>
      )}
      {before.length > 0 && (
        <Fact label={say('seatsPast')}>
          <SeatLines seats={before} />
        </Fact>
      )}
    </>
  );
};

const SeatLines = ({ seats }: { seats: MemberSeat[] }) => {
  const { say, tell } = committeeWords(useView().language);
  return (
    <>
      {seats.map(({ committee, from, until, holds, position }) => (
        <p key={position}>
          {tell('ownSeat', {
            committee: (
              <A to={`/committees/${committee.handle}`}>
                <Name of={committee.names} />
              </A>
            ),
            stretch: <Stretch from={from} until={until} />,
          })}{' '}
          {holds === 'perhaps' && <span class="tag doubt">{say('perhapsMark')}</span>}
        </p>
      ))}
    </>
  );
};
