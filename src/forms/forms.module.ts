import { Global, Module } from '@nestjs/common';
import { Descriptions } from '../access/four-eyes/descriptions.js';
import { findIn } from './asking.js';
import { ChoicesFor } from './choices.js';
import { Forms } from './forms.js';
import { FormsPages } from './forms.pages.js';
import { Subjects } from './subjects.js';

/** The forms of all rooms: what asks, what reads, and the pages on which they stand. */
@Global()
@Module({
  controllers: [FormsPages],
  providers: [Forms, ChoicesFor, Subjects],
  exports: [Forms, ChoicesFor, Subjects],
})
export class FormsModule {
  constructor(forms: Forms, descriptions: Descriptions) {
    descriptions.asForms = (act, language) => findIn(forms.giving(act)?.words ?? [], language);
  }
}
