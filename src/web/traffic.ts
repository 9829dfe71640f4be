import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type RequestHandler, type Response } from 'express';
import { type Server } from 'node:http';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** So many milliseconds are enough to read what has come on a connection, also where the process is busy. */
const READING = 100;
/** And for so many at most connections are taken that came before. */
const TAKING = 1000;

/** The requests under way, so that the last of them are answered before the process ends. */
@Injectable()
export class Traffic implements OnModuleDestroy {
  /** Whether the process is about to end; it serves on until it does. */
  stopping = false;
  private readonly underWay = new Set<Response>();
  private quiet: () => void = () => undefined;

  /** Middleware, before all others. */
  readonly watch: RequestHandler = (_request, response, next) => {
    this.underWay.add(response);
    response.once('close', () => {
      this.underWay.delete(response);
      if (this.underWay.size === 0) this.quiet();
    });
    if (this.stopping) response.set('Connection', 'close');
    next();
  };

  /** From now on every answer asks its client to come back on another connection, which no more are taken of soon. */
  announce(): void {
    this.stopping = true;
    for (const response of this.underWay) if (!response.headersSent) response.set('Connection', 'close');
  }

  /** However it ends: a connection that was kept for more requests would keep the server from ending. */
  onModuleDestroy(): void {
    this.announce();
  }

  /** Takes no more connections, and waits until what has come was answered, at most `limit` milliseconds; answers how many were not. */
  async drain(server: Server, limit: number): Promise<number> {
    await allTaken(server);
    const end = performance.now() + limit;
    server.close();
    do {
      await this.answered(end);
      // Of a connection that was just taken the request may lie there unread, and belongs to what has come.
      await pause(READING);
    } while (this.underWay.size > 0 && performance.now() < end);
    const left = this.underWay.size;
    // What is still open never sent a request, or sends one that does not come to its end.
    server.closeAllConnections();
    return left;
  }

  private async answered(end: number): Promise<void> {
    if (this.underWay.size === 0) return;
    await new Promise<void>((quiet) => {
      this.quiet = quiet;
      setTimeout(quiet, end - performance.now()).unref();
    });
  }
}

/** Until a turn brings no connection, at most a second: one is taken in each, and those that still wait to be taken would be cut off. */
const allTaken = async (server: Server): Promise<void> => {
  let taken = true;
  const take = () => (taken = true);
  server.on('connection', take);
  for (const end = performance.now() + TAKING; taken && performance.now() < end;) {
    taken = false;
    await turn();
    await turn();
  }
  server.off('connection', take);
};
