import { Injectable } from '@nestjs/common';
import { Grants } from '../people/grants.js';
import { SignInSettings } from './settings.js';

/**
 * How far an installation is set up: `first-run` on this machine alone, where whoever reaches it is the local operator; `setting-up`,
 * where it can be reached from elsewhere and has no administrator yet; `signed-in`, from its first administrator on.
 */
export type StageName = 'first-run' | 'setting-up' | 'signed-in';

/** Another process may make the first administrator; here that is seen so many milliseconds later at the latest. */
const REMEMBERED = 500;

/** Knows how far the installation is set up. It never goes back from `signed-in` while this process lives. */
@Injectable()
export class Stage {
  private looked = -Infinity;
  private last: StageName = 'setting-up';

  constructor(
    private readonly grants: Grants,
    private readonly settings: SignInSettings,
  ) {}

  async now(): Promise<StageName> {
    if (this.last === 'signed-in' || performance.now() - this.looked < REMEMBERED) return this.last;
    try {
      this.last = await this.look();
    } catch (error) {
      // While the database is away nothing about people changes.
      if (this.looked === -Infinity) throw error;
    }
    this.looked = performance.now();
    return this.last;
  }

  /** Asks anew, after an administrator was made here. */
  forget(): void {
    this.looked = -Infinity;
  }

  private async look(): Promise<StageName> {
    if (await this.grants.anyAdmin()) return 'signed-in';
    const { isLocal, oidc } = this.settings;
    // Where groups of a provider stand for roles, nobody need be made by hand.
    if (oidc && oidc.roles.length > 0) return 'signed-in';
    return isLocal && !oidc ? 'first-run' : 'setting-up';
  }
}
