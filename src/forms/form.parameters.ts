import { ref } from '../access/refs.js';
import { id } from '../language/nouns.js';
import { May, PageParameters } from '../web/page-parameters.js';

/** What a form may be about: its fields of these names are filled in with it. */
export class FormParameters extends PageParameters {
  @May(ref)
  member?: string;

  @May(ref)
  meeting?: string;

  @May(ref)
  decision?: string;

  @May(ref)
  committee?: string;

  @May(ref)
  commitment?: string;

  @May(ref)
  coverage?: string;

  @May(id)
  question?: string;
}

/** What stands in the address of a form about one thing. */
export const aboutIn = ({
  member,
  meeting,
  decision,
  committee,
  commitment,
  coverage,
  question,
}: FormParameters): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ member, meeting, decision, committee, commitment, coverage, question }).flatMap(([noun, name]) =>
      name === undefined ? [] : [[noun, name]],
    ),
  );
