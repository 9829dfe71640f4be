import { Injectable } from '@nestjs/common';
import { type PageLanguage } from './page-language.js';
import { type Words } from './phrases.js';

type Called = (language: PageLanguage) => Words<string>;

/** Knows what each kind of event is called, so that lists of the events of all rooms can say it without opening a door. */
@Injectable()
export class Kinds {
  private readonly called = new Map<string, Called>();

  /** `facts` are those of a room by their type, `words` what it calls them. */
  add(facts: object, words: Called): void {
    for (const type of Object.keys(facts)) this.called.set(type, words);
  }

  /** An event's kind in words. */
  say(type: string, language: PageLanguage): string {
    return this.called.get(type)?.(language).say(type) ?? type;
  }

  /** Every type that a room names. */
  get all(): string[] {
    return [...this.called.keys()];
  }
}
