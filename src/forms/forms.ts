import { Injectable } from '@nestjs/common';
import { NotFound } from '../eventstore/errors.js';
import { type Form } from './form.js';

/** The forms of all rooms. */
@Injectable()
export class Forms {
  private readonly byName = new Map<string, Form>();

  add(forms: Form[]): void {
    for (const form of forms) this.byName.set(form.name, form);
  }

  get all(): Form[] {
    return [...this.byName.values()];
  }

  /** Throws `NotFound`. */
  named(name: string): Form {
    const form = this.byName.get(name);
    if (!form) throw new NotFound('form', name);
    return form;
  }

  /** The form by which a command is given. */
  giving(command: string): Form | undefined {
    return this.all.find(({ Command }) => Command.name === command);
  }

  /** The form by which an event of a type is recorded, which knows the words of its data. */
  recording(type: string): Form | undefined {
    return this.all.find(({ records, also }) => records === type || also?.includes(type));
  }
}
