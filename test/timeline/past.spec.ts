import { chairmanship } from '../../src/governance/chair.decider.js';
import { decision } from '../../src/governance/decision.decider.js';
import { rules } from '../../src/governance/rules.decider.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { claim } from '../../src/claims/claim.decider.js';
import { coverage } from '../../src/press/coverage.decider.js';
import { claimed } from '../claims/facts.js';
import { replica } from '../eventstore/replica.js';
import {
  admission,
  admitsLiaoning,
  adopted,
  amended,
  assembly13,
  decided,
  elected,
  ended,
  started,
} from '../governance/facts.js';
import { came, closed, opened, rescheduled, scheduled } from '../meetings/facts.js';
import {
  applied,
  approved,
  liaoning,
  observing,
  registered,
  succeeded,
  tookOffice,
  ulsan,
  ustOrda,
} from '../membership/facts.js';
import { added, item, logged } from '../press/facts.js';
import { knownOn } from '../support/dump.js';
import { idOf } from '../support/facts.js';
import { makeWorld } from '../support/kernel.js';
import { deciders, makeRecord, projections, type TestRecord } from '../support/record.js';

/** A record in which each kind of fact happened, and each kind of row was corrected or taken back. */
const fill = async ({ association, tell, correct }: TestRecord): Promise<void> => {
  await tell(rules, association, adopted({}));
  const amendment = await tell(rules, association, amended({}));
  const registration = await tell(membership, liaoning, registered({ code: 'CN-LN' }));
  await tell(
    membership,
    ulsan,
    registered({ government: ulsan }),
    approved({ government: ulsan, basis: 'founding', on: '2008' }),
  );
  await tell(
    membership,
    ustOrda,
    registered({ government: ustOrda }),
    approved({ government: ustOrda, basis: 'founding', on: '1996' }),
  );
  const succession = await tell(membership, ustOrda, succeeded({}));
  const observation = await tell(membership, liaoning, observing({}));
  const calling = await tell(meeting, assembly13, scheduled({ host: ulsan }));
  const moving = await tell(meeting, assembly13, rescheduled({}));
  await correct(calling, scheduled({ on: '2020-10', host: liaoning }).data);
  const taken = await tell(decision, admission, admitsLiaoning);
  await tell(membership, liaoning, applied({}));
  const approval = await tell(membership, liaoning, approved({ decision: admission, meeting: assembly13 }));
  await correct(registration, registered({ names: { en: 'Liaoning' }, code: 'CN-LN' }).data);
  const office = await tell(membership, ulsan, tookOffice({}));
  await tell(meeting, assembly13, opened({}), closed({}));
  const attendance = await tell(meeting, assembly13, came({}), came({ government: liaoning, status: 'unknown' }));
  await correct(office, tookOffice({ until: '2022-06' }).data);
  await correct(observation, observing({ on: '1999' }).data);
  await tell(chairmanship, association, elected({ decision: undefined }), started({}));
  const end = await tell(chairmanship, association, ended({}));
  const entry = await tell(coverage, item, logged({ mentions: [ulsan] }));
  const addition = await tell(coverage, item, added({ original: { language: 'ko', text: '원문' } }));
  await correct(entry, logged({ filedUnder: ulsan }).data);
  const figure = await tell(claim, idOf('claim'), claimed({}));
  await correct(taken, decided({ admits: [{ government: liaoning, category: 'full' }], on: '2021-08-11' }).data);
  for (const position of [moving, end, attendance, approval, succession, addition, figure, amendment])
    await correct(position, null);
};

describe('what any room knew on any position', () => {
  it('is what its read models show when the log ends there', async () => {
    const [record, world] = await Promise.all([makeRecord(), makeWorld({ deciders, projections: projections() })]);
    try {
      await fill(record);
      const all = projections();
      const live = await Promise.all(all.map(record.rows));
      const shown = await replica(record, world, record.association);
      for (let position = 4; position < (await record.log.size(record.association)); position += 7) {
        const replayed = await shown(position, all);
        expect(live.map((tables) => knownOn(tables, position))).toEqual(
          replayed.map((tables) => knownOn(tables, position)),
        );
      }
    } finally {
      await Promise.all([record.end(), world.end()]);
    }
  });
});
