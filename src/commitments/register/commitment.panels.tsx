import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Fact } from '../../web/facts.js';
import { Panels } from '../../web/panels.js';
import { A, Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { commitmentWords } from '../words.js';
import { type CommitmentItem } from './answers.js';
import { Mark } from './commitment-line.js';
import { Commitments } from './commitments.query.js';

/** Tells a member's page what it has promised, or was promised, and is not yet kept. */
@Injectable()
export class CommitmentPanels {
  constructor(panels: Panels, queries: QueryBus) {
    panels.hang('member', 3, async ({ asOf }, member) => {
      const { items } = await queries.execute(new Commitments(asOf, { member, state: 'open' }));
      return items.length === 0 ? null : <OpenOnes key="commitments" items={items} />;
    });
  }
}

const OpenOnes = ({ items }: { items: CommitmentItem[] }) => {
  const { say, tell } = commitmentWords(useView().language);
  return (
    <Fact label={say('panel')}>
      {items.map(({ id, handle, text, standing }) => (
        <p key={id}>
          <A to={`/commitments/${handle ?? id}`}>
            <Name of={text} />
          </A>{' '}
          <Mark {...standing} />
          {standing.due !== null && <span class="soft"> {tell('due', { date: <When on={standing.due} /> })}</span>}
        </p>
      ))}
    </Fact>
  );
};
