import { Injectable } from '@nestjs/common';
import { notInTheRecord } from '../eventstore/errors.js';
import { EventLog } from '../eventstore/log.js';
import { isId } from '../language/ids.js';

/** An id that stands in a command, and of what. */
interface Cited {
  pointer: string;
  noun: string;
  id: string;
}

/** What evidence cites by bare ids; all else that a command names is looked up by who carries it out. */
const NOUNS = new Set(['coverage', 'document', 'table']);

/** Holds the sources that a command cites against the record: nothing is cited that this association does not have. */
@Injectable()
export class Citations {
  constructor(private readonly log: EventLog) {}

  /** Throws `Invalid` for what is not there, by one query; by none where nothing is cited, or nothing that was not found before. */
  async check(association: string, command: object): Promise<void> {
    const cited = sourcesOf(command);
    if (cited.length === 0) return;
    const begun = await this.log.begun(association, cited.map(streamOf));
    const missing = cited.filter((each) => !begun.has(streamOf(each)));
    if (missing.length === 0) return;
    throw notInTheRecord(missing.map(({ pointer, noun, id }) => ({ pointer, detail: `There is no ${noun} ${id}` })));
  }
}

const streamOf = ({ noun, id }: Cited): string => `${noun}-${id}`;

/** What is named at the top of a command is looked up; the data of a correction is judged by the store, which knows its shape. */
const sourcesOf = (command: object): Cited[] =>
  Object.entries(command).flatMap(([name, value]) => (name === 'now' ? [] : within(value, `/${name}`)));

const within = (value: unknown, pointer: string): Cited[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    NOUNS.has(name) && isId(each)
      ? [{ pointer: `${pointer}/${name}`, noun: name, id: each }]
      : within(each, `${pointer}/${name}`),
  );
};
