import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type RequestHandler, type Response } from 'express';
import { type Server } from 'node:http';

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

  /** Takes no more connections, and waits until what is under way was answered, at most `limit` milliseconds. */
  async drain(server: Server, limit: number): Promise<void> {
    server.close();
    if (this.underWay.size > 0)
      await new Promise<void>((quiet) => {
        this.quiet = quiet;
        setTimeout(quiet, limit).unref();
      });
    // What is still open never sent a request, or sends one that does not come to its end.
    server.closeAllConnections();
  }
}
