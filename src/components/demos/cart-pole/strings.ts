/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings } from '../../chassis/viewProps';
import { adviceEn, adviceZh } from './advice';
import type { fields, WorldName } from './fields';

const en = {
  title: 'Learning to balance: six worlds, seven agents',
  caption:
    'Press Run. Five agents learn to keep a pole upright, each alone. Watch the band grow thin, then press Play to see one of them show what it can.',
  step: { one: 'round', many: 'rounds' },
  fields: {
    world: {
      label: 'World',
      options: {
        cartPole: 'CartPole',
        mountainCar: 'MountainCar',
        acrobot: 'Acrobot',
        frozenLake: 'FrozenLake, slippery',
        cliffWalking: 'CliffWalking',
        taxi: 'Taxi',
      },
    },
    algorithm: {
      label: 'Agent',
      options: {
        ppo: 'PPO',
        dqn: 'DQN',
        a2c: 'A2C',
        reinforce: 'REINFORCE',
        qLearning: 'Q-learning, with a table',
        sarsa: 'SARSA, with a table',
        monteCarlo: 'Monte Carlo, with a table',
      },
    },
    timeout: {
      label: 'When time runs out',
      hint: 'What the agent takes the time limit for while it learns.',
      options: {
        goesOn: 'it would have gone on',
        failure: 'that’s a failure',
        clock: 'that’s a failure, and it sees the clock',
      },
    },
    agents: {
      label: 'Number of agents',
      hint: 'Each learns alone, with random numbers of its own.',
    },
    speed: {
      label: 'Learning rate, times the usual one',
      hint: 'Each algorithm has a rate of its own for each world.',
    },
    discount: { label: 'Discount γ' },
    hidden: { label: 'Neurons a hidden layer', hint: 'There are two hidden layers.' },
  },
  problems: {
    'needs-table':
      'An agent with a table needs a world whose states are numbered. Choose FrozenLake, CliffWalking or Taxi, or an agent with a network.',
  },
  actions: {
    cartPole: ['left', 'right'],
    mountainCar: ['left', 'coast', 'right'],
    acrobot: ['clockwise', 'nothing', 'counter-clockwise'],
    frozenLake: ['left', 'down', 'right', 'up'],
    cliffWalking: ['up', 'right', 'down', 'left'],
    taxi: ['down', 'up', 'right', 'left', 'pick up', 'drop off'],
  } satisfies Record<WorldName, string[]>,
  curve: 'What the agents earn',
  earned: 'return of an episode, mean of the last 20',
  worldSteps: 'steps of each agent',
  seconds: 'seconds of computing, all agents together',
  byTime: 'Over time',
  median: 'median, and the middle half of the agents',
  gate: 'aimed at',
  agent: 'agent {n}',
  notYet: 'Not every agent has finished an episode yet.',
  earnedNow:
    'After {n} steps each, the median of the {all} agents earns {median}; the middle half of them lies between {low} and {high}.',
  examine: 'Examine: {n} episodes each',
  examined:
    'After {steps} steps each, over {n} episodes without learning and without chance, {reached} of {all} agents reach {gate}: {means}.',
  notExamined:
    'While it learns, an agent also tries things. What it really can do, only an examination shows.',
  comma: ', ',
  show: 'Show',
  play: 'Play',
  stop: 'Stop',
  stepOf: 'Step',
  another: 'Another episode',
  sceneOf: '{world}, step {n}',
  would: 'What it would do now:',
  ended: 'This episode comes to its end after {n} steps, with a return of {total}.',
  timedOut: 'This episode is cut off after {n} steps, with a return of {total}.',
  noAnswer: 'No episode to show yet.',
  values: 'What the time limit does to its values',
  valueChart: 'What the agent expects along this episode',
  episodeSteps: 'step of the episode',
  value: 'return to come, discounted',
  believed: 'what it believes',
  came: 'what still came',
  endless: 'without a time limit',
  believes:
    'Halfway it expects {middle}, and {half} still came. At the last step it expects {last}, and {came} came.',
  valueKey:
    'An agent that takes the limit for a failure, but sees no clock, can’t tell step 10 from step 490: it believes something in between. Changes here count from the next Reset on.',
  hand: 'Play it yourself',
  handHeld:
    'Hold a button, or an arrow key once one of the buttons has the focus. The first press starts the clock.',
  handTurns:
    'One step for each press of a button, or of an arrow key once one of the buttons has the focus.',
  slow: 'half speed',
  handAgain: 'Start again',
  agentWould: 'What the agent would do where you are:',
  noAdviser: 'Press Run, and the agent will say here what it would do.',
  youGo: '{n} steps, return {total}.',
  youEnded: 'That’s the end, after {n} steps. Your return: {total}.',
  youTimedOut: 'Time is up after {n} steps. Your return: {total}.',
  advice: 'What this agent’s settings do',
  unfit: 'Press Reset, then Run, to see what is set for this agent in this world.',
  ...adviceEn,
};

const zh: typeof en = {
  title: '学着保持平衡：六个世界，七种智能体',
  caption:
    '按“运行”：五个智能体各自学着让杆子不倒。等色带变窄，再按“播放”，看其中一个表演一个回合。',
  step: { one: '轮', many: '轮' },
  fields: {
    world: {
      label: '世界',
      options: {
        cartPole: '小车立杆（CartPole）',
        mountainCar: '小车爬坡（MountainCar）',
        acrobot: '双节摆（Acrobot）',
        frozenLake: '冰湖，会打滑（FrozenLake）',
        cliffWalking: '悬崖边（CliffWalking）',
        taxi: '出租车（Taxi）',
      },
    },
    algorithm: {
      label: '智能体',
      options: {
        ppo: 'PPO',
        dqn: 'DQN',
        a2c: 'A2C',
        reinforce: 'REINFORCE',
        qLearning: 'Q 学习（表格）',
        sarsa: 'SARSA（表格）',
        monteCarlo: '蒙特卡洛（表格）',
      },
    },
    timeout: {
      label: '时间到了',
      hint: '学习时，智能体把时限当成什么。',
      options: {
        goesOn: '本来还会走下去',
        failure: '算失败',
        clock: '算失败，但看得见时钟',
      },
    },
    agents: { label: '智能体个数', hint: '各学各的，随机数也各用各的。' },
    speed: { label: '学习率，平常的几倍', hint: '每种算法在每个世界里都有自己的学习率。' },
    discount: { label: '折扣因子 γ' },
    hidden: { label: '每个隐藏层的神经元', hint: '隐藏层有两个。' },
  },
  problems: {
    'needs-table':
      '带表格的智能体，要状态编了号的世界才行。请选冰湖、悬崖边或出租车，不然就换一个用网络的智能体。',
  },
  actions: {
    cartPole: ['左', '右'],
    mountainCar: ['左', '滑行', '右'],
    acrobot: ['顺时针', '不动', '逆时针'],
    frozenLake: ['左', '下', '右', '上'],
    cliffWalking: ['上', '右', '下', '左'],
    taxi: ['下', '上', '右', '左', '接客', '放客'],
  },
  curve: '智能体得多少',
  earned: '一个回合的回报，最近 20 个的平均',
  worldSteps: '每个智能体走过的步数',
  seconds: '计算用的秒数，全部智能体合计',
  byTime: '横轴改成时间',
  median: '中位数；色带是居中的一半',
  gate: '目标',
  agent: '{n} 号智能体',
  notYet: '还有智能体没走完一个回合。',
  earnedNow:
    '各走 {n} 步之后，{all} 个智能体的中位数是 {median}，居中的一半在 {low} 到 {high} 之间。',
  examine: '考试：各走 {n} 个回合',
  examined:
    '各走 {steps} 步之后，不再学习，也不碰运气，再走 {n} 个回合：{all} 个里有 {reached} 个达到 {gate}，依次是 {means}。',
  notExamined: '学的时候，智能体还要试别的。真本事如何，考了才知道。',
  comma: '、',
  show: '看谁',
  play: '播放',
  stop: '停',
  stepOf: '第几步',
  another: '换一个回合',
  sceneOf: '{world}，第 {n} 步',
  would: '这时它会：',
  ended: '这个回合走了 {n} 步到头，回报 {total}。',
  timedOut: '这个回合走到 {n} 步被截断，回报 {total}。',
  noAnswer: '还没有回合可看。',
  values: '时限对估值做了什么',
  valueChart: '这个回合里，智能体料想还能得多少',
  episodeSteps: '回合的第几步',
  value: '以后的回报，打过折扣',
  believed: '它料想的',
  came: '后来真得到的',
  endless: '要是没有时限',
  believes:
    '走到一半，它料想还有 {middle}，后来真得到 {half}。最后一步，它料想 {last}，真得到 {came}。',
  valueKey:
    '把时限当失败、又看不见时钟的智能体，分不清第 10 步和第 490 步，只好料想一个中间的数。这里改了，重置以后才算数。',
  hand: '自己来一局',
  handHeld: '按住按钮；选中任何一个按钮以后，也可以按住方向键。第一次按下，开始计时。',
  handTurns: '按一下按钮走一步；选中任何一个按钮以后，也可以按方向键。',
  slow: '慢一半',
  handAgain: '重来',
  agentWould: '换了智能体，在你这里会：',
  noAdviser: '按“运行”，智能体就在这里说它会怎么做。',
  youGo: '{n} 步，回报 {total}。',
  youEnded: '到头了，一共 {n} 步。你的回报：{total}。',
  youTimedOut: '走满 {n} 步，时间到。你的回报：{total}。',
  advice: '这个智能体的设置各管什么',
  unfit: '先重置再运行，就看得到它在这个世界里是怎么设的。',
  ...adviceZh,
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
