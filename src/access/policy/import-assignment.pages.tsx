import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Response } from 'express';
import { word } from '../../language/nouns.js';
import { answer, type Page } from '../../web/answer.js';
import { ApiExcludeController } from '../../web/described.js';
import { Needs } from '../../web/needs.js';
import { PageParameters } from '../../web/page-parameters.js';
import { formIn } from '../../web/read-form.js';
import { link, type View } from '../../web/view.js';
import { Keyless, ReadsForm } from '../caller.guard.js';
import { By, type CalledRequest, type Caller } from '../caller.js';
import { Administration, type ListedPerson } from '../people/administration.js';
import { PersonChoice } from '../people/person-choice.js';
import { Views } from '../views.js';
import { accessWords } from '../words.js';
import { Assignments } from './assignments.js';
import { ImportOwners } from './import-owners.js';

/** The page on which somebody else is let go on with a document or a table that was brought in. */
@ApiExcludeController()
@Needs('approve')
@Controller(':association/imports/:import/assignment')
export class ImportAssignmentPages {
  constructor(
    private readonly views: Views,
    private readonly owners: ImportOwners,
    private readonly assignments: Assignments,
    private readonly administration: Administration,
  ) {}

  @Get()
  async one(
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('import') brought: string,
    @Query() parameters: PageParameters,
  ) {
    const view = await this.views.open(request, parameters);
    const { association } = view.asOf;
    const owners = await this.owners.of(association, brought);
    const people = await this.administration.list(association);
    return answer(response, view, AssignmentPage(view, brought, { owners, people }));
  }

  @Post()
  @Keyless()
  @ReadsForm()
  async assign(
    @By() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('import') brought: string,
    @Query() parameters: PageParameters,
  ) {
    const person = word(40).check((await formIn(request)).get('person'), '/person');
    await this.assignments.give(caller, brought, person);
    const view = await this.views.open(request, parameters);
    response.redirect(303, link(view, `/imports/${brought}/assignment`));
  }
}

interface Shown {
  /** Who may go on with it already, by id. */
  owners: string[];
  people: ListedPerson[];
}

const AssignmentPage = (view: View, brought: string, { owners, people }: Shown): Page => {
  const { say } = accessWords(view.language);
  const isRecorder = ({ roles }: ListedPerson) => roles.some(({ role }) => role === 'recorder');
  const others = people.filter((person) => isRecorder(person) && !owners.includes(person.id));
  return {
    title: say('assignment'),
    room: 'imports',
    body: (
      <>
        <h1>{say('assignment')}</h1>
        <p>{say('assignmentHint')}</p>
        <ul>{people.map(({ id, name }) => owners.includes(id) && <li key={id}>{name}</li>)}</ul>
        {others.length === 0 ? (
          <p class="none">{say('nobodyToAssign')}</p>
        ) : (
          <form class="filters" method="post" action={link(view, `/imports/${brought}/assignment`)}>
            <label>
              <span>{say('recorder')}</span>
              <PersonChoice people={others} />
            </label>
            <button type="submit">{say('assign')}</button>
          </form>
        )}
      </>
    ),
  };
};
