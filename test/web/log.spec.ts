import { spawnSync } from 'node:child_process';
import { NestLog } from '../../src/web/observed/nest-log.js';
import { kindOf } from '../../src/web/observed/kind.js';
import { openLog } from '../../src/web/observed/log.js';

const SECRET = 'Zzyzxqua';
const quoting = () =>
  Object.assign(new TypeError(`Key (name)=(${SECRET}) exists\n    at ${SECRET} (file.js:1:1)`), {
    code: '23505',
    detail: SECRET,
    query: SECRET,
  });

/** What a log writes while `work` is done. */
const written = (work: (log: ReturnType<typeof openLog>) => void): any[] => {
  const lines: string[] = [];
  work(openLog('debug', { write: (line) => void lines.push(line) }));
  expect(lines.join('')).not.toContain(SECRET);
  return lines.map((line) => JSON.parse(line));
};

it('says of an error its kind, its code and its place, whatever it quotes', () => {
  const { kind, code, at } = kindOf(quoting());
  expect([kind, code, at?.[0]]).toEqual(['TypeError', '23505', expect.stringMatching(/^at quoting .*log\.spec\.ts/)]);
  expect(kindOf(SECRET)).toEqual({ kind: 'string' });
  expect(kindOf(Object.assign(new Error(''), { code: `E ${SECRET}`, name: SECRET.repeat(9) }))).toMatchObject({
    kind: 'Error',
  });
  expect(kindOf(Object.assign(new Error(''), { code: `E ${SECRET}` }))).not.toHaveProperty('code');
});

it('writes no error, request or answer as it is, however it is handed over', () => {
  written((log) => {
    log.error({ err: quoting() }, 'failed');
    log.error({ error: quoting(), req: { url: SECRET }, res: { body: SECRET } }, 'failed');
  });
});

it('hears of the framework whence it speaks, and its words only where they are its own', () => {
  const [own, other, thrown, ours] = written((log) => {
    const nest = new NestLog(log);
    nest.log('Starting Nest application...', 'NestFactory');
    nest.error(`Unable to connect: ${SECRET}`, 'TypeOrmModule');
    nest.error(quoting(), undefined, 'ExceptionsHandler');
    nest.error({ trace: 'abc', ...kindOf(quoting()) }, 'Problem');
  });
  expect(own).toMatchObject({ level: 'debug', from: 'NestFactory', msg: 'Starting Nest application...' });
  expect(other).toMatchObject({ level: 'error', from: 'TypeOrmModule', msg: 'framework' });
  expect(thrown).toMatchObject({ from: 'ExceptionsHandler', kind: 'TypeError', code: '23505' });
  expect(ours).toMatchObject({ from: 'Problem', trace: 'abc', code: '23505' });
});

it.each(['throw error', 'void Promise.reject(error)', "setImmediate(() => new EventEmitter().emit('error', error))"])(
  'tells as much and no more of what ends the process: %s',
  (ends) => {
    const program = `import { EventEmitter } from 'node:events';
      import { endsByKind } from './dist/src/web/observed/kind.js';
      endsByKind(() => console.error('as before'));
      endsByKind((kind) => console.error(JSON.stringify(kind)));
      const error = Object.assign(new TypeError('of ${SECRET}', { cause: '${SECRET}' }), { detail: '${SECRET}', code: '23505' });
      ${ends};`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
    expect([status, String(stdout)]).toEqual([1, '']);
    expect(JSON.parse(String(stderr))).toMatchObject({ kind: 'TypeError', code: '23505' });
    expect(String(stderr)).not.toContain(SECRET);
  },
);
