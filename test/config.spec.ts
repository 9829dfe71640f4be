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

describe('HOST', () => {
  it.each(['0.0.0.0', '::', '192.168.0.1', 'example.org', '127.0.0.1.nip.io'])(
    'on %s, which others can reach, asks to be set up first',
    (HOST) => expect(readConfig({ HOST }).signIn.isLocal).toBe(false),
  );

  it.each(['127.0.0.1', '::1', 'localhost', ''])('on %s is for this machine alone', (HOST) =>
    expect(readConfig({ HOST }).signIn.isLocal).toBe(true),
  );
});
