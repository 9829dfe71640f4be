import { crash, stop } from './crash.js';
import { disk } from './disk.js';
import { fuzz } from './fuzz.js';
import { lost, readers } from './log.js';
import { network } from './network.js';
import { overload } from './overload.js';
import { personal } from './personal.js';
import { slots } from './slots.js';
import { bySpecs } from './specs.js';
import { bundle, tamper } from './tamper.js';
import { type Torture } from './torture.js';

/** Every test of `npm run torture` by its name. */
export const tortures: Record<string, Torture> = {
  crash,
  stop,
  lost,
  readers,
  network,
  disk,
  slots,
  overload,
  tamper,
  bundle,
  fuzz,
  personal,
  contention: bySpecs(
    'of many commands at once on one thing each has its version, and one of those that exclude each other stands',
    'test/eventstore/append.spec.ts',
    'test/eventstore/idempotency.spec.ts',
    'test/journeys/concurrency.spec.ts',
  ),
  projections: bySpecs(
    'read models equal their rebuild, which survives being killed; one that fails parks alone and is named',
    'test/eventstore/projections.spec.ts',
    'test/eventstore/rebuild',
    'test/journeys/parked.spec.ts',
  ),
  clock: bySpecs('a clock that jumps changes no order', 'test/journeys/clock.spec.ts', 'test/eventstore/time.spec.ts'),
  waits: bySpecs(
    'somebody who holds locks, or a PostgreSQL that does not answer, keeps nobody longer than is bounded',
    'test/journeys/waits.spec.ts',
    'test/journeys/database-away.spec.ts',
  ),
  replica: bySpecs(
    'commands and proofs read the primary alone',
    'test/journeys/replica.spec.ts',
    'test/config.spec.ts',
  ),
  signer: bySpecs(
    'the signer and a witness never go back, and a log that did is refused at start',
    'test/audit/signer.spec.ts',
    'test/audit/witness.spec.ts',
    'test/journeys/audit.spec.ts',
  ),
  drill: bySpecs('a backup counts once it was restored and verified', 'test/cli/backup.spec.ts'),
  golden: bySpecs(
    'the logs of every release are read, hashed and replayed byte for byte',
    'test/samples/golden.spec.ts',
    'test/samples/samples.spec.ts',
    'test/journeys/upgrade.spec.ts',
  ),
  matrix: bySpecs('every route answers every role as the table says, and nobody else', 'test/access/matrix.spec.ts'),
  supply: bySpecs('nothing is installed that nobody looked at', 'test/supply.spec.ts'),
};
