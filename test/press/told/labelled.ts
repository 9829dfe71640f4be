/** A sentence of our own, and what it says was decided or who presided. */
export interface Labelled {
  language: string;
  text: string;
  says: string[];
}

const of = (language: string, ...texts: [text: string, ...says: string[]][]): Labelled[] =>
  texts.map(([text, ...says]) => ({ language, text, says }));

export const decisions: Labelled[] = [
  ...of(
    'ja',
    ['総会は遼寧省の加入を承認した。', 'admits CN-LN'],
    ['総会では遼寧省を正式会員として承認し、閉会した。', 'admits CN-LN'],
    ['島根県の新規加入が全会一致で承認された。', 'admits JP-32'],
    ['今回の総会で遼寧省が正式に加入し、会員は増えた。', 'admits CN-LN'],
    ['総会は蔚山広域市を第14代議長団体に選出した。', 'elects KR-31 14'],
    ['第14代議長自治体に蔚山広域市が選ばれた。', 'elects KR-31 14'],
    ['第15代の議長団体には遼寧省が選出された。', 'elects CN-LN 15'],
    ['富山県が第9期議長団体として選任された。', 'elects JP-16 9'],
    ['会議は書面により遼寧省の加盟を可決した。', 'admits CN-LN'],
    ['遼寧省の加入を承認する見通しだ。'],
    ['遼寧省の加入は見送られた。'],
    ['島根県は第14代議長団体への立候補を表明した。'],
    ['蔚山広域市を第14代議長団体に選出する予定だった。'],
    ['富山県は連合に加入している。'],
  ),
  ...of(
    'ru',
    ['На ней провинция Ляонин принята в состав ассоциации.', 'admits CN-LN'],
    ['Участники одобрили вступление провинции Ляонин.', 'admits CN-LN'],
    ['Ассамблея утвердила приём провинции Ляонин в ассоциацию.', 'admits CN-LN'],
    ['По итогам голосования провинция Ляонин стала полноправным членом объединения.', 'admits CN-LN'],
    ['Председателем ассоциации избран Ульсан.'],
    ['Ульсан избран 14-м председателем ассоциации.', 'elects KR-31 14'],
    ['14-м председателем ассоциации избран город Ульсан.', 'elects KR-31 14'],
    ['Ассамблея избрала Ульсан 14-м председателем.', 'elects KR-31 14'],
    ['Магаданская область была принята в члены ассоциации единогласно.', 'admits RU-MAG'],
    ['Провинция Ляонин не была принята в состав ассоциации.'],
    ['Участники рассмотрели вступление провинции Ляонин.'],
    ['Ульсан будет избран 14-м председателем позднее.'],
    ['Провинция Ляонин приняла участие в работе ассамблеи.'],
    ['Хабаровский край принял делегацию ассоциации.'],
  ),
  ...of(
    'en',
    ['Liaoning was admitted as a full member.', 'admits CN-LN'],
    ['The Assembly admitted Liaoning to the Association.', 'admits CN-LN'],
    ['Members approved the accession of Liaoning Province.', 'admits CN-LN'],
    ['It elected Ulsan as its 14th chair.', 'elects KR-31 14'],
    ['Ulsan was elected the 14th chair government.', 'elects KR-31 14'],
    ['The membership of Shimane was approved in writing.', 'admits JP-32'],
    ['Liaoning will be admitted next year.'],
    ['Liaoning was not admitted.'],
    ['Toyama hopes Ulsan is elected as the 14th chair.'],
    ['Shimane has been a member since 1996.'],
  ),
  ...of(
    'ja',
    ['全会一致で遼寧省の加盟が承認され、79番目の会員となった。', 'admits CN-LN'],
    ['総会は第14代議長団体として蔚山広域市を選出した。', 'elects KR-31 14'],
    ['遼寧省が新たな会員として迎えられた。', 'admits CN-LN'],
    ['次期となる第14代議長団体は蔚山広域市に決まった。', 'elects KR-31 14'],
    ['遼寧省は加盟を申請した。'],
    ['遼寧省の代表が加盟について説明した。'],
    ['島根県の加入申請を可決した。', 'admits JP-32'],
  ),
  ...of(
    'ru',
    ['Решением ассамблеи провинция Ляонин вошла в состав ассоциации.', 'admits CN-LN'],
    ['Новым членом ассоциации стала провинция Ляонин.', 'admits CN-LN'],
    ['Город Ульсан выбран 14-м председателем.', 'elects KR-31 14'],
    ['Ассамблея единогласно поддержала приём провинции Ляонин.', 'admits CN-LN'],
    ['Провинция Ляонин подала заявку на вступление.'],
    ['Ульсан претендует на пост председателя.'],
    ['На ассамблее 14-м председателем был избран Ульсан.', 'elects KR-31 14'],
  ),
  ...of(
    'en',
    ['Delegates voted to admit Liaoning as a new member.', 'admits CN-LN'],
    ['Ulsan has been elected 14th chair of the Association.', 'elects KR-31 14'],
    ['The Assembly approved the admission of Liaoning.', 'admits CN-LN'],
    ['Liaoning applied for membership.'],
    ['Liaoning has been accepted into the Association.', 'admits CN-LN'],
    ['Toyama congratulated Liaoning on its admission.'],
  ),
];

export const presiding: Labelled[] = [
  ...of(
    'zh-Hans',
    ['会议由联合会秘书处国际协力部部长王小明主持。', '王小明 · 联合会秘书处国际协力部部长 · secretariat'],
    ['省外办主任李四出席会议，联合会秘书长张三主持会议。', '张三 · 联合会秘书长 · secretariat'],
    ['会议由庆尚北道知事李四主持。', '李四 · 庆尚北道知事 · KR-47'],
    ['省长王五主持召开省政府常务会议，学习会议精神。'],
    ['主持人介绍了各会员地方政府。'],
    ['联合国代表致辞，NEAR秘书长张三主持会议。', '张三 · NEAR秘书长 · secretariat'],
  ),
  ...of(
    'ko',
    ['김길동 사무총장이 총회를 주재했다.', '김길동 · 사무총장 · secretariat'],
    ['이날 회의는 이몽룡 국장 주재로 열렸다.', '이몽룡 · 국장'],
    ['사회는 성춘향 국제협력부장이 맡았다.', '성춘향 · 국제협력부장'],
    ['김길동 경상북도지사가 회의를 주재하고 인사말을 했다.', '김길동 · 경상북도지사 · KR-47'],
    ['사회 발전을 위해 협력하기로 했다.'],
    ['주러시아 대사관에 주재하는 외교관도 왔다.'],
  ),
  ...of(
    'ja',
    ['事務総長の山田一郎氏が議長を務めた。', '山田一郎 · 事務総長 · secretariat'],
    ['会議は山田一郎事務総長が主宰した。', '山田一郎 · 事務総長 · secretariat'],
    ['議長は鈴木花子知事が務めた。', '鈴木花子 · 知事'],
    ['蔚山広域市が議長団体を務めている。'],
  ),
  ...of(
    'ru',
    [
      'Председательствовал на заседании генеральный секретарь Иван Петров.',
      'Иван Петров · генеральный секретарь · secretariat',
    ],
    [
      'Заседание прошло под председательством губернатора Магаданской области Ивана Петрова.',
      'Ивана Петрова · губернатора Магаданской области · RU-MAG',
    ],
    ['Губернатор Иван Петров выступил с докладом.'],
    ['Ульсан председательствовал в ассоциации два года.'],
  ),
  ...of(
    'en',
    ['Secretary-General John Smith presided over the session.', 'John Smith · Secretary-General · secretariat'],
    ['The meeting was chaired by Governor Mary Jones.', 'Mary Jones · Governor'],
    [
      'The session was moderated by Mary Jones, Director of International Cooperation.',
      'Mary Jones · Director of International Cooperation',
    ],
    ['Ulsan chaired the Association for two years.'],
  ),
  ...of(
    'zh-Hans',
    ['会议由联合会事务局局长赵明主持，各会员代表发言。', '赵明 · 联合会事务局局长'],
    ['大会由韩国釜山广域市市长金哲主持。', '金哲 · 韩国釜山广域市市长 · KR-26'],
    ['联合会秘书长林正主持会议并作报告。', '林正 · 联合会秘书长 · secretariat'],
  ),
  ...of(
    'ko',
    ['총회는 박철수 사무총장의 사회로 진행됐다.', '박철수 · 사무총장 · secretariat'],
    ['최영희 국장이 회의를 주재했다.', '최영희 · 국장'],
    ['본회의는 박철수 사무총장이 주재했다.', '박철수 · 사무총장 · secretariat'],
  ),
  ...of(
    'ja',
    ['会議では佐藤二郎事務総長が司会を務めた。', '佐藤二郎 · 事務総長 · secretariat'],
    ['議長は富山県の新田八朗知事が務めた。', '新田八朗 · 知事 · JP-16'],
  ),
  ...of(
    'ru',
    ['Вёл заседание генеральный секретарь Пётр Сидоров.', 'Пётр Сидоров · генеральный секретарь · secretariat'],
    ['Заседание вела министр культуры Анна Орлова.', 'Анна Орлова · министр культуры'],
  ),
  ...of(
    'en',
    ['The Secretary-General, Peter Lee, chaired the meeting.', 'Peter Lee · Secretary-General · secretariat'],
    ['Governor Anna Park chaired the plenary session.', 'Anna Park · Governor'],
  ),
];
