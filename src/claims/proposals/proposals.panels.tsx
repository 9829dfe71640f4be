import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Labels } from '../../timeline/labels.js';
import { Panels } from '../../web/panels.js';
import { TextMarks } from '../../web/text-marks.js';
import { A } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { proposalWords } from './proposal.words.js';
import { marksOf } from './proposals.page.js';
import { Proposals } from './proposals.query.js';
import { type Choices, ProposalsSection } from './proposals.section.js';

/** What the forms of a page offer to choose from. */
export const choicesOf = async (labels: Labels, { asOf }: View): Promise<Choices> => ({
  meetings: await labels.all(asOf, 'meeting'),
  members: await labels.all(asOf, 'government'),
});

/** Shows on the page of an item of coverage what its original says that may be claimed, and marks where it says so. */
@Injectable()
export class ProposalPanels {
  constructor(panels: Panels, marks: TextMarks, queries: QueryBus, labels: Labels) {
    const find = ({ asOf }: View, coverage: string) => queries.execute(new Proposals(asOf, coverage));
    marks.add(async (view, coverage) => marksOf(await find(view, coverage), view.language));
    panels.hang('press', 2, async () => <ToAll key="proposals" />);
    panels.hang('coverage', 1, async (view, coverage) => {
      const answer = await find(view, coverage);
      if (answer.original === null) return null;
      return <ProposalsSection key="proposals" answer={answer} choices={await choicesOf(labels, view)} />;
    });
  }
}

const ToAll = () => (
  <p>
    <A to="/proposals">{proposalWords(useView().language).say('all')}</A>
  </p>
);
