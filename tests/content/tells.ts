/**
 * @file Words and turns that give a text away as translated, English from German and Chinese from English: each with
 * lines that it catches and lines that only look alike.
 */
export interface Tell {
  name: string;
  pattern: RegExp;
  caught: readonly string[];
  passes: readonly string[];
}

const tell = (
  name: string,
  pattern: RegExp,
  caught: readonly string[],
  passes: readonly string[],
): Tell => ({ name, pattern, caught, passes });

const en = [
  tell(
    'blank for a space',
    /\bblanks?\b(?! (page|paper|line|sheet|cell))/i,
    ['Blanks appear at the right distances.', 'a letter after a blank'],
    ['on blank paper', 'blanket'],
  ),
  tell('dearer', /\bdear(er|est)\b/i, ['the dearer offer'], ['a dear friend']),
  tell('beside', /\bbeside\b/i, ['steps beside the cliff'], ['Besides, it is late.']),
  tell(
    'else for otherwise',
    /(?<!\b(?:any|some|every|no)(?:one|body|thing|where)|\b(?:what|who|where|how|nothing|little|much|or|no one)(?:['’]s)?) else\b|^else\b/i,
    ['and else on one core', 'must agree, else the run fails', 'Else nothing'],
    ['text that nobody else may use', 'What else is it doing?', 'or else', 'elsewhere'],
  ),
  tell('mend', /\bmend(s|ed|ing)?\b/i, ['This mends it.'], ['He recommends amendments.']),
  tell('whoever', /\bwhoever\b/i, ['Whoever checks it, pays.'], ['whatever happens']),
  tell(
    'who as a subject',
    /(?:^|[.:;|] )Who \w+s\b[^?.!|]* (?:can|cannot|can’t|must|will|may|is|has|gets|wins|loses|pays)\b[^?.!|]*\.(?:\s|$)/,
    ['Who pushes there cannot fall.', 'It is dear. Who asks early pays.'],
    [
      'Who pays for it?',
      'Who looks at whom',
      'The founder who asks pays.',
      'Who makes the saving.',
    ],
  ),
  tell(
    'stands for is',
    /\b(?:stands?|stood|standing) (?:at|in|nowhere|somewhere|below|above|here|there|on|still|one|between|under)\b/i,
    ['The loss stands at 2.06.', 'it stood in Fukushima', 'stands nowhere in the book'],
    ['What V stands for', 'It stands to reason.', 'to stand up'],
  ),
  tell('anew', /\banew\b/i, ['No walk starts anew.'], ['a new one']),
  tell(
    'for because',
    /[,;:] for (?:nobody|it|they|he|she|we|there|whoever|everybody|somebody|each|who|(?:an?|the|no|this|that) (?:[\w’]+ ){1,3}?(?=(?:is|are|was|were|has|have|had|may|can|cannot|must|will)\b)) ?(?:is|are|was|were|has|have|had|may|can|cannot|must|will|would|does|did|[a-z]+s)\b/i,
    [
      'Nothing can tell, for nobody has ever been shown 130.',
      'It costs nothing, for a learned table may lie either way.',
      'They point up, for whoever walks up slips.',
    ],
    ['one price, for it alone', 'pay, for the same work, two prices', 'an offer: for the moment'],
  ),
  tell(
    'of its own will',
    /\bof (its|their|his|her|your|our) own will\b/i,
    ['It does not step there of its own will.'],
    ['weights of its own'],
  ),
  tell(
    'some dozens of',
    /\bsome (?:dozens|tens|hundreds|thousands) of\b|\bwait some \w+s\b/i,
    ['After some dozens of steps', 'Wait some seconds.'],
    ['some 15,000 visitors', 'dozens of steps', 'some of it'],
  ),
  tell(
    'adjective before its verb',
    /(?:^|[.:;|] )(?:Scarce|Rare|New|Missing|Cheap|Expensive|Important|Wrong|Right|Decisive|Different) (?:is|are|was|were) (?:the|a|an|what|only|three|two)\b/,
    ['Scarce are the other three.', 'It is said. Missing is the third set.'],
    ['What is scarce is the other three.', 'Right: it is the table’s.'],
  ),
  tell(
    'subject, comma, verb',
    /\b(?:how (?:far|much|many|long|often)|where exactly|what exactly|which of them)\b[^,.;:?|]{0,30}, (?:is|are|was|were)\b/i,
    ['How far, is the business of four rules.', 'where exactly, is forgotten on purpose'],
    ['How far it moves is set by rules, and was.', 'how much of it, if any, is yours'],
  ),
  tell(
    'one for you',
    /(?:^|[.:;|,] |\b(?:what|that|than|when|if|where|which) )one (?:waits|calls|knows|sees|wants|needs|asks|must|cannot|has to|may)\b/i,
    ['A step is what one waits for.', 'in most interfaces, one calls step(action)'],
    ['This one needs more.', 'the one that knows', 'each one may look'],
  ),
  tell(
    'space before a per cent sign',
    /[\d}] %/,
    ['It saves 8.2 %.', 'which is {share} %.', '4 %'],
    ['It saves 8.2%.', '{share}% of it'],
  ),
];

/** What is said to a reader in one breath is contracted. */
const spoken = [
  tell(
    'not contracted',
    /\b(?:do|does|did|is|are|was|were|has|have|had|can|could|would|should) not\b|\bcannot\b|\bit is (?:longer|about|not)\b|\bthere is (?:no|nothing)\b/i,
    ['The link does not fit.', 'It cannot be read.', 'There is nothing to save.'],
    ['It doesn’t fit.', 'It can’t be read.', 'There’s nothing to save.', 'There is one.'],
  ),
];

const zh = [
  tell(
    '这一行指学界',
    /(?:^|[，。；：、])这一行(?:一直|都|通用|常|里的人|的人|向来)/u,
    ['两个 V 撞了，这一行一直没有改', '这一行通用的接口'],
    ['在这一行填上数量', '这一行是合计'],
  ),
  tell('通回', /(?<!沟)通回/u, ['都通回同一批人'], ['沟通回复要快']),
  tell('怎么站', /怎么站(?![起稳住])/u, ['看他们怎么站'], ['怎么站稳脚跟']),
  tell('后果很贵', /后果[^。；]{0,8}贵/u, ['这有两个后果，都很贵', '后果很贵'], ['后果严重']),
  tell('哪儿也没去', /哪儿也没去/u, ['有一行哪儿也没去'], ['没有加进任何合计']),
  tell('站在圈子里', /站在[^，。]{0,12}圈子里/u, ['站在一个你谁也不认识的圈子里'], ['站在门口']),
  tell('罚集中', /罚集中/u, ['是为了罚集中'], ['处罚，集中在年底']),
  tell(
    '回作回合',
    /\d ?回(?![合报到来头应复顾])/u,
    ['要走 76 到 79 回。', '走 15,000 回'],
    ['79 个回合', '走 20 回合', '第 3 回到 S'],
  ),
  tell(
    '两种数字混写',
    /[一二三四五六七八九十]?[百千万]个[^，。；\d]{0,4}有 \d/u,
    ['一百个访客有 4 个买', '一百个里有 3.08 个'],
    ['每 100 个访客有 4 个买', '几百个人里有人买'],
  ),
];

/** On lines as they are typed. */
const marks = [
  tell(
    '试一试的标记',
    /(?<!\*)\*(?:试一试|只看一[处样])[：:]?\*(?!\*)|\*\*(?:试一试|只看一[处样])[：:]\*\*/u,
    ['*试一试：*量一次', '**试一试：**量一次'],
    ['**试一试**：量一次'],
  ),
];

export const tells = { en, interface: spoken, zh, marks };

const year = '(?:1[5-9]|20)\\d\\d';
const plain = `(?<![\\d.,:\\w/#-])(?!${year}(?!\\d))\\d{4,}(?![\\d\\w]|[.,]\\d)`;

/** Numbers of four digits or more have commas; years have none. */
export const thousands = {
  en: new RegExp(
    `${plain}|(?<![\\d.,\\w/-])${year} (?:steps|tokens|characters|people|visitors|episodes|yuan|hours|digits|words|pictures)\\b`,
  ),
  zh: new RegExp(
    `${plain}|(?<![\\d.,\\w/-])${year} ?(?:步|个|来个|次|元|人|字|行|回合|块|张|万|小时)`,
    'u',
  ),
};

/** it’s, don’t, we’ll; not the genitive of a noun. */
export const contractionsIn = (text: string): number =>
  [
    ...text.matchAll(
      /\b\w+n[’']t\b|\b\w+[’'](?:re|ve|ll|m)\b|\b(?:I|you|he|she|it|we|they)[’']d\b|\b(?:it|that|there|what|who|here|he|she|let|where|how)[’']s\b/gi,
    ),
  ].length;
