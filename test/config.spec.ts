import { readConfig } from '../src/config.js';

const primary = 'postgres://annals_app:secret@db.example.org/annals';
const replicaOf = (READ_REPLICA_URL: string, DATABASE_URL = primary) => readConfig({ DATABASE_URL, READ_REPLICA_URL });

describe('READ_REPLICA_URL', () => {
  it('names another server than DATABASE_URL', () => {
    const replica = 'postgresql://annals_app:secret@standby.example.org:5432/annals';
    expect(replicaOf(replica).readReplicaUrl).toBe(replica);
    expect(replicaOf('postgres://db.example.org:5433/annals').readReplicaUrl).toBeDefined();
    expect(replicaOf('').readReplicaUrl).toBeUndefined();
  });

  it.each(['standby.example.org', 'mysql://standby.example.org/annals', 'postgres://[/annals'])(
    'is an address of PostgreSQL, not %s',
    (url) => expect(() => replicaOf(url)).toThrow('READ_REPLICA_URL is no postgres:// address'),
  );

  it.each([primary, 'postgresql://reader@db.example.org:5432/annals', 'postgres://DB.example.org/annals?ssl=1'])(
    'is not the primary once more: %s',
    (url) => expect(() => replicaOf(url)).toThrow('names the same database as DATABASE_URL'),
  );

  it('is of no use beside the embedded PostgreSQL', () => {
    expect(() => replicaOf(primary, '')).toThrow('READ_REPLICA_URL needs DATABASE_URL');
  });
});

describe('the signer', () => {
  it('has its files beside the data, elsewhere, or is off', () => {
    const { signer } = readConfig({ DATA_FOLDER: '/srv/annals' });
    expect(signer).toEqual({ keyFile: '/srv/annals/signer/key', memory: '/srv/annals/signer/memory' });
    const elsewhere = { SIGNER_KEY_FILE: '/mnt/key', SIGNER_MEMORY: '/mnt/memory', LOG_ORIGIN: 'records.example.org' };
    expect(readConfig(elsewhere).signer).toEqual({
      keyFile: '/mnt/key',
      memory: '/mnt/memory',
      origin: 'records.example.org',
    });
    expect(readConfig({ SIGNER_KEY_FILE: 'off' }).signer).toBeUndefined();
  });

  it.each(['https://records.example.org', 'two words', 'a+b'])('takes no name that a note could not have: %s', (name) =>
    expect(() => readConfig({ LOG_ORIGIN: name })).toThrow('is no address without a scheme'),
  );
});
