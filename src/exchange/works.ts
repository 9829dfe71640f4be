import { Injectable, Optional } from '@nestjs/common';
import { UnderWay } from '../web/under-way.js';
import { type Progress, type Working } from './answers.js';
import { type Brought } from './working-row.js';

/** Of which association, by what name and on which page others are told of a work. */
interface Told {
  association: string;
  name: string;
  path: string;
}

/** How others are told of what is done with a table. */
export const told = (association: string, { id, kind, name }: Brought): { of: Told } => ({
  of: { association, name, path: `/imports/${kind}/${id}` },
});

/** What this process is doing with imports, so that whoever looks meanwhile sees how far it is. */
@Injectable()
export class Works {
  private readonly byImport = new Map<string, Working>();

  constructor(@Optional() private readonly underWay?: UnderWay) {}

  of(id: string): Working | undefined {
    return this.byImport.get(id);
  }

  /** Does a work, which tells how many more are done each time it gets on. */
  async during(
    id: string,
    { at, all, of }: Omit<Working, 'done'> & { of?: Told },
    progress: Progress,
    work: (heard: (more: number) => void) => Promise<void>,
  ): Promise<void> {
    const working = { at, done: 0, all };
    const kind = at === 'undoing' ? 'undo' : 'import';
    const telling = of && this.underWay?.begin(of.association, { ...of, kind, all });
    let state: 'done' | 'failed' = 'failed';
    this.byImport.set(id, working);
    try {
      await work((more) => {
        telling?.heard(more);
        progress((working.done += more), all);
      });
      state = 'done';
    } finally {
      telling?.end(state);
      if (this.byImport.get(id) === working) this.byImport.delete(id);
    }
  }
}
