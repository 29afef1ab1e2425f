/** @file How each world is played, and what each agent and each of its settings does, in words of both languages. */
import type { Algorithm, WorldName } from './fields';
import type { SettingName } from './shownSettings';

interface Said {
  label: string;
  does: string;
}

export const adviceEn = {
  hands: {
    cartPole:
      'Keep the pole upright and the cart between the dashed lines. Let go, and the cart is pushed left and right in turn.',
    mountainCar: 'Get to the flag. The engine is too weak to drive straight up.',
    acrobot: 'Swing the free end above the dashed line; only the elbow has a motor.',
    frozenLake:
      'Get to G; H is a hole. One step in three goes where you meant it to, the others to its sides.',
    cliffWalking: 'Get from S to G. A step onto the red cells costs 100 and takes you back to S.',
    taxi: 'Fetch the passenger (the dot) and set them down at the ring. P picks up, D drops off; in the wrong place either costs 10.',
  } satisfies Record<WorldName, string>,
  about: {
    ppo: 'Proximal policy optimisation: learns several times from the same steps, and stops before its policy has moved too far from the one that took them. Start here.',
    dqn: 'Deep Q-learning: estimates what each action is worth and takes the best. It reuses old steps, so it needs few new ones, but its estimates chase themselves and a good agent can get worse again.',
    a2c: 'Advantage actor–critic: one network acts, the other says whether it went better than expected. Each step is used once.',
    reinforce:
      'The oldest of the four: waits for the end of the episode and makes everything in a good one more likely. Simple, steady, wasteful.',
    qLearning: 'Learns what each action is worth if it does everything right from then on.',
    sarsa: 'Learns what each action is worth if it goes on as it does, stumbles included.',
    monteCarlo:
      'Waits for the end of each episode and tells every step what followed. It believes no estimates, so chance weighs heavily.',
  } satisfies Record<Algorithm, string>,
  settings: {
    rate: {
      label: 'Learning rate',
      does: 'Too small, and nothing happens; too large, and the return collapses without warning.',
    },
    valueRate: {
      label: 'Learning rate of the critic',
      does: 'May be larger than that of the policy: a wrong critic misleads.',
    },
    lastRate: {
      label: 'Last learning rate',
      does: 'Where chance plays along, only a small rate in the end averages it out.',
    },
    length: {
      label: 'Steps until it is lowest',
      does: 'Rates, and exploration where it falls, go down in a straight line over so many steps.',
    },
    discount: {
      label: 'Discount γ',
      does: 'At 0.99 a reward a hundred steps away counts about a third. Lower learns faster and sees less far.',
    },
    trust: {
      label: 'λ',
      does: 'Near 1 it counts what really came, which is noisy; near 0 it believes the critic, who may be wrong.',
    },
    clip: {
      label: 'Clipped at ε',
      does: 'How far an action’s probability may move in one lesson, as a share. Without it, several rounds would wreck the policy.',
    },
    entropy: {
      label: 'Entropy bonus',
      does: 'Keeps the policy from making up its mind too early.',
    },
    walks: { label: 'Walks side by side', does: 'So that one lesson isn’t about one place.' },
    stretch: {
      label: 'Steps of each walk for a lesson',
      does: 'Longer lessons are steadier and rarer.',
    },
    rounds: {
      label: 'Rounds over the same steps',
      does: 'More gets more out of each step, until it learns it by heart.',
    },
    batch: { label: 'Batch', does: 'How many steps one change of the weights is drawn from.' },
    collected: {
      label: 'Steps for a lesson',
      does: 'Whole episodes are collected until there are so many.',
    },
    memory: {
      label: 'Steps remembered',
      does: 'Too few, and it forgets what failure looks like as soon as it succeeds.',
    },
    every: { label: 'A lesson every so many steps', does: 'More lessons a step cost time.' },
    ahead: {
      label: 'Rewards counted before it believes itself',
      does: 'More, and news travels faster; but what came of old habits is counted too.',
    },
    following: {
      label: 'How far the slow network follows',
      does: 'Too fast, and the estimates chase themselves.',
    },
    exploration: {
      label: 'Exploration ε',
      does: 'The share of steps at random: for DQN the last, for tables the first.',
    },
    lastExploration: {
      label: 'Last exploration',
      does: 'With Q-learning it costs only during training; SARSA learns to live with it.',
    },
    exploring: {
      label: 'Share of the time until ε is lowest',
      does: 'Too short, and it never sees what it would have to find by chance.',
    },
  } satisfies Record<SettingName, Said>,
};

export const adviceZh: typeof adviceEn = {
  hands: {
    cartPole: '别让杆子倒下，也别让小车越过虚线。松开手，小车就左一下右一下地推。',
    mountainCar: '开到小旗那里。发动机太弱，直着开不上去。',
    acrobot: '把自由端甩过虚线；只有中间的关节有电机。',
    frozenLake: '走到 G，H 是冰窟窿。三步里只有一步照你的意思走，另外两步滑向两边。',
    cliffWalking: '从 S 走到 G。踩上红格扣 100，回到 S。',
    taxi: '接上乘客（圆点），送到圆圈那里。P 接客，D 放客；地方不对，都扣 10。',
  },
  about: {
    ppo: '近端策略优化（PPO）：同一批经历反复学几遍，策略离采集时的那个太远就停。先用它。',
    dqn: '深度 Q 学习（DQN）：估计每个动作值多少，挑最好的做。旧经历反复用，要走的步数少；可是估计追着自己跑，学好了的也会再变坏。',
    a2c: '优势演员–评论家（A2C）：一个网络动手，另一个说这比料想的好还是差。每一步只用一次。',
    reinforce:
      '四个里最老的：等一个回合走完，走得好，就把其中的每个动作都调得更可能。简单，稳当，费步数。',
    qLearning: '学的是：往后步步走对，这个动作值多少。',
    sarsa: '学的是：照老样子走下去，连失足也算上，这个动作值多少。',
    monteCarlo: '等每个回合走完，再告诉每一步后来怎样。它不信估计，所以受偶然摆布。',
  },
  settings: {
    rate: { label: '学习率', does: '太小，没有动静；太大，回报说垮就垮。' },
    valueRate: { label: '评论家的学习率', does: '可以比策略的大：评论家错了，会带错路。' },
    lastRate: { label: '最后的学习率', does: '世界里有偶然，最后的学习率小，才能把它平均掉。' },
    length: { label: '降到最低要几步', does: '学习率（还有会降的探索率）在这么多步里直线下降。' },
    discount: {
      label: '折扣因子 γ',
      does: '取 0.99，一百步以后的奖励只算三分之一左右。小一点学得快，看得近。',
    },
    trust: { label: 'λ', does: '接近 1，算真正得到的，起伏大；接近 0，听评论家的，可是它会错。' },
    clip: {
      label: '裁剪 ε',
      does: '一次学习里，一个动作的概率最多变几成。没有它，多学几遍就把策略毁了。',
    },
    entropy: { label: '熵奖励', does: '免得策略过早拿定主意。' },
    walks: { label: '同时走几路', does: '免得一次只学一个地方。' },
    stretch: { label: '每路走几步学一次', does: '长一点，更稳，也更少。' },
    rounds: { label: '同一批学几遍', does: '多学几遍，每一步的用处更大，直到背熟为止。' },
    batch: { label: '批大小', does: '改一次权重，看多少步。' },
    collected: { label: '攒几步学一次', does: '攒的是整个回合，攒够这么多步为止。' },
    memory: { label: '记住几步', does: '太少，刚学会就忘了失败是什么样子。' },
    every: { label: '隔几步学一次', does: '学得勤，费时间。' },
    ahead: {
      label: '先数几步奖励再信自己',
      does: '多数几步，消息传得快；可是旧习惯的结果也算进去了。',
    },
    following: { label: '慢的网络跟多快', does: '太快，估计就追着自己跑。' },
    exploration: { label: '探索率 ε', does: '随机走的比例：DQN 是最后的，表格是最初的。' },
    lastExploration: { label: '最后的探索率', does: 'Q 学习只在训练时吃亏；SARSA 会学着迁就它。' },
    exploring: {
      label: '探索率降到最低，占多少时间',
      does: '太短，要碰巧才看得到的东西就永远看不到。',
    },
  },
};
