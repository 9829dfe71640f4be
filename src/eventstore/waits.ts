/** How long we wait for PostgreSQL, in milliseconds; 0 is without end. */
export interface Waits {
  /** For a new connection, or a free one of the pool. */
  connect: number;
  /** A connection that nobody uses is kept for so long. */
  idle: number;
  /** PostgreSQL itself ends a statement, … */
  statement: number;
  /** … a wait for a lock, … */
  lock: number;
  /** … and a transaction in which nobody says anything. */
  idleInTransaction: number;
  /** Where no whole answer to a statement has come by then, the connection is taken for lost. */
  answer: number;
  /** A request is answered by then, be it with 503. */
  request: number;
}

/** The waits of an application whose statements may take this many seconds; the others follow from it. */
export const waitsOf = (seconds: number): Waits => ({
  connect: Math.max(1000, seconds * 300),
  idle: seconds * 1000,
  statement: seconds * 1000,
  lock: seconds * 300,
  idleInTransaction: seconds * 1500,
  answer: seconds * 1050,
  request: seconds * 1200,
});

/** For work that may take its time, such as migrations; only what others hold is not waited for without end. */
export const patient: Waits = { ...waitsOf(0), connect: 30_000, idle: 10_000, lock: 60_000 };
