import { type Request } from 'express';
import { isHandle } from '../language/nouns.js';
import { common } from './common.js';
import { formPage } from './form-page.js';
import { type PageLanguage, pageLanguageOf } from './page-language.js';
import { parameterWords } from './parameter.words.js';
import { type Problem } from './problem.js';
import { Detail, type Detailed } from './problem-detail.js';
import { problemSheet } from './problem-sheet.js';
import { problemWords } from './problem-words.js';
import { areTold, keptOf, RefusedPlace, refusedIn } from './refused-parameters.js';
import { address, type View } from './view.js';

/** What is known of a problem beside what programs are told of it. */
interface Known extends Detailed {
  /** The number of seconds after which asking again may help. */
  wait?: string;
  /** By what view its page is framed; it stands by itself without one. */
  view?: View;
}

/** A problem as a page for people. */
export const problemPage = (problem: Problem, request: Request, { rules, missing, wait, view }: Known = {}): string => {
  const language = view?.language ?? pageLanguageOf(request);
  const { say } = common(language);
  const title = problemWords[language][problem.status] ?? problem.title;
  const places = refusedIn(problem, request, missing);
  const code = [problem.code, problem.rule].filter((part) => part).join(' · ');
  return problemSheet(
    {
      language,
      title,
      code,
      status: problem.status,
      home: homeOf(request, view),
      view,
      inOther: problem.status === 401 ? inOther(request) : undefined,
    },
    <>
      {!areTold(places) && <Detail {...{ problem, rules, missing, language }} />}
      <Places {...{ places, request, language }} />
      {missing?.what === 'list page' && <Without places={PAGE} say="firstPage" {...{ request, language }} />}
      {wait !== undefined && <p>{say('askAgain', { n: Number(wait) })}</p>}
      {problem.status === 401 && <SignIn request={request} problem={problem} language={language} />}
      {problem.status === 404 && <OtherTime request={request} language={language} />}
      {request.method === 'POST' && <WayBack request={request} language={language} />}
    </>,
  );
};

/** The first page of the record in which something went wrong, where that is one. */
const homeOf = ({ params }: Partial<Request>, view?: View): string => {
  // What is refused at the door has found no route yet.
  const association = view?.association.handle ?? params?.['association'];
  return typeof association === 'string' && isHandle(association) ? `/${association}` : '/';
};

/** The same address in another language; nothing of what a form was sent to, which is no page. */
const inOther = ({ method, path, query }: Request): ((lang: PageLanguage) => string) | undefined => {
  if (method !== 'GET') return undefined;
  const asked = Object.entries(query).filter((each): each is [string, string] => typeof each[1] === 'string');
  return (lang) => address(withinHouse(path), { ...Object.fromEntries(asked), lang });
};

/** The same address for a link: two slashes at the start would name another host. */
const withinHouse = (path: string): string => path.replace(/^\/+/, '/');

/** Who must be known may say who they are, and comes back here. */
const SignIn = ({ request, problem, language }: { request: Request; problem: Problem; language: PageLanguage }) => {
  const to = request.method === 'GET' ? withinHouse(request.originalUrl) : undefined;
  // Whoever is known and must prove it goes to the provider at once.
  const path = problem.code === 'sign-in-again' ? '/sign-in/provider' : '/sign-in';
  const again = problem.code === 'sign-in-again' ? '1' : undefined;
  return (
    <p>
      <a href={address(path, { to, again, lang: language })}>{common(language).say('signIn')}</a>
    </p>
  );
};

interface Shown {
  places: Places;
  request: Request;
  language: PageLanguage;
}
type Places = ReturnType<typeof refusedIn>;

/** What was refused, and why, with the way to the page without it. */
const Places = ({ places, request, language }: Shown) => {
  if (places.length === 0) return null;
  return (
    <>
      <h2>{common(language).say('problemIn')}</h2>
      <ul>
        {places.map((place, n) => (
          <RefusedPlace key={n} {...{ place, request, language }} />
        ))}
      </ul>
      <Without say="without" {...{ places, request, language }} />
    </>
  );
};

const PAGE: Places = [{ parameter: 'page', code: 'not-in-the-record' }];

/** The way to a page without what was refused of its address. */
const Without = ({ places, say, request, language }: Shown & { say: 'without' | 'firstPage' }) => {
  const kept = request.method === 'POST' ? undefined : keptOf(places, request);
  if (!kept) return null;
  return (
    <p>
      <a href={address(withinHouse(request.path), kept)}>{parameterWords(language).say(say)}</a>
    </p>
  );
};

/** What is not found at a past time may be found now. */
const OtherTime = ({ request, language }: { request: Request; language: PageLanguage }) => {
  const { trueOn, knownOn, lang } = request.query;
  if (!trueOn && !knownOn) return null;
  return (
    <p>
      <a href={address(withinHouse(request.path), { lang: typeof lang === 'string' ? lang : undefined })}>
        {common(language).say('asOfProblem')}
      </a>
    </p>
  );
};

/** What a form of ours was refused leads back to the page of the form. */
const WayBack = ({ request, language }: { request: Request; language: PageLanguage }) => {
  const from = formPage(request);
  if (!from) return null;
  return (
    <p>
      <a href={`${withinHouse(from.pathname)}${from.search}`}>{common(language).say('wayBack')}</a>
    </p>
  );
};
