/** Made-up documents of six languages, written with words of the field among made-up ones, and what is asked of them. */
import { newId } from '../../dist/src/language/ids.js';
import { below, languages, many } from './press-items.mjs';

const field = {
  'zh-Hans':
    '辽宁省 遼寧省 吉林省 山西省 陕西省 东北亚地区地方政府联合会 全体会议 代表团 秘书处 省长 出席 合作 交流 会员 主席 沈阳 旅游 环境 地方政府 友好'.split(
      ' ',
    ),
  ko: '랴오닝성 료녕성 요녕성 지린성 동북아시아지역자치단체연합 총회 대표단 사무국 성장 참석 협력 교류 회원 의장단체 선양 관광 환경 지방정부 우호 경상북도'.split(
    ' ',
  ),
  ja: '遼寧省 吉林省 富山県 北東アジア地域自治体連合 総会 代表団 事務局 知事 出席 協力 交流 会員 議長 観光 環境 自治体 友好 鳥取県 青森県 会議'.split(
    ' ',
  ),
  ru: 'Ляонин Гирин Хабаровский Ассоциация региональных администраций ассамблея делегация секретариат губернатор участие сотрудничество обмен член председатель туризм'.split(
    ' ',
  ),
  mn: 'Ляонин Төв аймаг Улаанбаатар чуулган хурал төлөөлөгчид нарийн бичгийн дарга хамтын ажиллагаа солилцоо гишүүн дарга аялал жуулчлал байгаль орчин өдөр үүрэг'.split(
    ' ',
  ),
  en: 'Liaoning Province Jilin Gyeongsangbuk Association of North East Asia Regional Governments assembly delegation secretariat governor cooperation exchange member chair tourism environment NEAR'.split(
    ' ',
  ),
};
const mongolian = { letters: [...'аэиоуөүнгдлрстхмбйшчжзцеяёюпвк'], long: 6, gap: ' ', stop: '. ' };
mongolian.words = many(4000, () => many(3 + below(6), () => mongolian.letters[below(30)]).join(''));
const written = { ...languages, mn: mongolian };
const share = ['zh-Hans', 'zh-Hans', 'zh-Hans', 'ko', 'ko', 'ko', 'ja', 'ru', 'mn', 'en'];

/** One word in a hundred is of the field, so that a document holds one or two of them; all are as common as each other. */
const word = (tag) =>
  below(100) === 0 ? field[tag][below(field[tag].length)] : written[tag].words[Math.min(below(4000), below(4000))];
const sentence = (tag) => many(8 + below(12), () => word(tag)).join(written[tag].gap) + written[tag].stop;

/** Koreans break their lines anywhere, as digests of the press do. */
const broken = (text) => text.replace(/(.{37})/gu, '$1\n');

const textOf = (tag, n) => {
  const text = many(6 + below(16), () => sentence(tag)).join('');
  return tag === 'ko' && n % 5 === 0 ? broken(text) : text;
};

const dayOf = () => new Date(Date.UTC(1996, 0, 1 + below(10_000))).toISOString().slice(0, 10);

/** Governments as they are registered: names by language, and others. */
export const governments = [
  [
    'CN-LN',
    { en: 'Liaoning Province', ko: '랴오닝성', 'zh-Hans': '辽宁省', ja: '遼寧省', ru: 'Ляонин' },
    ['료녕성', '요녕성'],
  ],
  ['CN-JL', { en: 'Jilin Province', ko: '지린성', 'zh-Hans': '吉林省', ru: 'Гирин' }, ['길림성']],
  ['CN-SX', { en: 'Shanxi Province', ko: '산시성', 'zh-Hans': '山西省' }, []],
  ['CN-SN', { en: 'Shaanxi Province', ko: '싼시성', 'zh-Hans': '陕西省' }, ['산시성']],
  ['KR-47', { en: 'Gyeongsangbuk-do', ko: '경상북도', 'zh-Hans': '庆尚北道' }, []],
  ['JP-16', { en: 'Toyama Prefecture', ja: '富山県', ko: '도야마현' }, []],
].map(([code, names, aliases]) => ({ id: newId(), code, names, aliases }));

const fact = (category, id, type, data, texts) => ({
  fact: { stream: `${category}-${id}`, version: 1, type, takes: [], data },
  id,
  texts,
});

/** So many documents: seven in ten items of coverage, the others decisions, commitments and meetings. */
export const documents = (count) =>
  many(count, (n) => {
    const tag = share[below(share.length)];
    const [id, on, text] = [newId(), dayOf(), textOf(tag, n)];
    const title = sentence(tag).slice(0, 80);
    const kind = n % 10;
    if (kind < 7) {
      const outlet = { [tag]: `Paper ${n % 300}` };
      const own = { language: tag, filedUnder: governments[n % governments.length].id, published: on, outlet };
      const original = { language: tag, text };
      const data = { coverage: id, ...own, title: { [tag]: title }, original };
      return fact('coverage', id, 'PressCoverageLogged', data, [title, text, outlet[tag]]);
    }
    const said = text.slice(0, 1900);
    if (kind < 9) {
      const data = {
        decision: id,
        text: { [tag]: said },
        title: { [tag]: title },
        body: 'assembly',
        on,
        outcome: 'adopted',
      };
      return fact('decision', id, 'DecisionTaken', data, [title, said]);
    }
    const by = { government: governments[n % governments.length].id };
    const data = { commitment: id, kind: 'promise', by, to: [{ association: true }], text: { [tag]: said }, on };
    return fact('commitment', id, 'CommitmentRecorded', data, [said]);
  });

/** What is asked: one and two characters, long ones, words and their beginnings, names in each script, phrases, initials. */
export const questions = [
  ...'省 会 辽宁 遼寧 东北亚 沈阳 代表团 东北亚地区地方政府联合会 "全体会议" 省长 陕西'.split(' '),
  ...'성 총회 랴오닝 료녕 요녕 동북아시아지역 관광 동북아시아지역자치단체연합 산시 ㄹㅇㄴ 경상북도'.split(' '),
  ...['県', '総会', '富山', '北東アジア', '北東アジア地域自治体連合'],
  ...['Ляонин', 'делегация', 'сотрудн', '"региональных администраций"', 'ассамблея губернатор'],
  ...['хурал', 'төв аймаг', 'жуулчлал', 'гишүүн дарга'],
  ...['Liaoning', 'governor', 'NEAR', '"North East Asia"'],
];
