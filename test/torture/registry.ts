import { crash, stop } from './crash.js';
import { disk } from './disk.js';
import { fuzz } from './fuzz.js';
import { lost, readers } from './log.js';
import { network } from './network.js';
import { personal } from './personal.js';
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
  tamper,
  bundle,
  fuzz,
  personal,
};
