import { table } from './government.js';

/** 山西 and 陕西 sound alike in Korean: 산시성 is a name of the one and is often written for the other, too. */
export const china = table(
  'CN',
  'china',
  `
CN-HL | Heilongjiang Province | 헤이룽장성 | 黑龙江省 | 黒竜江省 | Хэйлунцзян | Хармөрөн
CN-HA | Henan Province | 허난성 | 河南省 | 河南省 | Хэнань | Хэнань
CN-SD | Shandong Province | 산둥성 | 山东省 | 山東省 | Шаньдун | Шаньдун
CN-NX | Ningxia Hui Autonomous Region | 닝샤후이족자치구 | 宁夏回族自治区 | 寧夏回族自治区 | Нинся-Хуэйский автономный район | Ниншя - Хотонгийн өөртөө засах орон
CN-HB | Hubei Province | 후베이성 | 湖北省 | 湖北省 | Хубэй
CN-HN | Hunan Province | 후난성 | 湖南省 | 湖南省 | Хунань | Хүнань
CN-JL | Jilin Province | 지린성 | 吉林省 | 吉林省 | Гирин | Гирин
CN-SN | Shaanxi Province | 싼시성 | 陕西省 | 陝西省 | Шэньси | Шэньси муж
CN-NM | Inner Mongolia Autonomous Region | 네이멍구자치구 | 内蒙古自治区 | 内モンゴル自治区 | Внутренняя Монголия | Өвөр Монголын Өөртөө Засах Орон
CN-SX | Shanxi Province | 산시성 | 山西省 | 山西省 | Шаньси | Шаньси муж
CN-AH | Anhui Province | 안후이성 | 安徽省 | 安徽省 | Аньхой | Аньхуй муж
CN-LN | Liaoning Province | 랴오닝성 | 辽宁省 | 遼寧省 | Ляонин | Ляонин
CN-GS | Gansu Province | 간쑤성 | 甘肃省 | 甘粛省 | Ганьсу | Ганьсү
CN-QH | Qinghai Province | 칭하이성 | 青海省 | 青海省 | Цинхай | Хөхнуур
`,
  {
    'CN-HL': ['黑龙江', '흑룡강성'],
    'CN-HA': ['河南'],
    'CN-SD': ['山东', '산동성'],
    'CN-NX': ['宁夏', '닝샤', '영하회족자치구'],
    'CN-HB': ['湖北'],
    'CN-HN': ['湖南'],
    'CN-JL': ['吉林', '길림성'],
    'CN-SN': ['陕西', '산시성'],
    'CN-NM': ['内蒙古', '내몽골자치구'],
    'CN-SX': ['山西'],
    'CN-AH': ['安徽'],
    'CN-LN': ['辽宁', '遼寧', '료녕성', '요녕성'],
    'CN-GS': ['甘肃'],
    'CN-QH': ['青海'],
  },
);
