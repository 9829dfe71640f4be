import { type Mention } from '../../imports/mentioned-members.js';
import { type Named, type Tongue } from '../tongues.js';

const OFFICE =
  '(?:(?:Vice|Deputy|Acting|Lieutenant)[- ])?(?:Governor|Mayor|Chair(?:man|woman|person)?|Premier|Prime Minister|Head|Chief Executive|Director(?:[- ]General)?)';
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}";
/** «Liu Ning, Governor of Liaoning» and «Governor Liu Ning of Liaoning». */
const AHEAD = [
  new RegExp(
    `(?<![\\p{L}-])(?<name>${NAME}), (?:the )?(?<title>${OFFICE}(?: of the [^,;.]{3,60})?) (?:of|for) (?:the )?$`,
    'u',
  ),
  new RegExp(`(?<![\\p{L}-])(?<title>${OFFICE}) (?<name>${NAME}) of (?:the )?$`, 'u'),
];
/** «Liaoning Governor Liu Ning». */
const BEHIND = new RegExp(
  `^(?: (?:Province|Prefecture|Oblast|Krai|City))?(?:['’]s)? (?<title>${OFFICE}) (?<name>${NAME})`,
  'u',
);

const people = (written: string, mentions: Mention[]): Named[] =>
  mentions.flatMap(({ member, from, to }): Named[] => {
    const before = written.slice(0, from);
    const found = [...AHEAD.map((pattern) => pattern.exec(before)), BEHIND.exec(written.slice(to))].find(Boolean);
    const { title, name } = found?.groups ?? {};
    return title !== undefined && name !== undefined ? [{ title, name, member }] : [];
  });

/** English. */
export const english: Tongue = {
  came: /\b(?:attended|took part|participated|were present|was present|joined the|addressed the|spoke at)\b/iu,
  ahead:
    /\b(?:will|is to|are to|(?:is|are) expected to|plans? to)\b[^.]{0,40}?\b(?:attend|take part|participate|join)/iu,
  notSent: /association|secretar|ambassador|university|company/iu,
  people,
  admits: [
    {
      after:
        /^(?: (?:Province|Prefecture|City))?,? (?:was|were|has been|have been) (?:formally )?(?:admitted|accepted)/u,
    },
    {
      before:
        /\b(?:admitted|accepted|(?:voted|decided|agreed) to (?:admit|accept)) (?:the )?(?:Province of |City of )?$/u,
      after: /^(?: (?:Province|Prefecture|City))? (?:as|to|into)\b/u,
    },
    {
      before:
        /\b(?:approved|adopted|endorsed)\b[^.;]{0,40}?\b(?:membership|admission|accession|entry) of (?:the )?(?:Province of |City of )?$/u,
    },
    {
      before: /\b(?:membership|admission|accession) of (?:the )?$/u,
      after: /^(?: (?:Province|Prefecture|City))? (?:was|has been) (?:approved|adopted)/u,
    },
  ],
  elects: [
    {
      after:
        /^(?: (?:Province|Prefecture|City))? (?:was|has been) elected (?:as )?(?:the )?(?:(?<n>\d{1,3})(?:st|nd|rd|th) )?(?:new |next )?chair/u,
    },
    {
      before: /\belected (?:the )?$/u,
      after:
        /^(?: (?:Province|Prefecture|City))? (?:as |to be )?(?:the |its )?(?:(?<n>\d{1,3})(?:st|nd|rd|th) )?(?:new |next )?chair/u,
    },
  ],
  open: /\b(?:will|would|was not|were not|not (?:been )?(?:admitted|elected|approved)|hopes?|proposed to|expected|is to be|are to be|rejected|postponed|may)\b/iu,
  presided: [
    new RegExp(
      `(?<title>(?:[\\p{L}-]+ ){0,4}?(?:${OFFICE}|Secretary[- ]General)) (?<name>${NAME}) (?:presided over|chaired|moderated) the`,
      'u',
    ),
    new RegExp(
      `The (?<title>${OFFICE}|Secretary[- ]General), (?<name>${NAME}), (?:presided over|chaired|moderated) the`,
      'u',
    ),
    new RegExp(
      `(?<name>(?!The )${NAME}), (?:the )?(?<title>[^,;.]{3,80}), (?:presided over|chaired|moderated) the`,
      'u',
    ),
    new RegExp(
      `(?:was|were) (?:presided over|chaired|moderated) by (?:the )?(?<title>(?:[^,;.]{3,60}? )?(?:${OFFICE}|Secretary[- ]General)) (?<name>${NAME})`,
      'u',
    ),
    new RegExp(
      `(?:was|were) (?:presided over|chaired|moderated) by (?<name>${NAME}), (?:the )?(?<title>[^,;.]{3,80})`,
      'u',
    ),
  ],
  coordinates:
    /(?:coordinat(?:ed|or of)|been the coordinator of) (?:the )?(?:NEAR )?(?<committee>Sub-?committee on [^,.;]{3,60}?|[^,.;]{3,60}? Sub-?committee),? since (?:(?<month>\d{1,2})\/)?(?<year>(?:19|20)\d{2})/iu,
  invites:
    /(?<by>\bassociation|\bsecretariat|\bsecretary-general|\bnear\b)[^.]{0,60}?\binvited (?<to>[^.]{3,80}?) to (?:attend |take part in |participate in |join )?(?<what>(?:the|its)? [^.]{4,140})/iu,
  planned: /\b(?:to be held|scheduled|planned|will (?:be held|take place)|due)\b/iu,
  times: [
    /this spring/iu,
    /this summer/iu,
    /this (?:autumn|fall)/iu,
    /this winter/iu,
    /in the first half of (?:this|the) year/iu,
    /in the second half of (?:this|the) year/iu,
    /(?:later )?this year/iu,
    /next year/iu,
  ],
};
