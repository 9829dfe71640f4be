/** A statement that is prepared once on each connection. Leaves come as the bytes that they are, which `pg` reads as UTF-8. */
export interface Query {
  name: string;
  text: string;
  binary: true;
}

const leaves = (name: string, condition: string, order: string): Query => ({
  name,
  text: `select leaf from event where association_id = $1 and ${condition} order by ${order}`,
  binary: true,
});
export const STREAM = leaves('read_stream', 'stream = $2 and position <= $3', 'version');
export const SINCE = leaves('read_stream_since', 'stream = $2 and version > $3', 'version');
export const READ = leaves('read_log', 'position >= $2 and position < $3', 'position');

/** What of a log is looked for: a stretch of it or some positions there, and in these what is of a type or by an actor. */
export interface Wanted {
  after: number;
  upto: number;
  among?: number[];
  type?: string;
  actor?: string;
}

/** Each leaf tells its actor before all else. */
const latest = (name: string, where: string): Query =>
  leaves(
    name,
    `${where} and ($3::text is null or type = $3) and ($4::bytea is null or position($4 in substring(leaf for 300)) > 0)`,
    'position desc limit $5',
  );
const WITHIN = latest('read_latest', 'position > ($2::bigint[])[1] and position <= ($2::bigint[])[2]');
const AMONG = latest('read_latest_among', 'position = any($2::bigint[])');

/** How the newest events that are wanted are asked for; the values are those after the association. */
export const newest = (
  { after, upto, among, type, actor }: Wanted,
  most: number,
): { query: Query; values: unknown[] } => {
  const by = actor === undefined ? null : Buffer.from(`"actor":{"id":${JSON.stringify(actor)}`);
  const positions = among?.filter((position) => position > after && position <= upto);
  return { query: positions ? AMONG : WITHIN, values: [positions ?? [after, upto], type ?? null, by, most] };
};
