import { type Progress, type Working } from './answers.js';

/** What this process is doing with imports, so that whoever looks meanwhile sees how far it is. */
export class Works {
  private readonly byImport = new Map<string, Working>();

  of(id: string): Working | undefined {
    return this.byImport.get(id);
  }

  /** Does a work, which tells how many more are done each time it gets on. */
  async during(
    id: string,
    { at, all }: Omit<Working, 'done'>,
    progress: Progress,
    work: (heard: (more: number) => void) => Promise<void>,
  ): Promise<void> {
    const working = { at, done: 0, all };
    this.byImport.set(id, working);
    try {
      await work((more) => progress((working.done += more), all));
    } finally {
      if (this.byImport.get(id) === working) this.byImport.delete(id);
    }
  }
}
