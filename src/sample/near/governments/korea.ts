import { table } from './government.js';

/** Gangwon and Jeonbuk under the names with which they joined; see renamings. */
export const korea = table(
  'KR',
  'korea',
  `
KR-47 | Gyeongsangbuk-do | 경상북도 | 庆尚北道 | 慶尚北道 | Кёнсан-Пукто | Умар Кёнсан
KR-48 | Gyeongsangnam-do | 경상남도 | 庆尚南道 | 慶尚南道 | Кёнсан-Намдо | Өмнө Кёнсан
KR-42 | Gangwon-do | 강원도 | 江原道 | 江原道 | Канвондо | Өмнө Солонгосын Канвонь аймаг
KR-41 | Gyeonggi-do | 경기도 | 京畿道 | 京畿道 | Кёнгидо | Кёнги
KR-43 | Chungcheongbuk-do | 충청북도 | 忠清北道 | 忠清北道 | Чхунчхон-Пукто | Умар Чүнчон
KR-44 | Chungcheongnam-do | 충청남도 | 忠清南道 | 忠清南道 | Чхунчхон-Намдо | Өмнөд Чүнчон
KR-45 | Jeollabuk-do | 전라북도 | 全罗北道 | 全羅北道 | Чолла-Пукто | Умард Чолла
KR-46 | Jeollanam-do | 전라남도 | 全罗南道 | 全羅南道 | Чолла-Намдо | Өмнөд Чолла
KR-49 | Jeju Special Self-Governing Province | 제주특별자치도 | 济州特别自治道 | 済州特別自治道 | Чеджудо
KR-26 | Busan Metropolitan City | 부산광역시 | 釜山 | 釜山広域市 | Пусан | Пүсан
KR-27 | Daegu Metropolitan City | 대구광역시 | 大邱广域市 | 大邱広域市 | Тэгу | Тэгү
KR-28 | Incheon Metropolitan City | 인천광역시 | 仁川广域市 | 仁川広域市 | Инчхон | Инчон
KR-30 | Daejeon Metropolitan City | 대전광역시 | 大田广域市 | 大田広域市 | Тэджон | Тэжон
KR-29 | Gwangju Metropolitan City | 광주광역시 | 光州广域市 | 光州広域市 | Кванджу | Куанжү
KR-31 | Ulsan Metropolitan City | 울산광역시 | 蔚山广域市 | 蔚山広域市 | Ульсан | Үлсан
KR-50 | Sejong Special Self-Governing City | 세종특별자치시 | 世宗特别自治市 | 世宗特別自治市 | Седжон | Сэжун хот
`,
  {
    'KR-47': ['경북'],
    'KR-48': ['경남'],
    'KR-42': ['강원'],
    'KR-43': ['충북'],
    'KR-44': ['충남'],
    'KR-45': ['전북'],
    'KR-46': ['전남'],
    'KR-49': ['제주'],
    'KR-26': ['부산'],
    'KR-31': ['울산', '蔚山'],
  },
);

export const northKorea = table(
  'KP',
  'membersWiki',
  `
KP-09 | North Hamgyong Province | 함경북도 | 咸镜北道 | 咸鏡北道 | Хамгён-Пукто | Умар Хамгён
KP-13 | Rason Special City | 나선특별시 | 罗先特别市 | 羅先特別市 | Насон
`,
  { 'KP-13': ['라선특별시', '라진특별시'] },
);

export const pohang = table('KR', 'wc14', 'pohang | Pohang City | 포항시 | 浦项市 | 浦項市 | Пхохан', {
  pohang: ['포항', '浦项'],
});
