import { Injectable } from '@nestjs/common';
import { type PageLanguage } from './page-language.js';
import { type Catalogue, type Words } from './phrases.js';

type Called = (language: PageLanguage) => Words<string>;

/** Knows what each kind of event is called, so that lists of the events of all rooms can say it without opening a door. */
@Injectable()
export class Kinds {
  private readonly called = new Map<string, Called>();
  private readonly fields = new Map<string, Catalogue>();

  /** `facts` are those of a room by their type, `words` what it calls them, `fields` what their fields are called where no form says it. */
  add(facts: object, words: Called, fields?: { all: Catalogue }): void {
    for (const type of Object.keys(facts)) {
      this.called.set(type, words);
      if (fields) this.fields.set(type, fields.all);
    }
  }

  /** An event's kind in words. */
  say(type: string, language: PageLanguage): string {
    return this.called.get(type)?.(language).say(type) ?? type;
  }

  /** What the fields of an event are called that no form asks for. */
  wordsOf(type: string): Catalogue[] {
    return [this.fields.get(type)].filter((words) => words !== undefined);
  }

  /** Every type that a room names. */
  get all(): string[] {
    return [...this.called.keys()];
  }
}
