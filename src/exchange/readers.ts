import { Injectable } from '@nestjs/common';
import { type Field, type Propose, type ReaderKind, type RowReader } from './reader.js';

/** Who reads the rows of each kind; the rooms add themselves when their modules are made. */
@Injectable()
export class Readers {
  private readonly byKind = new Map<ReaderKind, RowReader[]>();

  add(reader: RowReader): void {
    const all = [...this.of(reader.kind), reader];
    this.byKind.set(reader.kind, [...all.filter(({ follows }) => !follows), ...all.filter(({ follows }) => follows)]);
  }

  of(kind: ReaderKind): RowReader[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The fields of all who read a kind; what several ask for stands once. */
  fields(kind: ReaderKind): Field[] {
    const all = this.of(kind).flatMap(({ fields }) => fields);
    return all.filter(({ name }, index) => all.findIndex((each) => each.name === name) === index);
  }

  /** Proposes with all readers of a kind, one after another: what the first makes is there for the steps of the next. */
  async open(kind: ReaderKind, association: string, source: string): Promise<Propose> {
    const all = await Promise.all(this.of(kind).map((reader) => reader.open(association, source)));
    return async (units) => {
      const said = await Promise.all(all.map((propose) => propose(units)));
      return units.map((_, index) => ({
        findings: said.flatMap((proposals) => proposals[index]!.findings),
        steps: said.flatMap((proposals) => proposals[index]!.steps),
      }));
    };
  }
}
