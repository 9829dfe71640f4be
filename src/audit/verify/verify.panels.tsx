import { Injectable } from '@nestjs/common';
import { Panels } from '../../web/panels.js';
import { type View } from '../../web/view.js';
import { Checkpoints } from '../checkpoints/checkpoints.js';
import { Proofs } from '../checkpoints/proofs.js';
import { Verified } from './verified.js';

const LAST = 100;
/** A page stays quick, whatever happened to its decision. */
const MOST = 20;

/** Shows beside a decision that each entry on it was verified just now. */
@Injectable()
export class VerifyPanels {
  constructor(
    panels: Panels,
    private readonly checkpoints: Checkpoints,
    private readonly proofs: Proofs,
  ) {
    panels.hang('decision', LAST, (view, id) => this.decision(view, id));
  }

  private async decision({ asOf }: View, id: string) {
    if (!this.checkpoints.signer) return null;
    const { rows } = await this.checkpoints.sql.query<{ position: number }>(
      `select position from event where association_id = $1 and stream = $2 and position <= $3 order by version limit $4`,
      [asOf.association, `decision-${id}`, asOf.knownOn, MOST],
    );
    const outcomes = [];
    for (const { position } of rows) outcomes.push(await this.proofs.check(asOf.association, position));
    return <Verified of={outcomes} />;
  }
}
