/** @file Words that every demo has in common, in both languages. `{name}` marks what is filled in. */
import type { InBoth } from '../lib/core/language';
import { issues } from './issues';

const en = {
  run: 'Run',
  pause: 'Pause',
  step: 'One step',
  reset: 'Reset',
  more: 'More',
  keys: { run: 'Key R in this demo', step: 'Key S in this demo' },
  settings: 'Settings',
  restart: 'Start again with these settings',
  changed: 'Changes take effect when you start again; the run shown keeps its own settings.',
  runFor: 'Run for',
  runForGo: 'Go',
  save: 'Save the run as a file',
  open: 'Open a saved run',
  csv: 'Numbers as CSV',
  link: 'Copy a link to these settings',
  scriptWaiting:
    'The script for this part is still loading. What you pressed will happen once it’s here.',
  scriptNotLoaded:
    'The script for this part didn’t load. Check your connection and press again, or reload the page.',
  scriptOff: 'Scripts are switched off here, so this can’t run. You’re looking at a recorded run.',
  scriptOffCalculator:
    'Scripts are switched off here, so this can’t calculate. The figures are those of the worked example.',
  linkCopied: 'The link is on the clipboard.',
  linkWithout: 'Your own material is too long for a link, so it isn’t in it.',
  linkByHand: 'Copy this link:',
  embed: 'Copy the code to embed this demo',
  embedCopied: 'The code is on the clipboard.',
  code: 'The code that runs',
  recorded: 'Recorded earlier. Press Run for your own.',
  notRecorded: 'Nothing has run yet. Press Run.',
  loading: 'Loading the model…',
  loadingBytes: 'Loading the model: {bytes} kB so far…',
  loadingOf: 'Loading the model: {bytes} of {total} kB…',
  compiling: 'Compiling for the GPU: {done} of {total}…',
  cores: {
    label: 'Cores for training',
    automatic: 'automatic',
    hint: 'Kept on this device for every demo; links don’t carry it. With a number of your own, a run starts when that many are ready, and the same seed gives the same losses to the last digit.',
  },
  elapsed: 'time',
  speed: '{steps}/s',
  backend: 'computes on',
  backendNone: 'this page’s worker',
  progress: '{step} of {goal}',
  spokenRunning: '{step} done, {name} {value}',
  spokenPlain: '{step} done',
  spokenPaused: 'Paused at {step}',
  keptTitle: 'A run of yours from {when} is kept here: {step}.',
  keptFrom: {
    en: 'You trained it on the English page, and it goes on with what it learned from there.',
    zh: 'You trained it on the Chinese page, and it goes on with what it learned from there.',
  },
  keptStays: 'Run starts a new one; this one stays as it is.',
  keptOthers: 'Older runs: {n}',
  keptRuns: 'Kept runs: {n}',
  keptResume: 'Go on with it',
  keptDiscard: 'Discard it',
  table: 'Show the numbers',
  saveChart: 'Save “{label}” as {format}',
  rows: 'Showing one row in {n} of {total}.',
  because: {
    'no-webgpu': 'This browser doesn’t have WebGPU.',
    'software-adapter': 'WebGPU runs in software here, which is slower.',
    'device-lost': 'The graphics device was lost.',
    'webgpu-failed': 'WebGPU didn’t start.',
    'webgpu-wrong': 'WebGPU gets numbers wrong here, so it isn’t used.',
    'wasm-missing':
      'WebAssembly is switched off in this browser, so plain JavaScript does the work, many times more slowly.',
    'wasm-forbidden':
      'This site’s policy forbids WebAssembly (its script-src lacks wasm-unsafe-eval), so plain JavaScript does the work, many times more slowly.',
    'wasm-failed':
      'WebAssembly didn’t start here, so plain JavaScript does the work, many times more slowly.',
  },
  failures: {
    bug: 'Something in this demo broke. Your settings haven’t changed; press Run to start a new run.',
    diverged:
      'The run diverged at {unit} {step}: the loss went out of any sensible range. A smaller learning rate nearly always helps. The last good weights have been kept.',
    input: 'This material can’t be used.',
    'no-backend':
      'Nothing can compute in this browser: not WebGPU, not WebAssembly, not plain JavaScript. So nothing can be trained here, but you can still look at the recorded run.',
    'device-lost':
      'The graphics device was lost. Your settings haven’t changed; press Run to start a new run.',
    'device-wrong':
      'This device computes wrong numbers: the weights have stopped changing. Your settings haven’t changed; press Run to start a new run.',
    silent:
      'Nothing has come from the run for a while. If a step is just slow, it’ll carry on by itself. If it’s stopped for good, press Run to start a new one.',
    'out-of-memory':
      'This tab has run out of memory. Smaller settings (batch, width, context) need less.',
    checkpoint:
      'The saved run doesn’t fit this demo, so it wasn’t opened. Your settings haven’t changed.',
    'not-loaded': 'Part of this demo didn’t load. Check your connection and press Run again.',
    'no-worker':
      'This browser, or this site’s policy, doesn’t let the page start a worker (a thread of its own), and that’s where demos train. So nothing can be trained here, but you can still look at the recorded run.',
  },
  askedBackend:
    'The address asks for {name}, which doesn’t start in this browser. Take “?backend={name}” out of the address to use the best one here.',
  silentLoading:
    'This demo is still loading. If your connection is just slow, it’ll start by itself. If nothing moves any more, press Run to load it again.',
  goOnFrom: 'Continue from {unit} {step}, the last one kept',
  tryGentler: 'Continue from {unit} {step} with {name} {value}',
  notes: {
    store: {
      full: 'This browser has no room left to keep the run. It carries on; save it as a file if you need it.',
      forbidden:
        'This browser doesn’t let the page keep the run. It carries on; save it as a file if you need it.',
      failed:
        'This browser’s storage is giving errors, so the run isn’t being kept at the moment. It carries on and keeps trying; save it as a file if you need it.',
    },
    file: {
      'too-large': 'The file is larger than {limit} MB, and no run this book saves is.',
      broken: 'The file is damaged or cut off. The run shown hasn’t changed.',
      foreign: 'The file wasn’t saved by this book. The run shown hasn’t changed.',
      newer:
        'The file was saved by a newer edition of this book. Reload the page to get that edition, then open the file again. The run shown hasn’t changed.',
      'not-finite':
        'Some of the weights aren’t numbers, so no file was saved. The run shown hasn’t changed.',
      'other-demo': 'The file holds a run of another demo. The run shown hasn’t changed.',
      'does-not-fit':
        'The saved run doesn’t fit this demo, so it wasn’t opened. Your settings and your run haven’t changed.',
      nothing: 'There’s nothing to save yet: run a step first.',
    },
    backend:
      'The address asks for the backend “{name}”, which doesn’t exist. The best one here is used instead.',
    recovered: {
      'device-lost': {
        from: 'The graphics device was lost. The run continues from {unit} {step}, the last one kept.',
        anew: 'The graphics device was lost before anything was kept, so the run has started again.',
      },
      'device-wrong': {
        from: 'The graphics device gets numbers wrong: the weights had stopped changing. The run continues from {unit} {step}, the last good one kept.',
        anew: 'The graphics device gets numbers wrong: the weights weren’t changing. The run has started again.',
      },
    },
    cores: {
      many: 'One of the workers that shared the computing has stopped. The run carries on with {n} cores, and nothing is lost.',
      one: 'The worker that shared the computing has stopped. The run carries on with one core, and nothing is lost.',
    },
    without: 'It no longer uses the graphics device, so it’s slower but right.',
    values: 'Not every setting of the saved run could be used:',
    link: 'Not everything in the link could be used:',
  },
  linkIssues: {
    unknown: '“{field}”: this demo has no such setting',
    'too-long': 'it’s longer than any link this book makes, so none of it was read',
    own: 'what it brings besides the settings can’t be read',
  },
  issues: issues.en,
  defaultTaken: '{label}: {issue} The default, {value}, is used instead.',
  switched: { on: 'on', off: 'off' },
};

const zh: typeof en = {
  run: '运行',
  pause: '暂停',
  step: '走一步',
  reset: '重置',
  more: '更多',
  keys: { run: '在演示里按 R 键', step: '在演示里按 S 键' },
  settings: '设置',
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
  scriptOff: '这里关掉了脚本，没法运行。下面是录下的一次运行。',
  scriptOffCalculator: '这里关掉了脚本，没法计算。下面是例题的数字。',
  linkCopied: '链接已复制。',
  linkWithout: '你自己的材料太长，链接里装不下，没有放进去。',
  linkByHand: '请复制这个链接：',
  embed: '复制嵌入代码',
  embedCopied: '嵌入代码已复制。',
  code: '正在运行的代码',
  recorded: '这是录下的一次。按“运行”，训练你自己的。',
  notRecorded: '还没有运行过。请按“运行”。',
  loading: '正在载入模型……',
  loadingBytes: '正在载入模型：已到 {bytes} kB……',
  loadingOf: '正在载入模型：{bytes}/{total} kB……',
  compiling: '正在为显卡编译程序：{done}/{total}……',
  cores: {
    label: '训练用几个核',
    automatic: '自动',
    hint: '只记在这台设备上，对所有演示都有效，链接不会带上。选定了个数，要等齐才开始；个数不变，同一个种子的损失逐位相同。',
  },
  elapsed: '用时',
  speed: '{steps}/秒',
  backend: '计算在',
  backendNone: '本页的后台线程',
  progress: '{step}，共 {goal}',
  spokenRunning: '已完成{step}，{name} {value}',
  spokenPlain: '已完成{step}',
  spokenPaused: '已暂停，停在{step}',
  keptTitle: '你 {when} 的一次运行还留在这里：{step}。',
  keptFrom: {
    en: '那是在英文页上训练的，接着运行仍用那边的材料。',
    zh: '那是在中文页上训练的，接着运行仍用那边的材料。',
  },
  keptStays: '按“运行”会另开一次，这一次不受影响。',
  keptOthers: '更早的运行：{n} 次',
  keptRuns: '留住的运行：{n} 次',
  keptResume: '接着运行',
  keptDiscard: '丢弃',
  table: '看数据',
  saveChart: '把“{label}”存成 {format}',
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
    bug: '这个演示出了错。设置都还在，按“运行”会另开一次。',
    diverged:
      '训练在第 {step} {unit}发散：损失冲出了正常范围。把学习率调小，多半就好。最后一份好的权重已经留住。',
    input: '这份材料没法用。',
    'no-backend':
      'WebGPU、WebAssembly 和普通 JavaScript 在这个浏览器里都算不起来，没法在这里训练。录下的运行仍可看。',
    'device-lost': '和显卡的连接断了。设置都还在，按“运行”会另开一次。',
    'device-wrong': '这台设备算错了：权重不再变化。设置都还在，按“运行”会另开一次。',
    silent:
      '运行有一阵子没有动静了。如果只是一步算得慢，算完会自己继续；如果已经停住，按“运行”另开一次。',
    'out-of-memory': '这个标签页的内存用完了。把批量、宽度或上下文调小，就能少用一些。',
    checkpoint: '存下的运行和这个演示对不上，没有打开。设置都还在。',
    'not-loaded': '演示的一部分没有载入。请检查网络，再按“运行”。',
    'no-worker':
      '演示要在后台线程（worker）里训练，可是这个浏览器或者网站的安全策略不让本页启动它，没法在这里训练。录下的运行仍可看。',
  },
  askedBackend:
    '网址里要用 {name}，但它在这个浏览器里启动不了。去掉网址中的“?backend={name}”，就会用这里最好的。',
  silentLoading:
    '演示还在载入。如果只是网速慢，载入完会自己开始；如果一直没有动静，请按“运行”重新载入。',
  goOnFrom: '从留住的第 {step} {unit}接着运行',
  tryGentler: '从第 {step} {unit}接着训练，{name}改为 {value}',
  notes: {
    store: {
      full: '浏览器没有空间保存进度了。运行照常进行；需要的话请存成文件。',
      forbidden: '浏览器不让本页保存进度。运行照常进行；需要的话请存成文件。',
      failed:
        '浏览器的存储出了错，进度暂时没有保存。运行照常进行，并会继续尝试；需要的话请存成文件。',
    },
    file: {
      'too-large': '文件超过 {limit} MB，比本书任何一次运行都大。',
      broken: '文件已损坏或不完整。现在的运行没有改动。',
      foreign: '这个文件不是本书存的。现在的运行没有改动。',
      newer: '这个文件是本书更新的版本存的。请刷新页面，换成新版本后再打开。现在的运行没有改动。',
      'not-finite': '权重里有不是数字的值，没有存成文件。现在的运行没有改动。',
      'other-demo': '这个文件是另一个演示的运行。现在的运行没有改动。',
      'does-not-fit': '存下的运行和这个演示对不上，没有打开。设置和现在的运行都没有改动。',
      nothing: '还没有可存的东西：先走一步。',
    },
    backend: '网址里要的后端“{name}”不存在，已改用这里最好的。',
    recovered: {
      'device-lost': {
        from: '和显卡的连接断过一次。运行从留住的第 {step} {unit}接着进行。',
        anew: '和显卡的连接断了，还没来得及留下进度，已从头开始。',
      },
      'device-wrong': {
        from: '显卡算错了：权重不再变化。运行从留住的第 {step} {unit}接着进行。',
        anew: '显卡算错了：权重没有变化，已从头开始。',
      },
    },
    cores: {
      many: '分担计算的线程停了一个。运行用剩下的 {n} 个核接着算，什么也没有丢。',
      one: '分担计算的线程停了。运行只用一个核接着算，什么也没有丢。',
    },
    without: '之后不再用显卡：慢一些，但算得对。',
    values: '存下的运行里有些设置没法用：',
    link: '链接里有些内容没法用：',
  },
  linkIssues: {
    unknown: '“{field}”：这个演示没有这项设置',
    'too-long': '它比本书的任何链接都长，所以一个字也没有读',
    own: '设置以外带来的内容无法读取',
  },
  issues: issues.zh,
  defaultTaken: '{label}：{issue}已改用默认值“{value}”。',
  switched: { on: '开', off: '关' },
};

export type DemoFrameWords = typeof en;
export const demoWords: InBoth<DemoFrameWords> = { en, zh };
