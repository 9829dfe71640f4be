import { Injectable } from '@nestjs/common';
import { codeWords } from './code-words.js';
import { type PageLanguage } from './page-language.js';
import { type Catalogue, phrases } from './phrases.js';

/** What a rule says in words of the reader's language, by its name; nothing of what is no rule. */
export type RuleSaid = (rule: string) => string | undefined;

/** Knows what the rules of all rooms say, and what codes of problems mean, for pages that tell why something was refused. */
@Injectable()
export class RuleWords {
  private readonly catalogues: Catalogue[] = [codeWords.all];

  /** The rules of a room, by their names. */
  add({ all }: { all: Record<string, object> }): void {
    this.catalogues.push(all as Catalogue);
  }

  /** A rule or a code in words; nothing where no room names it. What it says in English about a case is known more exactly where it refused. */
  say(rule: string, language: PageLanguage): string | undefined {
    const found = this.catalogues.find(({ en }) => Object.hasOwn(en, rule));
    return found && phrases(found)(language).say(rule);
  }
}
