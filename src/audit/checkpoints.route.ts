import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { By, type Caller } from '../access/caller.js';
import { Invalid, NotFound } from '../eventstore/errors.js';
import { optional } from '../language/nouns.js';
import { base64, hex, hashLeaf } from '../verifier/hash.js';
import { ApiOkResponse } from '../web/described.js';
import { writeKey, writeProof } from './signing/write.js';
import { Fits } from '../web/fits.js';
import { Checkpoints } from './checkpoints/checkpoints.js';
import { checkpointsFrom, type KeptCheckpoint } from './checkpoints/heads.js';
import { Proofs } from './checkpoints/proofs.js';
import { Witnesses } from './witnesses/witnesses.js';
import { digits } from './events.route.js';
import { Needs } from '../web/needs.js';

export class CheckpointsParameters {
  @Fits(optional(digits(Number.MAX_SAFE_INTEGER)))
  from?: string;

  @Fits(optional(digits(1000)))
  limit?: string;
}

export class ConsistencyParameters {
  @Fits(digits(Number.MAX_SAFE_INTEGER))
  from: string;

  @Fits(digits(Number.MAX_SAFE_INTEGER))
  to: string;
}

/** What was signed of the log, and what proves that an event, or an older state, is in it. A witness needs sizes and hashes alone. */
@Needs('prove')
@Controller('api/:association/audit')
export class CheckpointsRoute {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly proofs: Proofs,
    private readonly witnesses: Witnesses,
  ) {}

  /** A C2SP tlog-checkpoint; the newest, which may be a minute behind. */
  @Needs('read')
  @Get('checkpoint')
  @ApiOkResponse({ content: { 'text/plain': {} } })
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async newest(@By() { association }: Caller): Promise<string> {
    const newest = (await this.checkpoints.newest(association)) ?? (await this.checkpoints.make(association));
    if (!newest) throw new NotFound('checkpoint of this log yet');
    return newest.note;
  }

  @Get('checkpoints')
  async list(@By() { association }: Caller, @Query() { from = '0', limit = '100' }: CheckpointsParameters) {
    const items = await checkpointsFrom(this.checkpoints.sql, association, Number(from), Number(limit));
    return { from: Number(from), count: items.length, items: items.map(shown) };
  }

  /** The witnesses that checkpoints are sent to, and how far each has signed the log. */
  @Get('witnesses')
  async witnessed(@By() { association }: Caller) {
    const items = await this.witnesses.of(association);
    return { count: items.length, items };
  }

  /** A C2SP tlog-proof where text is asked for, else the same as JSON with the leaf itself. */
  @Get('proof/:position')
  @Header('Vary', 'Accept')
  @ApiOkResponse({ content: { 'application/json': {}, 'text/plain': {} } })
  async proof(
    @By() { association }: Caller,
    @Param('position') position: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!/^\d{1,15}$/.test(position)) throw new NotFound('event', position);
    const { leaf, checkpoint, proof } = await this.proofs.of(association, Number(position));
    if (request.accepts(['json', 'text']) === 'text') {
      response.type('text/plain');
      return writeProof(proof);
    }
    return {
      position: proof.index,
      leaf: leaf.toString('utf8'),
      leafHash: hex(hashLeaf(leaf)),
      proof: proof.hashes.map(base64),
      checkpoint: shown(checkpoint),
    };
  }

  @Needs('read')
  @Get('consistency')
  async consistency(@By() { association }: Caller, @Query() { from, to }: ConsistencyParameters) {
    const [first, second] = [Number(from), Number(to)];
    if (first > second)
      throw new Invalid([{ parameter: 'from', code: 'number' }], 'A log of fewer events does not continue one of more');
    return { from: first, to: second, proof: (await this.proofs.consistency(association, first, second)).map(base64) };
  }

  /** The C2SP verifier key, one line for each incarnation of the log. An auditor gets it by another way than this one. */
  @Get('key')
  @ApiOkResponse({ content: { 'text/plain': {} } })
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async key(@By() { association }: Caller): Promise<string> {
    const keys = await this.proofs.keys(association);
    if (keys.length === 0) throw new NotFound('signing key in this process');
    return keys.map((key) => `${writeKey(key)}\n`).join('');
  }
}

const shown = ({ size, root, note, madeAt }: KeptCheckpoint) => ({ size, root: base64(root), madeAt, note });
