import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CORRECTED, type Correction, type Recorded } from '../../eventstore/facts.js';
import { sqlOf } from '../../eventstore/kernel.js';
import { EventLog } from '../../eventstore/log.js';
import { type AsOf } from '../../language/as-of.js';
import { type DecisionEffect, type DecisionRow } from './decision.entity.js';

/** One event behind a decision: what was recorded, by whom, when, and why where it changed what was believed. */
export interface HistoryEntry {
  position: number;
  recordedAt: string;
  type: string;
  /** The type of the fact that a correction corrects. */
  of?: string;
  command: string;
  actor: { id: string; role: string; method: string };
  /** Who asked for it, where another person let it take effect. */
  onBehalfOf: string | null;
  /** Nobody else confirmed it. */
  selfApproved: boolean;
  reason: string | null;
  supersedes: number | null;
  data: unknown;
}

/** Reads from the log itself who recorded a decision and its effects, and how either was corrected. */
@Injectable()
export class DecisionHistory {
  constructor(
    private readonly log: EventLog,
    private readonly dataSource: DataSource,
  ) {}

  async of({ association, knownOn }: AsOf, row: DecisionRow, effects: DecisionEffect[]): Promise<HistoryEntry[]> {
    const own = await this.log.stream(association, row.stream, knownOn);
    const others = await Promise.all(
      [...new Set(effects.map(({ stream }) => stream))].map(async (stream) => {
        const events = await this.log.stream(association, stream, knownOn);
        const origins = new Set(effects.map(({ origin }) => origin));
        return events.filter((event) => origins.has(event.position) || origins.has(correctsRoot(events, event)));
      }),
    );
    const all = [...own, ...others.flat()].toSorted((a, b) => a.position - b.position);
    return all.map((event) => entry(event, all));
  }

  /** Where the decision stands in the log, and the hash of its leaf there. */
  async proof({ association }: AsOf, position: number): Promise<{ position: number; leafHash: string }> {
    const { rows } = await sqlOf(this.dataSource).query<{ hash: string }>(
      `select encode(leaf_hash, 'hex') as hash from event where association_id = $1 and position = $2`,
      [association, position],
    );
    return { position, leafHash: rows[0]!.hash };
  }
}

const correctsRoot = (events: Recorded[], event: Recorded): number => {
  if (event.type !== CORRECTED) return event.position;
  const { corrects } = event.data as Correction;
  const target = events.find(({ position }) => position === corrects);
  return target ? correctsRoot(events, target) : corrects;
};

const entry = (event: Recorded, all: Recorded[]): HistoryEntry => {
  const { position, recordedAt, type, command, actor, onBehalfOf, reason = null, data } = event;
  const supersedes = type === CORRECTED ? (data as Correction).corrects : null;
  const of = all.find((each) => each.position === correctsRoot(all, event))?.type;
  return {
    position,
    recordedAt,
    type,
    ...(supersedes !== null && of !== undefined && { of }),
    command,
    actor,
    onBehalfOf: onBehalfOf ?? null,
    selfApproved: onBehalfOf === actor.id,
    reason,
    supersedes,
    data,
  };
};
