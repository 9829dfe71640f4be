import { foldName } from './names.js';

/** A state by its ISO 3166-1 code of two letters; of one that is no more, the day on which it ended, as precise as it is told. */
export interface Country {
  code: string;
  ended?: string;
}

/** ISO 3166-1: each code of three letters with the one of two. */
const CODES = [
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI ',
  'BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT ',
  'BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU ',
  'CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET ',
  'FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR ',
  'GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR ',
  'IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB ',
  'LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH ',
  'MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE ',
  'NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL ',
  'PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ ',
  'SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC ',
  'TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY ',
  'USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW',
].join('');
const byThree = new Map([...CODES.matchAll(/([A-Z]{3})([A-Z]{2})/g)].map(([, three, two]) => [three!, two!]));

/** States that documents name and that are no more, by the code they had then. Those that changed name alone are not among them. */
const former = [
  {
    code: 'SU',
    three: 'SUN',
    ended: '1991-12-26',
    names: ['Union of Soviet Socialist Republics', 'USSR', 'Soviet Union'],
  },
  { code: 'YU', three: 'YUG', ended: '1992-04-27', names: ['Yugoslavia', 'Socialist Federal Republic of Yugoslavia'] },
  { code: 'CS', three: 'CSK', ended: '1992-12-31', names: ['Czechoslovakia', 'Czech and Slovak Federal Republic'] },
  { code: 'DD', three: 'DDR', ended: '1990-10-03', names: ['German Democratic Republic', 'East Germany'] },
  { code: 'CS', three: 'SCG', ended: '2006-06-03', names: ['Serbia and Montenegro'] },
  { code: 'YD', three: 'YMD', ended: '1990-05-22', names: ['Democratic Yemen', 'South Yemen'] },
];

const NAMED_IN = ['en', 'fr', 'es', 'ko', 'zh-Hans', 'zh-Hant', 'ja', 'ru', 'mn'];
let byName: Map<string, Country> | undefined;

const named = (): Map<string, Country> => {
  if (byName) return byName;
  byName = new Map();
  for (const language of NAMED_IN) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of byThree.values()) byName.set(foldName(display.of(code) ?? code), { code });
  }
  for (const { code, ended, names } of former) for (const name of names) byName.set(foldName(name), { code, ended });
  return byName;
};

/** The state that a code of two or three letters or a usual name stands for; of a withdrawn code the state that had it. */
export const countryOf = (text: string): Country | undefined => {
  const code = text.trim().toUpperCase();
  const gone = former.find(({ three }) => three === code);
  if (gone) return { code: gone.code, ended: gone.ended };
  const two = byThree.get(code) ?? [...byThree.values()].find((each) => each === code);
  return two === undefined ? named().get(foldName(text)) : { code: two };
};
