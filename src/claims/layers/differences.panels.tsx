import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Panels } from '../../web/panels.js';
import { A } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { differenceWords } from './difference.words.js';
import { Differences } from './differences.query.js';
import { DifferencesSection } from './differences.section.js';

/** Shows on the page of an item of coverage where its other texts differ from the original, and leads to the list of all. */
@Injectable()
export class DifferencePanels {
  constructor(panels: Panels, queries: QueryBus) {
    panels.hang('coverage', 2, async ({ asOf }, coverage) => {
      const [found] = await queries.execute(new Differences(asOf, [coverage]));
      if (!found || found.layers.length === 0) return null;
      return <DifferencesSection key="differences" item={found.item} layers={found.layers} />;
    });
    panels.hang('press', 1, async () => <ToAll key="differences" />);
  }
}

const ToAll = () => (
  <p>
    <A to="/differences">{differenceWords(useView().language).say('all')}</A>
  </p>
);
