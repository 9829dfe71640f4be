import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller.js';
import { Door } from '../../access/door.js';
import { refusalOf } from '../../exchange/orders.js';
import { type Corrects, type Proposal, type ReaderKind } from '../../exchange/reader.js';
import { Readers } from '../../exchange/readers.js';
import { idFor } from '../../language/ids.js';
import { type Evidence } from '../../language/nouns.js';
import { FoundFigures } from '../../web/found-figures.js';
import { Refused } from '../../web/refused.js';
import { type DocumentRow } from '../imports/document.js';
import { dayByYear } from '../imports/left-unsaid.js';
import { type Surroundings } from '../imports/proposal.js';
import { type Brought } from '../imports/working-table.js';
import { factsToldBy } from './tell-facts.js';
import { type Refusal, type Told, type Words } from './told.js';

/** Each kind stands on those before it. */
const ORDER: ReaderKind[] = [
  ...(['bodies', 'members', 'meetings', 'decisions', 'attendance', 'presiding'] as const),
  ...(['committees', 'commitments'] as const),
];
/** What is missing may be among what is told as well. */
const WAITS = new Set(['member-unknown', 'meeting-unknown']);

/** Something that a document tells and the record does not have, or has less exactly. */
export interface OpenFact extends Told {
  /** Why it cannot be recorded as it is. */
  problem?: string;
  /** The problem's stable code. */
  code?: string;
  /** The days of recorded facts that it would correct. */
  corrects: Corrects[];
}

/** What became of what was chosen: why some of it was refused, by its key, and what waits for a second person. */
export interface ToldGiven {
  refused: Map<string, Refusal>;
  waits: string[];
}

/** The items of the record that rows of a document are. */
export type Items = Map<number, string>;

/** Compares what a document tells beside its items with the record, and records what a person accepts of it. */
@Injectable()
export class ToldFacts {
  constructor(
    private readonly readers: Readers,
    private readonly door: Door,
    private readonly found: FoundFigures,
  ) {}

  /** What a document tells and the record does not have. */
  async of(
    association: string,
    { id: document, reading, choices }: Brought,
    around: Surroundings,
    items: Items,
  ): Promise<OpenFact[]> {
    const dayOf = (row: DocumentRow) =>
      choices[row.n]?.published ?? (row.published || (dayByYear(row, around.year) ?? ''));
    const told = factsToldBy(reading, {
      ...{
        members: around.members,
        bodies: around.bodies,
        meetings: around.meetings,
        decisions: around.decisions,
        dayOf,
        chosenOf: (row: DocumentRow) => choices[row.n]?.member,
      },
      figuresOf: (row) => this.found.in(row.original.text, row.original.language, dayOf(row) || undefined),
    });
    const open: OpenFact[] = [];
    for (const kind of ORDER) {
      const own = told.filter((each) => each.kind === kind);
      if (own.length === 0) continue;
      const propose = await this.readers.open(kind, association, idFor('told', document));
      const proposals = await propose(own.map((each) => unitOf(each, document, items)));
      for (const [n, { findings, steps }] of proposals.entries()) {
        const blocking = findings.filter(({ blocks }) => blocks);
        const found = blocking.find(({ code }) => !WAITS.has(code));
        const corrects = steps.flatMap((step) => step.corrects ?? []);
        if (steps.length > 0 || blocking.length > 0)
          open.push({
            ...own[n]!,
            corrects,
            ...(findings.some(({ code }) => code === 'several-presided') && { inDoubt: true as const }),
            ...(found && { problem: found.detail, code: found.code }),
          });
      }
    }
    return open;
  }

  /** Records what was chosen, in an order in which each finds what it stands on; what corrects the record, for a reason. */
  async give(
    caller: Caller,
    { id, attempt, items, reason }: { id: string; attempt: number; items: Items; reason: string },
    chosen: Told[],
    heard: (more: number) => void,
  ): Promise<ToldGiven> {
    const given: ToldGiven = { refused: new Map(), waits: [] };
    for (const kind of ORDER)
      for (const each of chosen.filter((told) => told.kind === kind)) {
        // People get their ids of where they are told, so that no two delegations have one in common.
        const propose = await this.readers.open(kind, caller.association, idFor('told', id, each.key));
        const [proposal] = await propose([unitOf(each, id, items)]);
        const refusal = await this.carryOut(
          { ...caller, correlation: id },
          { key: `import/${id}/${attempt}/told/${each.key}`, reason, waits: given.waits },
          proposal!,
        );
        if (refusal !== undefined) given.refused.set(each.key, refusal);
        heard(1);
      }
    return given;
  }

  private async carryOut(
    caller: Caller,
    { key, reason, waits }: { key: string; reason: string; waits: string[] },
    { findings, steps }: Proposal,
  ): Promise<Refusal | undefined> {
    const made: Record<string, string> = {};
    for (const { name, command, corrects } of steps) {
      const own = `${key}/${name}`;
      const fingerprint = createHash('sha256').update(own).digest();
      try {
        const asked = Object.assign(command(made), corrects && { reason });
        const receipt = await this.door.give({ ...caller, key: own, fingerprint }, asked);
        made[name] = receipt.id;
        if ('waits' in receipt) waits.push(receipt.id);
      } catch (error) {
        const refusal = error instanceof Refused ? { code: error.code, detail: error.message } : refusalOf(error);
        if (refusal === undefined) throw error;
        return refusal;
      }
    }
    return steps.length > 0 ? undefined : findings.find(({ blocks }) => blocks);
  }
}

const unitOf = ({ rows }: Told, document: string, items: Items) => ({
  rows: rows.map(({ cells, words }, n) => ({ n: n + 1, cells, evidence: evidenceOf(words, document, items) })),
});

/** The words behind a fact: in the items that the rows are or, before these are in the record, in the rows of the document. */
const evidenceOf = (words: Words[], document: string, items: Items): Evidence =>
  words.length === 0
    ? [{ document }]
    : words.map(({ n, quote, language }) => ({
        ...(items.has(n) ? { coverage: items.get(n) } : { document, rows: `${n}` }),
        ...{ quote, ...(language !== 'und' && { language }) },
      }));
