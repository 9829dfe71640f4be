import { AssociationsRoute } from './associations.route.js';
import { Around } from './around.js';
import { Descriptions } from './four-eyes/descriptions.js';
import { FourEyes } from './four-eyes/four-eyes.js';
import { KeptRequests } from './four-eyes/kept-requests.js';
import { Requests } from './four-eyes/requests.js';
import { RequestsPages } from './four-eyes/requests.pages.js';
import { RequestsRoute } from './four-eyes/requests.route.js';
import { SecondPerson } from './four-eyes/second-person.js';
import { FrontDoor } from './front-door.js';
import { Keyring } from './keys/keyring.js';
import { Glass } from './names/glass.js';
import { GlassPages } from './names/glass.pages.js';
import { GlassRoute } from './names/glass.route.js';
import { Sight } from './names/sight.js';
import { ActorNames } from './people/actor-names.js';
import { Administration } from './people/administration.js';
import { Grants } from './people/grants.js';
import { People } from './people/people.js';
import { PeoplePages } from './people/people.pages.js';
import { PeopleRoute } from './people/people.route.js';
import { Recorders } from './people/recorders.js';
import { ImportAssignmentPages } from './policy/import-assignment.pages.js';
import { ImportAssignmentRoute } from './policy/import-assignment.route.js';
import { Assignments } from './policy/assignments.js';
import { ImportOwners } from './policy/import-owners.js';
import { OwnBodies } from './policy/own-bodies.js';
import { RoutePolicy } from './policy/route-policy.js';
import { Identity } from './sign-in/identity.js';
import { Links } from './sign-in/links.js';
import { Oidc } from './sign-in/oidc.js';
import { Sessions } from './sign-in/sessions.js';
import { Setup } from './sign-in/setup.js';
import { SetupRoute } from './sign-in/setup.route.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { Stage } from './sign-in/stage.js';
import { Visible } from './visible.js';

/** Who may do what, and what waits for a second person. */
export const parts = [
  Administration,
  Around,
  FourEyes,
  FrontDoor,
  Glass,
  Grants,
  Identity,
  ImportOwners,
  OwnBodies,
  Keyring,
  Links,
  Oidc,
  ActorNames,
  Assignments,
  Descriptions,
  KeptRequests,
  People,
  Recorders,
  Requests,
  RoutePolicy,
  SecondPerson,
  Sessions,
  Setup,
  Sight,
  SignIn,
  Stage,
  Visible,
];

/** By which people and programs come to it. */
export const ways = [
  AssociationsRoute,
  GlassRoute,
  GlassPages,
  ImportAssignmentPages,
  ImportAssignmentRoute,
  RequestsRoute,
  RequestsPages,
  PeopleRoute,
  PeoplePages,
  SignInPages,
  SetupRoute,
];
