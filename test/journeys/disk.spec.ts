import { disk } from '../torture/disk.js';

it('loses nothing, lives and goes on, though the disk of PostgreSQL was full', async () => {
  const options = { commands: 600, clients: 8, kills: 0, seconds: 0, seed: 1 };
  const { faults, numbers } = await disk.run({ ...options, log: () => undefined });
  expect(faults).toEqual([]);
  if (numbers['how'] === 'skipped')
    console.info('No file system may be mounted here: waits.spec.ts alone tried a full disk');
  else expect(numbers).toMatchObject({ acknowledged: 600, 'PostgreSQL ended': 1 });
});
