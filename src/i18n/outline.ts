/** @file The plan of the book: parts and chapters in both languages, also those that are not written yet. */
import type { InBoth } from '../lib/core/language';

export type PartKey =
  | 'front'
  | 'orientation'
  | 'theory'
  | 'foundations'
  | 'product'
  | 'applications'
  | 'company'
  | 'risk'
  | 'appendices';

interface OutlinePart {
  key: PartKey;
  title: InBoth<string>;
  chapters: {
    /** Tenth of the number that the chapter's folder begins with. */
    number: number;
    /** Shown instead of the number. */
    label?: string;
    title: InBoth<string>;
  }[];
}

const chapter = (number: number, zh: string, en: string) => ({ number, title: { zh, en } });
const lettered = (number: number, label: string, zh: string, en: string) => ({
  number,
  label,
  title: { zh, en },
});

export const outline: OutlinePart[] = [
  {
    key: 'front',
    title: { zh: '卷首', en: 'Front matter' },
    chapters: [lettered(0, '', '序：借谁的势，走谁的路', 'Preface: whose momentum, whose road')],
  },
  {
    key: 'orientation',
    title: { zh: '认路', en: 'Orientation' },
    chapters: [
      chapter(1, '什么是大模型', 'What a large model is'),
      chapter(2, '创业现场：机会与难处', 'The startup scene: openings and obstacles'),
      chapter(3, '社会优势与资源优势', 'Social and resource advantage'),
    ],
  },
  {
    key: 'theory',
    title: { zh: '理论与算账', en: 'Theory and calculators' },
    chapters: [
      chapter(4, '社会资本', 'Social capital'),
      chapter(5, '网络效应', 'Network effects'),
      chapter(6, '长期价值模型', 'The long-term value model'),
      chapter(7, '创业成本', 'What a startup costs'),
    ],
  },
  {
    key: 'foundations',
    title: { zh: '神经网络与模型', en: 'Networks and models' },
    chapters: [
      chapter(8, '神经元、层与前向计算', 'Neurons, layers and the forward pass'),
      chapter(9, '损失、反向传播与训练', 'Loss, back-propagation and training'),
      chapter(10, '优化器', 'Optimisers'),
      chapter(11, '卷积网络', 'Convolutional networks'),
      chapter(12, '从数词到词向量', 'From counting words to embedding them'),
      chapter(13, 'BERT：填空', 'BERT: filling the gaps'),
      chapter(14, 'GPT：猜下一个词元', 'GPT: guessing the next token'),
      chapter(15, '多模态模型', 'Multimodal models'),
      chapter(16, '生成模型：GAN 与 VAE', 'Generative models: GAN and VAE'),
      chapter(17, '强化学习', 'Reinforcement learning'),
    ],
  },
  {
    key: 'product',
    title: { zh: '从预训练到产品', en: 'From pre-training to product' },
    chapters: [
      chapter(18, '预训练与迁移学习', 'Pre-training and transfer learning'),
      chapter(19, '微调与参数高效方法', 'Fine-tuning and its cheaper forms'),
      chapter(20, '工具链', 'The toolchain'),
      chapter(21, '动手实验', 'Hands-on labs'),
      chapter(22, '改进模型，估算规模', 'Improving and sizing models'),
      chapter(23, '架构、生命周期与部署', 'Architecture, life cycle and deployment'),
    ],
  },
  {
    key: 'applications',
    title: { zh: '应用', en: 'Applications' },
    chapters: [
      chapter(24, '语言、客服与舆情', 'Language, customer service, public opinion'),
      chapter(25, '视觉与医疗', 'Vision and health care'),
      chapter(26, '金融、推荐、教育与工业', 'Finance, recommendation, education, industry'),
    ],
  },
  {
    key: 'company',
    title: { zh: '办公司', en: 'Building the company' },
    chapters: [
      chapter(27, '立项与市场调研', 'Project planning and market research'),
      chapter(28, '团队', 'The team'),
      chapter(29, '找数据、算力、人和钱', 'Finding data, compute, people and money'),
      chapter(30, '定位、品牌与渠道', 'Positioning, brand and channels'),
      chapter(31, '护城河', 'Moats'),
      chapter(32, '整合资源与商业模式', 'Joining resources, earning money'),
    ],
  },
  {
    key: 'risk',
    title: { zh: '风险、案例与前瞻', en: 'Risk, cases and outlook' },
    chapters: [
      chapter(33, '风险、法律与伦理', 'Risk, law and ethics'),
      chapter(34, '案例与教训', 'Cases and lessons'),
      chapter(35, '趋势与研究', 'Trends and research'),
    ],
  },
  {
    key: 'appendices',
    title: { zh: '附录', en: 'Appendices' },
    chapters: [
      lettered(36, 'A', '工具、数据与支持', 'Tools, data and support'),
      lettered(37, 'B', '论文、书与出处', 'Papers, books and references'),
      lettered(38, 'C', '常见问题', 'Frequently asked questions'),
      lettered(39, 'D', '速度', 'Speed'),
      lettered(40, 'E', '源文章勘误', 'Errata of the source articles'),
    ],
  },
];
