import { Client, type ClientConfig } from 'pg';

/**
 * A connection that ends where PostgreSQL does not answer a statement in whole within `query_timeout` milliseconds (0: without
 * end). By itself `pg` gives up on the statement alone and hands the connection, on which nothing will ever come, to the next.
 */
export class BoundedClient extends Client {
  /** Milliseconds; may be changed while the connection is held. */
  limit: number;
  private timer?: NodeJS.Timeout;

  constructor({
    query_timeout: limit = 0,
    ...config
  }: Omit<ClientConfig, 'query_timeout'> & { query_timeout?: number }) {
    super(config);
    this.limit = limit;
    // Where it is lost, the statement that is under way says so, or the next; an error that nobody hears would end the process.
    this.on('error', () => undefined);
    const answered = () => clearTimeout(this.timer);
    this.on('drain', answered);
    this.on('end', answered);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    // Assigned, as an override would have to repeat each of the eight signatures.
    this.query = ((...args: unknown[]) => {
      clearTimeout(this.timer);
      if (this.limit > 0) this.timer = setTimeout(() => void this.end(), this.limit);
      return query(...args);
    }) as typeof this.query;
  }
}
