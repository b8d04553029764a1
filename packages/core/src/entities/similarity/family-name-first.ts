/** Frequent family names of East Asia, where given names differ by a single letter: nothing but an equal sound counts beside them. Our own compilation. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `bai cai cao chan chang chen cheng chu cui dai deng ding dong du fan fang feng fu gao gong gu guo han hao he hong hou hu huang jia jiang jin kong lai lam lee lei leung li liang liao lim lin liu long lu luo
  lyu ma mao meng ng ouyang pan peng qian qin qiu ren shao shen shi song su sun tan tang tao tian tong tsai wan wang wei wen wong wu xi xia xiao xie xu xue yan yang yao ye yin yu yuan zeng zhang zhao zheng
  zhong zhou zhu zou kim park pak choi choe jeong jung kang cho yoon yun jang lim shin seo kwon hwang ahn hong yoo moon bae baek nam noh roh nguyen tran le pham huynh phan vu vo dang bui do ngo duong ly`.split(
    /\s+/,
  ),
);

/** True where a name begins with its family name, as "Liu Wenli" and "Park Ji-hyun" do. */
export function hasFamilyNameFirst(words: readonly string[]): boolean {
  return words.length > 1 && FAMILY_NAMES.has(words[0] ?? '');
}
