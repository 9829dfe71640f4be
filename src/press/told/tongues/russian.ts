import { type Mention } from '../../imports/mentioned-members.js';
import { type Named, type Tongue } from '../tongues.js';

const OFFICE =
  '(?:(?:первый )?(?:заместител[ья]|вице-)? ?(?:губернатор[а]?|глав[аы]|мэр[а]?|председател[ья] правительства|министр[а]?(?: [а-яё]+){1,5}|начальник[а]?(?: [а-яё]+){1,5}|директор[а]?(?: [а-яё]+){1,5}))';
const TITLE = new RegExp(`(?<![\\p{L}-])(?<title>${OFFICE}) $`, 'iu');
const NAME = /^ (?<name>\p{Lu}[\p{Ll}ё]+(?:-\p{Lu}[\p{Ll}ё]+)?(?: \p{Lu}[\p{Ll}ё]+(?:-\p{Lu}[\p{Ll}ё]+)?){1,2})/u;

/** «губернатор Магаданской области Сергей Носов». */
const people = (written: string, mentions: Mention[]): Named[] =>
  mentions.flatMap(({ member, from, to }): Named[] => {
    const { title } = TITLE.exec(written.slice(0, from))?.groups ?? {};
    const { name } = NAME.exec(written.slice(to))?.groups ?? {};
    return title !== undefined && name !== undefined ? [{ title: title.trim(), name, member }] : [];
  });

/** Russian. */
export const russian: Tongue = {
  came: /приня(?:л|ла|ли) участие|участвовал[аи]?|присутствовал[аи]?|выступил[аи]?/u,
  ahead: /прим(?:ет|ут) участие|планиру|ожидается/u,
  notSent: /ассоциаци|секретариат|посол|университет|компани/iu,
  people,
  coordinates:
    /с (?:(?<month>\d{1,2})\.)?(?<year>(?:19|20)\d{2}) года[^.;]{0,40}?координатор\p{L}* (?<committee>подкомитета [^,.;]{3,60})/iu,
  committee: (written) => written.replace(/^подкомитета/iu, 'подкомитет'),
  invites:
    /(?<by>ассоциаци\p{L}+|секретариат\p{L}*|генеральн\p{L}+ секретар\p{L}+)[^.]{0,60}?пригласил[аи]? (?<to>[^.,]{3,80}?) (?:принять участие в|к участию в|на) (?<what>[^.]{4,140})/iu,
  planned: /состоится|пройд[её]т|запланирован|намечен/iu,
  times: [
    /весной (?:этого|текущего) года/iu,
    /летом (?:этого|текущего) года/iu,
    /осенью (?:этого|текущего) года/iu,
    /зимой (?:этого|текущего) года/iu,
    /в первом полугодии/iu,
    /во втором полугодии/iu,
    /в (?:этом|текущем) году/iu,
    /в следующем году/iu,
  ],
};
