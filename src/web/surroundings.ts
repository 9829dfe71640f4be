import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type View } from './view.js';

/**
 * Lets the page of a problem stand where whoever meets it was: in the frame of their record. Pages do not know who asks; who finds that
 * out says here by what view.
 */
@Injectable()
export class Surroundings {
  /** Nothing, or no answer, where whoever asks may not read there. */
  of: (request: Request) => Promise<View | undefined> = async () => undefined;
}
