import { type Evidence } from '../../language/nouns.js';
import { type Earlier } from '../step.js';

/** The public pages that the record rests on, by a short name. */
export const pages = {
  // The association's own pages
  china: 'http://neargov.org/en/page.jsp?mnu_uid=2603',
  japan: 'http://www.neargov.org/kr/page.jsp?mnu_uid=3920&country_cd=JP',
  korea: 'http://neargov.org/jp/page.jsp?mnu_uid=2904&',
  russia: 'http://www.neargov.org/jp/page.jsp?mnu_uid=3952&country_cd=RU',
  mongolia: 'http://neargov.org/kr/m_2018/page.jsp?pageNo=1&cmd=258&bod_uid=59070&mnu_uid=2718',
  subcommittees: 'http://neargov.org/mn/page.jsp?mnu_uid=2609',
  subcommitteeHistory: 'http://neargov.org/ru/page.jsp?mnu_uid=2606&',
  coordinators: 'http://neargov.org/jp/m_2018/page.jsp?mnu_uid=2820',
  regulations:
    'http://www.neargov.org/en/page.jsp?pageNo=1&cmd=258&bod_uid=52467&srchEnable=0&srchKeyword=&srchSDate=&srchBgUid=-1&mnu_uid=4339&srchEDate=&srchColumn=&',
  charter: 'http://neargov.org/en/page.jsp?mnu_uid=2829&',
  organs: 'http://neargov.org/ru/page.jsp?mnu_uid=2820',
  chairs: 'http://www.neargov.org/jp/page.jsp?mnu_uid=2820',
  chairMessage: 'http://www.neargov.org/kr/page.jsp?mnu_uid=2700',
  fees: 'http://neargov.org/en/page.jsp?pageNo=1&cmd=258&bod_uid=52439&srchEnable=0&srchKeyword=&srchSDate=&srchBgUid=-1&mnu_uid=4339&srchEDate=&srchColumn=&',
  shaanxi2013:
    'http://www.neargov.org/en/m_2018/page.jsp?pageNo=68&cmd=258&bod_uid=48501&srchEnable=0&srchKeyword=&srchSDate=&srchBgUid=-1&mnu_uid=2723&srchEDate=&srchColumn=&',
  ga10: 'http://www.neargov.org/en/page.jsp?pageNo=4&cmd=258&bod_uid=50272&srchEnable=0&srchBgUid=-1&srchSDate=&srchKeyword=&mnu_uid=3141&srchEDate=&srchColumn=&',
  associates2018:
    'http://www.neargov.org/kr/page.jsp?pageNo=14&cmd=258&bod_uid=54116&srchEnable=0&srchKeyword=&srchSDate=&srchBgUid=-1&mnu_uid=2718&srchEDate=&srchColumn=',
  ga12: 'http://neargov.org/kr/page.jsp?pageNo=1&cmd=258&bod_uid=55501&srchEnable=0&srchKeyword=&srchSDate=&srchBgUid=-1&mnu_uid=2724&srchEDate=&srchColumn=&',
  ga12news:
    'http://www.neargov.org/jp/page.jsp?pageNo=1&cmd=258&bod_uid=55417&srchEnable=0&srchKeyword=&srchSDate=&srchBgUid=-1&mnu_uid=2720&srchEDate=&srchColumn=&',
  ga13: 'http://neargov.org/mn/page.jsp?bod_uid=59381&cmd=258&mnu_uid=2723&pageNo=24&srchBgUid=-1&srchEnable=0',
  wc13news:
    'http://neargov.org/jp/page.jsp?pageNo=2&cmd=258&bod_uid=61250&srchEnable=0&srchBgUid=-1&srchSDate=&srchKeyword=&mnu_uid=2618&srchEDate=&srchColumn=&',
  gansu2023: 'http://neargov.org/mn/page.jsp?bod_uid=64099&cmd=258&mnu_uid=2621&pageNo=13&srchBgUid=-1&srchEnable=0',
  ga14: 'http://www.neargov.org/jp/page.jsp?pageNo=4&cmd=258&bod_uid=65096&srchEnable=0&srchBgUid=-1&srchKeyword=&srchSDate=&mnu_uid=2618&srchEDate=&srchColumn=&',
  qinghai2024: 'http://neargov.org/mn/page.jsp?bod_uid=66867&cmd=258&mnu_uid=2723&pageNo=2&srchBgUid=-1&srchEnable=0',
  wc14: 'http://www.neargov.org/en/page.jsp?pageNo=1&cmd=258&bod_uid=67935&mnu_uid=2723',
  wc14reception: 'http://www.neargov.org/en/page.jsp?pageNo=1&cmd=258&bod_uid=67941&mnu_uid=2723',
  // Governments
  tottori2008:
    'http://db.pref.tottori.jp/yosan/shin20Yosan_Koukai.nsf/bae7f5aecc1b2738492574820032bf08/2d49f14e8b5f32b7492574870003a10f',
  busan2006: 'https://www.busan.go.kr/news/snsbusan01/view?dataNo=17577&gugun=Next',
  anhui2016:
    'http://hefei.baogaosu.com/xinwen/%E4%B8%9C%E5%8C%97%E4%BA%9A%E5%9C%B0%E5%8C%BA%E5%9C%B0%E6%96%B9%E6%94%BF%E5%BA%9C%E8%81%94%E5%90%88%E4%BC%9A%E7%A7%98%E4%B9%A6%E9%95%BF/46389383',
  hubei2016:
    'http://wuhan.baogaosu.com/xinwen/%25E5%25B7%25A5%25E4%25BD%259C%25E7%25BB%2584%25E5%258F%2582%25E5%258A%25A0%25E4%25B8%259C%25E5%258C%2597%25E4%25BA%259A%25E5%259C%25B0%25E6%2596%25B9%25E6%2594%25BF%25E5%25BA%259C%25E8%2581%2594%25E5%2590%2588%25E4%25BC%259A/51186951',
  ningxia2021: 'http://fao.nx.gov.cn/ENGLISH/news/202111/t20211122_3143454.html',
  jilin2022: 'http://wb.jl.gov.cn/zwgk_85290/gfxwj/202209/t20220922_8582527.html',
  // The press
  seoul1996: 'https://www.seoul.co.kr/news/1996/09/13/19960913021002',
  hankyung1996: 'https://hankyung.com/amp/1996091300371',
  imaeil2002: 'https://imaeil.com/page/view/2002052300134703608',
  sedaily2004: 'https://m.sedaily.com/NewsViewAmp/1HQN0TIE8K',
  dgmbc2004: 'https://dgmbc.com/NewsArticle/389716',
  seoul2006: 'https://go.seoul.co.kr/news/newsView.php?id=20060412010002',
  krnews2006: 'http://www.krnews21.co.kr/news/view.php?idx=41153&key_idx=42',
  china2008: 'http://japanese.china.org.cn/jp/txt/2008-08/28/content_16348261.htm',
  imaeil2008: 'https://www.imaeil.com/page/view/2008090309535156705',
  cri2009: 'https://korean.cri.cn/1660/2009/11/02/1s151945.htm',
  newswin2010: 'http://www.newswin.kr/news/articleView.html?idxno=4605',
  asiae2012: 'https://cm.asiae.co.kr/article/2012072615430008011',
  gjtnews2014: 'https://www.gjtnews.com/news/articleView.html?idxno=48348',
  gbprime2018: 'http://www.gbprimenews.com/news/articleView.html?idxno=68607',
  ysia2018:
    'https://ysia.ru/yakutiya-stala-predsedatelstvuyushhim-regionom-arassva/amp/viber:/forward?text=https%3A%2Fysia.ru%2Fyakutiya-stala-predsedatelstvuyushhim-regionom-arassva',
  ysia2019: 'http://ysia.ru/arassva-sozdast-posolstva-vo-vseh-regionah-uchastnikah-assotsiatsii/',
  yakutia2019: 'http://yakutiatoday.info/news/49-near-elects-new-secretary-general',
  dkilbo2018: 'https://www.dkilbo.com/news/articleView.html?idxno=150151',
  nspna2021: 'https://m.nspna.com/news/?mode=view&newsid=492107',
  sedaily2021: 'https://m.sedaily.com/NewsView/22Q4UO7K0X',
  urdupoint2021: 'https://www.urdupoint.com/en/world/chinas-liaoning-appoints-acting-governor-1380310.html',
  japolice2023: 'http://japolicenews.kr/detail.php?number=51025&thread=22',
  hankyung2023: 'https://hankyung.com/article/202310255397Y',
  globalnews2023: 'https://globalnewsagency.kr/news/articleView.html?idxno=347085',
  lnd2023: 'https://wap.lnd.com.cn/licckr/system/2023/10/31/030440252.shtml',
  newsis2024: 'https://newsis.com/view/?id=NISX20240925_0002898664&pc_view=1',
  korean2025: 'https://asia.korean.net/bbs/board.php?bo_table=free&wr_id=3282',
  people2025: 'http://en.people.cn/n3/2025/0301/c90000-20283248.html',
  pravda2025: 'https://japan.news-pravda.com/en/russia/2025/06/13/8817.html',
  gazetarb2025: 'https://m.smi24.net/smi/gazetarb/405391925',
  senqing2025: 'http://www.senqingzn.com/dy/article/K2EK4REK05561H1R.html?spss=dy_author',
  newsknock2025: 'https://m.newsknock.co.kr/news/view/1065600161436624',
  // Works of reference
  membersWiki: 'https://www.weblio.jp/content/%E4%BC%9A%E5%93%A1%E8%87%AA%E6%B2%BB%E4%BD%93',
  npec2021: 'https://www.npec.or.jp/northeast_asia/introduction/index.html',
  tcs2017: 'https://tcs-asia.org/ko/board/news_view.php?code=news_kr&idx=639&pNo=78',
} as const;
export type Page = keyof typeof pages;

/** Evidence of one or more pages; the note stands with the first. */
export const from = (page: Page | readonly Page[], note?: string): Evidence =>
  [page].flat().map((each, n) => ({ url: pages[each], ...(n === 0 && note !== undefined && { note }) }));

/** Evidence of items of coverage by their numbers in the scrapbook, such as A07. */
export const items = (earlier: Earlier, numbers: readonly string[], note?: string): Evidence =>
  numbers.map((number, n) => ({
    coverage: earlier.id(`coverage/${number}`),
    ...(n === 0 && note !== undefined && { note }),
  }));
