import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Kinds } from '../web/kinds.js';
import { Panels } from '../web/panels.js';
import { A } from '../web/text.js';
import { useView } from '../web/view.js';
import { type Sentence } from '../timeline/sentences.js';
import { ChangeLine } from './change-line.js';
import { Changes } from './changes.query.js';
import { changeWords } from './words.js';

/** So many of the newest entries of the log are shown beside its signatures. */
const MOST = 50;

/** Tells whoever audits the log what its newest entries say, in sentences. */
@Injectable()
export class AuditPanels {
  constructor(panels: Panels, queries: QueryBus, kinds: Kinds) {
    panels.hang('audit', 1, async ({ asOf }) => {
      const { changes } = await queries.execute(new Changes(asOf, { position: Math.max(-1, asOf.knownOn - MOST) }));
      const newest = Object.values(changes)
        .flat()
        .toSorted((a, b) => b.event.position - a.event.position);
      return newest.length === 0 ? null : <Newest key="newest" entries={newest} kinds={kinds} />;
    });
  }
}

const Newest = ({ entries, kinds }: { entries: Sentence[]; kinds: Kinds }) => {
  const { language } = useView();
  const { say } = changeWords(language);
  return (
    <section>
      <h2>{say('newest')}</h2>
      <ul class="lines changed">
        {entries.map((each) => (
          <ChangeLine key={each.event.position} {...each} kind={kinds.say(each.type, language)} />
        ))}
      </ul>
      <p>
        <A to="/changes">{say('allChanges')}</A>
      </p>
    </section>
  );
};
