/** Imports a million events in streams of 100 into the database named, and prints events per second and the peak memory in MB. */
import { eventsOf, openStore } from './contenders.mjs';
import { rate } from './lab.mjs';

const MILLION = 1_000_000;

function* streams() {
  for (let n = 0; n < MILLION / 100; n += 1) yield { stream: `member-${n}`, events: eventsOf(n, 100) };
}

const store = await openStore(process.argv[2]);
const perSecond = await rate(MILLION, () => store.import(streams()));
await store.close();
console.log(
  `import of a million events: ${Math.round(perSecond)} events/s, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
