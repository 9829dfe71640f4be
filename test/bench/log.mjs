/** Appending, importing and reading, against the physical limit measured beside it, round by round. */
import { eventOf, eventsOf, openLimit, openStore } from './contenders.mjs';
import { drive, median, rate, row } from './lab.mjs';

const APPENDS = [
  ['append 1 to a new stream, 1 writer', { writers: 1, wanted: 0.75 }],
  ['… 8 writers', { writers: 8, wanted: 0.8 }],
  ['… 64 in flight', { writers: 64, wanted: 1.7 }],
  ['append 1 with expected version, 1 writer', { writers: 1, grow: true, wanted: 0.75 }],
  ['… 8 writers', { writers: 8, grow: true, wanted: 0.75 }],
  ['append 10 at once', { writers: 1, count: 10, wanted: 0.8 }],
  ['append 100 at once', { writers: 1, count: 100, wanted: 0.9 }],
];

/** Rounds of appends: the limit before and after ours, so that a disk or a neighbour that slows down does not decide. */
export const measureAppends = async (lab, { rounds, ms }) => {
  const [ours, limit] = [await openStore(await lab.fresh('ours')), await openLimit(await lab.fresh('bare'))];
  let serial = 0;
  for (const [work, { writers, count = 1, grow = false, wanted }] of APPENDS) {
    const run = async (contender) => {
      const own = Array.from({ length: writers }, () => ({ stream: '', version: 50 }));
      const append = (n) => {
        const at = own[n];
        // Each writer has a stream of its own, and where they may grow, a new one after fifty events.
        if (!grow || at.version === 50) [at.stream, at.version] = [`member-${(serial += 1)}`, 0];
        const events = grow ? [eventOf(serial, at.version + 1)] : eventsOf(serial, count);
        return contender.append(at.stream, at.version, events).then(() => (at.version += events.length));
      };
      return (await drive(writers, ms, append)) * count;
    };
    const figures = [];
    for (let round = 0; round < rounds; round += 1) {
      await lab.checkpoint();
      const before = await run(limit);
      const own = await run(ours);
      figures.push([own, (before + (await run(limit))) / 2]);
    }
    const ratio = median(figures.map(([own, bare]) => own / bare));
    const bare = median(figures.map(([, each]) => each));
    row(work, ratio * bare, bare, `≥ ${wanted}`);
  }
  await ours.close();
  await limit.close();
};

/** Rounds of an import of many streams of 100, and of reading them. */
export const measureArchive = async (lab, { rounds, ms, events }) => {
  const figures = {};
  const note = (work, contender, figure) => (figures[work] ??= { ours: [], limit: [] })[contender].push(figure);
  for (let round = 0; round < rounds; round += 1) {
    const streams = Array.from({ length: events / 100 }, (_, n) => ({
      stream: `member-${n}`,
      events: eventsOf(n, 100),
    }));
    for (const [name, open] of [
      ['limit', openLimit],
      ['ours', openStore],
    ]) {
      const contender = await open(await lab.fresh(name === 'ours' ? 'ours' : 'bare'));
      await lab.checkpoint();
      note('import', name, await rate(events, () => contender.import(streams)));
      note('size', name, await contender.size());
      let next = 0;
      const load = () => contender.load(streams[(next += 13) % streams.length].stream);
      note('load 1', name, await drive(1, ms, load));
      note('load 8', name, await drive(8, ms, load));
      note('read', name, await rate(events, contender.readAll));
      await contender.close();
    }
  }
  const tell = (work, name, wanted) => {
    const { ours, limit } = figures[work];
    const bare = median(limit);
    row(name, median(ours.map((own, n) => own / limit[n])) * bare, bare, wanted);
  };
  tell('import', `import ${events.toLocaleString('en')} events in streams of 100`, '≥ 0.80');
  tell('size', 'bytes on disk per event (table and indexes)', '≤ 1.5');
  tell('load 1', 'load a stream of 100, 1 reader (streams/s)', '≥ 0.90');
  tell('load 8', '… 8 readers', '≥ 0.90');
  tell('read', 'read all in order', '≥ 0.85');
};
