import { table } from './government.js';

export const japan = table(
  'JP',
  'japan',
  `
JP-15 | Niigata Prefecture | 니가타현 | 新潟县 | 新潟県 | Ниигата
JP-16 | Toyama Prefecture | 도야마현 | 富山县 | 富山県 | Тояма
JP-28 | Hyogo Prefecture | 효고현 | 兵库县 | 兵庫県 | Хёго
JP-31 | Tottori Prefecture | 돗토리현 | 鸟取县 | 鳥取県 | Тоттори
JP-32 | Shimane Prefecture | 시마네현 | 岛根县 | 島根県 | Симане
JP-26 | Kyoto Prefecture | 교토부 | 京都府 | 京都府 | Киото
JP-02 | Aomori Prefecture | 아오모리현 | 青森县 | 青森県 | Аомори | Аомори
JP-06 | Yamagata Prefecture | 야마가타현 | 山形县 | 山形県 | Ямагата | Ямагата-кэн
JP-17 | Ishikawa Prefecture | 이시카와현 | 石川县 | 石川県 | Исикава
JP-18 | Fukui Prefecture | 후쿠이현 | 福井县 | 福井県 | Фукуи
JP-05 | Akita Prefecture | 아키타현 | 秋田县 | 秋田県 | Акита | Акита
JP-35 | Yamaguchi Prefecture | 야마구치현 | 山口县 | 山口県 | Ямагути
JP-04 | Miyagi Prefecture | 미야기현 | 宫城县 | 宮城県 | Мияги | Мияги
JP-47 | Okinawa Prefecture | 오키나와현 | 冲绳县 | 沖縄県 | Окинава
`,
);
