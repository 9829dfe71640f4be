import { Injectable } from '@nestjs/common';

/** Why the installation does not do well: a code that stays, and for whoever mends it what was found. */
export interface Reason {
  code: string;
  detail: string;
}

/** Looks at one thing; answers what is amiss, or nothing. Throws what a database that cannot serve throws. */
export type Look = () => Promise<string | undefined>;

/** What is looked at when somebody asks how the installation does; rooms add what they know of. */
@Injectable()
export class Reasons {
  private readonly looks = new Map<string, Look>();

  add(code: string, look: Look): void {
    this.looks.set(code, look);
  }

  async found(): Promise<Reason[]> {
    const all = [...this.looks].map(async ([code, look]) => ({ code, detail: await look() }));
    return (await Promise.all(all)).filter((each): each is Reason => each.detail !== undefined);
  }
}
