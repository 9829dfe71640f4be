import { Module } from '@nestjs/common';
import { Registry } from '../eventstore/registry.js';
import { Readers } from '../exchange/readers.js';
import { Stories } from '../timeline/stories.js';
import { FigureRows } from './bulk/figure-rows.js';
import { claim } from './claim.decider.js';
import { RecordClaimHandler, RecordClaimRoute } from './record-claim.js';
import { tellClaims } from './tell.js';

/** Figures that others published. */
@Module({ controllers: [RecordClaimRoute], providers: [RecordClaimHandler, FigureRows] })
export class ClaimsModule {
  constructor(registry: Registry, stories: Stories, readers: Readers, rows: FigureRows) {
    registry.add({ deciders: [claim] });
    stories.add(tellClaims);
    readers.add(rows);
  }
}
