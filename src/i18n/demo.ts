/** @file Words that every demo has in common, in both languages. `{name}` marks what is filled in. */
import type { InBoth } from '../lib/core/language';

const en = {
  run: 'Run',
  pause: 'Pause',
  step: 'One step',
  reset: 'Reset',
  more: 'More',
  keys: { run: 'Key R in this demo', step: 'Key S in this demo' },
  settings: 'Settings',
  seed: 'Seed',
  seedHint: 'The same seed gives the same run.',
  restart: 'Start again with these settings',
  changed: 'Changed settings wait for a new start; the run shown goes on with its own.',
  runFor: 'Run for',
  runForGo: 'Go',
  save: 'Save the run as a file',
  open: 'Open a saved run',
  csv: 'Numbers as CSV',
  link: 'Copy a link to these settings',
  scriptWaiting:
    'The script of this part is still on its way; what you pressed happens once it is here.',
  scriptNotLoaded:
    'The script of this part did not load. Check the connection and press again, or reload the page.',
  linkCopied: 'The link is on the clipboard.',
  linkByHand: 'Copy this link:',
  embed: 'Copy the code to embed this demo',
  embedCopied: 'The code is on the clipboard.',
  code: 'The code that runs',
  recorded: 'A recorded run: step {step}, seed {seed}, on {backend}. Press Run to train your own.',
  notRecorded: 'Nothing has run yet. Press Run.',
  loading: 'Loading the model…',
  loadingBytes: 'Loading the model: {bytes} kB so far…',
  loadingOf: 'Loading the model: {bytes} of {total} kB…',
  compiling: 'Compiling for the graphics device: {done} of {total}…',
  elapsed: 'time',
  loss: 'loss',
  speed: '{steps}/s',
  tokensPerSecond: 'tokens/s',
  backend: 'computes on',
  backendNone: 'this page’s worker',
  progress: 'Step {step} of {goal}',
  spokenRunning: '{step} done, loss {loss}',
  spokenPlain: '{step} done',
  spokenPaused: 'Paused at {step}',
  keptTitle: 'A run of yours from {when} is kept here: {step}.',
  keptResume: 'Go on with it',
  keptDiscard: 'Discard it',
  table: 'Show the numbers',
  rows: 'One row in {n} of {total} is shown.',
  because: {
    'no-webgpu': 'This browser offers no WebGPU.',
    'software-adapter': 'The only WebGPU adapter here is a software one, which is slower.',
    'device-lost': 'The graphics device was lost.',
    'webgpu-failed': 'WebGPU did not start.',
    'webgpu-wrong': 'WebGPU computes wrong numbers on this device, so it is not used.',
    'wasm-missing':
      'WebAssembly is switched off in this browser, so plain JavaScript computes here, many times slower.',
    'wasm-forbidden':
      'The policy of this site forbids WebAssembly (its script-src lacks wasm-unsafe-eval), so plain JavaScript computes here, many times slower.',
    'wasm-failed':
      'WebAssembly did not start here, so plain JavaScript computes, many times slower.',
  },
  failures: {
    bug: 'Something in this demo broke. Your settings are as they were; Run starts again.',
    diverged:
      'The run diverged at step {step}: the loss left every sensible range. A smaller learning rate helps nearly always. The last good weights are kept.',
    input: 'This material cannot be used.',
    'no-backend':
      'Neither WebGPU nor WebAssembly nor plain JavaScript can compute in this browser, so nothing can be trained here. The recorded run stays.',
    'device-lost': 'The graphics device was lost before anything could be kept. Run starts again.',
    'out-of-memory':
      'The memory of this tab is used up. Smaller settings (batch, width, context) need less.',
    checkpoint:
      'The saved run does not fit this demo, so it was not opened. Your settings are as they were.',
    'not-loaded': 'A part of this demo did not load. Check the connection and press Run again.',
    'no-worker':
      'This browser, or the policy of this site, lets the page start no worker (a thread of its own), and demos train in one. Nothing can be trained here; the recorded run stays.',
  },
  askedBackend:
    'The address asks for {name}, which does not start in this browser. Without “?backend={name}” in the address the best one here is used.',
  tryRate: 'Go on from step {step} with learning rate {rate}',
  notes: {
    store: {
      full: 'This browser has no room left to keep the run. It goes on; save it as a file if you need it.',
      forbidden:
        'This browser does not let the page keep the run. It goes on; save it as a file if you need it.',
    },
    file: {
      'too-large': 'The file is larger than 64 MB, more than any run of this book.',
      broken: 'The file is damaged or cut off. The run shown was left as it is.',
      foreign: 'The file was not saved by this book. The run shown was left as it is.',
      'other-demo': 'The file holds a run of another demo. The run shown was left as it is.',
      'does-not-fit':
        'The saved run does not fit this demo, so it was not opened. Settings and run are as they were.',
      nothing: 'There is nothing to save yet: run a step first.',
    },
    backend:
      'The address asks for the backend “{name}”, which does not exist. The best one here is used.',
    recovered: 'The graphics device was lost. The run goes on from step {step}, the last one kept.',
    link: 'Not everything in the link could be used:',
  },
  linkIssues: {
    unknown: '“{field}”: this demo has no such setting',
    'too-long': 'it is longer than any link of this book, so none of it was read',
  },
  issues: {
    'not-a-number': 'Not a number.',
    'too-small': 'At least {limit}.',
    'too-large': 'At most {limit}.',
    'not-whole': 'Whole numbers only.',
    'not-an-option': 'Not one of the choices.',
  },
  defaultTaken: '{label}: {issue} The default, {value}, is used.',
};

const zh: typeof en = {
  run: '运行',
  pause: '暂停',
  step: '走一步',
  reset: '重置',
  more: '更多',
  keys: { run: '在演示里按 R 键', step: '在演示里按 S 键' },
  settings: '设置',
  seed: '种子',
  seedHint: '种子相同，过程就相同。',
  restart: '按新设置重新开始',
  changed: '改过的设置要重新开始才生效；现在这次运行仍用原来的设置。',
  runFor: '运行',
  runForGo: '开始',
  save: '把这次运行存成文件',
  open: '打开存下的运行',
  csv: '数据存成 CSV',
  link: '复制带设置的链接',
  scriptWaiting: '这一部分的脚本还在路上，一到就照你按的做。',
  scriptNotLoaded: '这一部分的脚本没有载入。请检查网络，再按一次，或者刷新本页。',
  linkCopied: '链接已复制。',
  linkByHand: '请复制这个链接：',
  embed: '复制嵌入代码',
  embedCopied: '嵌入代码已复制。',
  code: '正在运行的代码',
  recorded:
    '这是录下的一次运行：第 {step} 步，种子 {seed}，在{backend}上。按“运行”，训练你自己的。',
  notRecorded: '还没有运行过。请按“运行”。',
  loading: '正在载入模型……',
  loadingBytes: '正在载入模型：已到 {bytes} kB……',
  loadingOf: '正在载入模型：{bytes}/{total} kB……',
  compiling: '正在为显卡编译程序：{done}/{total}……',
  elapsed: '用时',
  loss: '损失',
  speed: '{steps}/秒',
  tokensPerSecond: '词元/秒',
  backend: '计算在',
  backendNone: '本页的后台线程',
  progress: '第 {step} 步，共 {goal} 步',
  spokenRunning: '已完成{step}，损失 {loss}',
  spokenPlain: '已完成{step}',
  spokenPaused: '已暂停，停在{step}',
  keptTitle: '你 {when} 的一次运行还留在这里：{step}。',
  keptResume: '接着运行',
  keptDiscard: '丢弃',
  table: '看数据',
  rows: '共 {total} 行，每 {n} 行取一行。',
  because: {
    'no-webgpu': '这个浏览器没有 WebGPU。',
    'software-adapter': '这里只有软件模拟的 WebGPU，反而更慢。',
    'device-lost': '和显卡的连接断了。',
    'webgpu-failed': 'WebGPU 没能启动。',
    'webgpu-wrong': '这台设备上 WebGPU 会算错，所以没有用它。',
    'wasm-missing': '这个浏览器关掉了 WebAssembly，只好用普通 JavaScript 来算，会慢很多倍。',
    'wasm-forbidden':
      '网站的安全策略不许用 WebAssembly（script-src 里少了 wasm-unsafe-eval），只好用普通 JavaScript 来算，会慢很多倍。',
    'wasm-failed': 'WebAssembly 在这里没能启动，只好用普通 JavaScript 来算，会慢很多倍。',
  },
  failures: {
    bug: '这个演示出了错。设置都还在，按“运行”重新开始。',
    diverged:
      '训练在第 {step} 步发散：损失冲出了正常范围。把学习率调小，多半就好。最后一份好的权重已经留住。',
    input: '这份材料没法用。',
    'no-backend':
      'WebGPU、WebAssembly 和普通 JavaScript 在这个浏览器里都算不起来，没法在这里训练。录下的运行仍可看。',
    'device-lost': '和显卡的连接断了，还没来得及留下进度。按“运行”重新开始。',
    'out-of-memory': '这个标签页的内存用完了。把批量、宽度或上下文调小，就能少用一些。',
    checkpoint: '存下的运行和这个演示对不上，没有打开。设置都还在。',
    'not-loaded': '演示的一部分没有载入。请检查网络，再按“运行”。',
    'no-worker':
      '演示要在后台线程（worker）里训练，可是这个浏览器或者网站的安全策略不让本页启动它，没法在这里训练。录下的运行仍可看。',
  },
  askedBackend:
    '网址里要用 {name}，但它在这个浏览器里启动不了。去掉网址中的“?backend={name}”，就会用这里最好的。',
  tryRate: '从第 {step} 步接着训练，学习率改为 {rate}',
  notes: {
    store: {
      full: '浏览器没有空间保存进度了。运行照常进行；需要的话请存成文件。',
      forbidden: '浏览器不让本页保存进度。运行照常进行；需要的话请存成文件。',
    },
    file: {
      'too-large': '文件超过 64 MB，比本书任何一次运行都大。',
      broken: '文件已损坏或不完整。现在的运行没有改动。',
      foreign: '这个文件不是本书存的。现在的运行没有改动。',
      'other-demo': '这个文件是另一个演示的运行。现在的运行没有改动。',
      'does-not-fit': '存下的运行和这个演示对不上，没有打开。设置和现在的运行都没有改动。',
      nothing: '还没有可存的东西：先走一步。',
    },
    backend: '网址里要的后端“{name}”不存在，已改用这里最好的。',
    recovered: '和显卡的连接断过一次。运行从留住的第 {step} 步接着进行。',
    link: '链接里有些内容没法用：',
  },
  linkIssues: {
    unknown: '“{field}”：这个演示没有这项设置',
    'too-long': '它比本书的任何链接都长，所以一个字也没有读',
  },
  issues: {
    'not-a-number': '这不是数字。',
    'too-small': '至少 {limit}。',
    'too-large': '至多 {limit}。',
    'not-whole': '请填整数。',
    'not-an-option': '不在可选范围内。',
  },
  defaultTaken: '{label}：{issue}已改用默认值 {value}。',
};

export type DemoFrameWords = typeof en;
export const demoWords: InBoth<DemoFrameWords> = { en, zh };
