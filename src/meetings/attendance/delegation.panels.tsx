import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Fact } from '../../web/facts.js';
import { Panels } from '../../web/panels.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { delegationsOf, type OwnDelegation } from './delegations-of.js';
import { People } from './people.js';

/** A member's page has no more than the newest of its delegations; `attendance?member=` answers all. */
const NEWEST = 15;

/** Tells a member's page who came for it to which meeting. */
@Injectable()
export class DelegationPanels {
  constructor(panels: Panels, @InjectDataSource() dataSource: DataSource) {
    panels.hang('member', 4, async ({ asOf }, member) => {
      const { delegations } = await delegationsOf(dataSource, asOf, member);
      const withPeople = delegations.filter(({ people }) => people.length > 0);
      return withPeople.length === 0 ? null : <OwnDelegations key="delegations" delegations={withPeople} />;
    });
  }
}

const OwnDelegations = ({ delegations }: { delegations: OwnDelegation[] }) => {
  const { say } = meetingWords(useView().language);
  const shown = delegations.toReversed().slice(0, NEWEST);
  return (
    <Fact label={say('cameForIt')}>
      <details>
        <summary>{say('atMeetings', { n: delegations.length })}</summary>
        <div class="behind">
          {shown.map(({ meeting, people, position }) => (
            <section key={position}>
              <p>
                <When on={meeting.on} />{' '}
                <A to={`/meetings/${meeting.handle}`}>
                  <Name of={meeting.names} />
                </A>
              </p>
              <People people={people} />
            </section>
          ))}
          {shown.length < delegations.length && <p class="note">{say('newestOnly', { n: shown.length })}</p>}
        </div>
      </details>
    </Fact>
  );
};
