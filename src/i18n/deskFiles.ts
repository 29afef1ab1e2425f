/** @file Words of a tool's files, links and kept sheets. `{name}` marks what is filled in. */
import { fill, number } from '../lib/core/format';
import type { InBoth, Language } from '../lib/core/language';
import type { SheetWords } from '../lib/desk/sheetWords';
import type { FileCode, FileProblem } from '../lib/desk/wholeSheet';

interface FilesWords {
  menu: string;
  link: string;
  linkCopied: string;
  linkByHand: string;
  linkTooLong: string;
  people: string;
  linkWithoutNames: string;
  linkWithNames: string;
  csv: string;
  json: string;
  open: string;
  drop: string;
  paste: string;
  pasteUse: string;
  opened: string;
  pasted: string;
  unusable: string;
  stays: string;
  left: string;
  sheets: string;
  sheet: string;
  unnamed: string;
  alike: string;
  unkept: string;
  add: string;
  name: string;
  remove: string;
  removed: string;
  putBack: string;
  trouble: Record<'full' | 'forbidden' | 'failed' | 'elsewhere', string>;
  line: string;
  row: string;
  colon: string;
  problems: Record<FileCode, string>;
}

const en: FilesWords = {
  menu: 'Files, links, sheets',
  link: 'Copy a link to these figures',
  linkCopied: 'The link is on the clipboard.',
  linkByHand: 'Copy this link:',
  linkTooLong: 'These figures don’t fit into a link. Save them as a file instead.',
  people:
    'These are real people. Anyone with the link can read what’s in it, and it can’t be called back.',
  linkWithoutNames: 'Copy a link with letters for names',
  linkWithNames: 'Copy a link with the names',
  csv: 'Save for a spreadsheet (CSV)',
  json: 'Save everything (JSON)',
  open: 'Open a file',
  drop: 'CSV, Excel (.xlsx) or JSON; you can also drop it on the tool.',
  paste: 'Or paste a table or a saved file here',
  pasteUse: 'Use it',
  opened: '“{name}” is open. Undo brings back what was here.',
  pasted: 'Taken from the clipboard. Undo brings back what was here.',
  unusable: 'Entries that can’t be used yet: {n}. They’re marked where they are.',
  stays: 'Your figures haven’t changed.',
  left: 'Not taken, because this tool has no place for it: {names}.',
  sheets: 'Sheets in this browser',
  sheet: 'Current sheet',
  unnamed: 'untitled, {when}',
  alike: '{name}; {label}: {figure}',
  unkept: 'not kept yet',
  add: 'Go on as a new sheet',
  name: 'Name of this sheet',
  remove: 'Delete this sheet',
  removed: 'Deleted: {name}. Its figures are still here.',
  putBack: 'Put it back',
  trouble: {
    full: 'This browser has no room left, so your figures aren’t kept here. Save them as a file.',
    forbidden:
      'This browser doesn’t let the page keep your figures. They’re gone when you leave, unless you save them as a file.',
    failed: 'This browser couldn’t keep your figures just now. It’ll try again at the next change.',
    elsewhere:
      'This sheet was changed in another tab. What you have here is now a sheet of its own; both are kept.',
  },
  line: 'line {line}',
  row: 'row {row}',
  colon: ': ',
  problems: {
    'too-large': 'The file is larger than {limit} MB, and no sheet is.',
    empty: 'There’s nothing in it.',
    'headings-only': 'There are headings in it and nothing below them.',
    encoding:
      'Its characters can’t be read. Save it in the spreadsheet as “CSV UTF-8” or as .xlsx and open that.',
    'unclosed-quote':
      'a quotation mark is opened here and never closed, so the rest can’t be told apart.',
    'after-quote': 'there’s something between a closing quotation mark and the next cell.',
    'no-headings': 'none of these headings belong to this tool. It knows: {name}.',
    'unknown-table': 'this tool has no table called “{name}”.',
    'which-table':
      'these headings fit several tables. Copy the cells and paste them into the one you mean, or put a line above them, such as “Table: {example}”.',
    'unknown-field': 'nothing here is called “{name}”.',
    twice: 'this is here for the second time.',
    'too-many-rows': 'more than {limit} rows, and this table holds no more.',
    'too-many-cells':
      'there are more cells than headings. A comma inside a name needs quotation marks around the name.',
    'not-an-option': '“{name}” isn’t one of the choices.',
    broken: 'It isn’t whole: it may have been cut off.',
    foreign: 'It wasn’t saved by this book.',
    'other-tool': 'It’s from another tool, “{name}”.',
    newer: 'It was saved by a newer edition of this book. Reload the page and try again.',
    'no-spreadsheet':
      'This spreadsheet can’t be read. It may be damaged, locked with a password or of the old kind (.xls): save it as .xlsx or CSV.',
    cut: 'The link was cut off or changed on its way, so none of it was used. Ask for it as a file.',
    'other-edition':
      'The link was made with an earlier edition of this tool’s example, so its figures would be wrong here. None of it was used.',
    'too-long': 'The link is longer than any this book makes, so none of it was used.',
    unreadable: 'The link holds something this tool can’t use ({name}), so none of it was used.',
  },
};

const zh: FilesWords = {
  menu: '文件、链接、存下的表',
  link: '复制链接，带上这些数字',
  linkCopied: '链接已复制。',
  linkByHand: '请手动复制这个链接：',
  linkTooLong: '这些数字一个链接装不下，请存成文件。',
  people: '这里写的是真实的人。拿到链接的人都能看到里面的内容，发出去就收不回来了。',
  linkWithoutNames: '复制链接，姓名换成字母',
  linkWithNames: '复制带姓名的链接',
  csv: '存成表格文件（CSV）',
  json: '全部存下来（JSON）',
  open: '打开文件',
  drop: 'CSV、Excel（.xlsx）、JSON 都行，也可以直接拖到这个工具上。',
  paste: '也可以把表格或存过的文件粘贴在这里',
  pasteUse: '就用它',
  opened: '已打开“{name}”。想要原来的，按撤销。',
  pasted: '已采用粘贴的内容。想要原来的，按撤销。',
  unusable: '还有 {n} 处没法用，都在原处标出来了。',
  stays: '原来的数字没有动。',
  left: '这个工具里没有地方放，没有采用：{names}。',
  sheets: '这个浏览器里存的表',
  sheet: '正在用的表',
  unnamed: '未命名，{when}',
  alike: '{name}，{label} {figure}',
  unkept: '还没有存',
  add: '另存成一张新表',
  name: '这张表叫什么',
  remove: '删掉这张表',
  removed: '已删掉：{name}。数字还在这里。',
  putBack: '放回来',
  trouble: {
    full: '浏览器没有空间了，这里的数字没有存下。请存成文件。',
    forbidden: '浏览器不让网页存东西，离开这一页数字就没了。要留着，请存成文件。',
    failed: '浏览器刚才没能存下这些数字，下次改动时会再试。',
    elsewhere: '这张表在另一个标签页里改过。你这里的已经另存成一张，两张都在。',
  },
  line: '第 {line} 行',
  row: '第 {row} 行',
  colon: '：',
  problems: {
    'too-large': '文件超过 {limit} MB，存的表不会有这么大。',
    empty: '里面什么也没有。',
    'headings-only': '只有表头，下面一行内容也没有。',
    encoding: '认不出文字的编码。请在表格软件里另存为“CSV UTF-8”或 .xlsx，再打开。',
    'unclosed-quote': '从这里起有一个引号没有收尾，后面的内容分不开。',
    'after-quote': '引号收尾之后，到下一格之前，多了别的字。',
    'no-headings': '这些表头没有一个是这个工具的。它认得：{name}。',
    'unknown-table': '这个工具没有叫“{name}”的表。',
    'which-table':
      '有好几张表都是这样的表头。请复制这些单元格，直接贴进要填的那张表；或者在表头上面加一行，比如“表：{example}”。',
    'unknown-field': '这里没有叫“{name}”的项目。',
    twice: '这里重复了一次。',
    'too-many-rows': '超过 {limit} 行了，这张表最多放这么多。',
    'too-many-cells': '格子比表头多。名字里有逗号的，要用引号括起来。',
    'not-an-option': '没有“{name}”这个选项。',
    broken: '文件不完整，可能被截断了。',
    foreign: '这不是本书存出来的文件。',
    'other-tool': '这是另一个工具的文件：“{name}”。',
    newer: '这是本书更新的版本存的。请刷新页面再试。',
    'no-spreadsheet':
      '这个表格文件读不了：可能损坏了，加了密码，或者是旧格式（.xls）。请另存为 .xlsx 或 CSV。',
    cut: '链接在路上被截断或改动了，里面的内容一概没有采用。请对方改发文件。',
    'other-edition': '这个链接是照着旧版算例做的，用在这里数字会出错，所以一概没有采用。',
    'too-long': '这个链接比本书做的都长，里面的内容一概没有采用。',
    unreadable: '链接里有这个工具用不了的东西（{name}），所以一概没有采用。',
  },
};

export const filesWords: InBoth<FilesWords> = { en, zh };

/** Why something wasn't taken, and where: "Line 3, Cost: …". */
export function problemSentence(
  problem: FileProblem,
  tool: SheetWords,
  language: Language,
): string {
  const words = filesWords[language];
  const { code, line, row, field, table, column, name = '', limit } = problem;
  const inTable = table === undefined ? undefined : tool.tables[table];
  const places = [
    inTable?.title ?? table,
    line === undefined ? undefined : fill(words.line, { line }),
    row === undefined ? undefined : fill(words.row, { row: row + 1 }),
    column === undefined ? undefined : (inTable?.columns[column]?.label ?? column),
    field === undefined ? undefined : (tool.fields[field]?.label ?? field),
  ].filter((place) => place !== undefined);
  const most = code === 'too-large' ? (limit ?? 0) / 1024 ** 2 : limit;
  const sentence = fill(words.problems[code], {
    name: name || places.at(-1) || '',
    limit: most === undefined ? '' : number(most, language),
    example: Object.values(tool.tables)[0]?.title ?? '',
  });
  const between = language === 'zh' ? '，' : ', ';
  const whole = [places.map((place) => fill('{place}', { place })).join(between), sentence];
  const text = whole.filter((part) => part !== '').join(words.colon);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
