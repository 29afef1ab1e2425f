import type * as mondayList from '../../../lib/equations/mondayList';
import type { ToolStrings, ToolWords } from '../../desk/toolWords';

type Words = ToolWords<typeof mondayList>;

const en: Words = {
  title: 'Monday’s list',
  caption:
    'Fill in ten people you could write to. Below is whom to write to first, why, and a sentence to begin with: change it until it sounds like you.',
  fields: {
    today: { label: 'Today', hint: 'To say how long ago you last spoke.' },
    names: { label: 'How many names' },
    weakBelow: {
      label: 'A tie is weak below',
      hint: 'Seen less than every two weeks is about 0.5.',
    },
  },
  tables: {
    contacts: {
      title: 'People you could write to',
      row: 'person',
      columns: {
        name: { label: 'Name' },
        strength: { label: 'Strength', hint: '0 to 1. Empty: 0.' },
        quality: {
          label: 'Quality',
          hint: 'Would they put their name behind you? 0 to 1. Empty: 1.',
        },
        resource: { label: 'Means', hint: 'What they command, 0 to 10.' },
        common: { label: 'In common', hint: 'How many acquaintances you share.' },
        last: { label: 'Last spoke' },
        kind: {
          label: 'What for',
          options: {
            question: 'one question',
            introduction: 'an introduction',
            help: 'help with something',
            thanks: 'to say thank you',
          },
        },
        about: {
          label: 'About',
          hint: 'As in the middle of a sentence: “labelled chest X-rays”. For an introduction, to whom.',
        },
        room: { label: 'Room', hint: 'Quality × means × (1 − strength).' },
        days: { label: 'Ago' },
      },
    },
  },
  results: {
    weak: {
      label: 'Weak ties',
      hint: 'Hardly any: you’ll deliver well and hear little that’s new.',
    },
    contacts: { label: 'People' },
    room: {
      label: 'Room in all ties',
      hint: 'What they’d add to the sum if each were as strong as can be.',
    },
  },
  sheets: { company: 'The company of chapter 4' },
  rows: {
    head: 'Head of IT',
    headAbout: 'a morning on the wards',
    manager: 'Regional manager',
    managerAbout: 'what it takes to get GPU hours at night',
    flatmate: 'Former flatmate',
    flatmateAbout: 'the first 200 labels',
    professor: 'Old professor',
    professorAbout: 'the head of radiology',
    editor: 'Editor, medical journal',
    editorAbout: '',
  },
  findings: {
    nameless: 'This row has no name, so it isn’t on the list.',
    ahead: 'You last spoke on a day that’s still to come: check the date.',
    'all-strong':
      'No tie is weak. Nobody here will tell you much that’s new: go to one event with a programme this month, alone.',
    'none-near':
      'With nobody weak do you share just one or two acquaintances. That’s where introductions come from.',
  },
  document: {
    nobody: 'Nobody is on the list yet.',
    dated: 'Written for {date}.',
    person: '{n}. {name}',
    near: 'You hardly ever speak, and you share {common} of your acquaintances: close enough to answer, far enough to know other things.',
    weak: 'You hardly ever speak: what this person hears is new to you.',
    strong: 'You’re close. Ask for something to be done, not for news.',
    means: 'Means {resource} of 10; the tie has room for {room}.',
    vouches: 'Would put their name behind you.',
    unsure: 'You aren’t sure of this tie. Ask for something small.',
    long: 'You last spoke {days} days ago. Begin with that.',
    question:
      '“Dear {name}, I have one question about {about}. Could you spare me ten minutes this week?”',
    'question-blank':
      '“Dear {name}, I have one question: … Could you spare me ten minutes this week?”',
    introduction:
      '“Dear {name}, would you introduce me to {about}? I’ll send two sentences you can pass on.”',
    'introduction-blank':
      '“Dear {name}, would you introduce me to …? I’ll send two sentences you can pass on.”',
    help: '“Dear {name}, we need your help with {about}. Here’s what it would take, and what we’d do for you.”',
    'help-blank':
      '“Dear {name}, we need your help with … Here’s what it would take, and what we’d do for you.”',
    thanks: '“Dear {name}, thank you for {about}. Here’s what came of it.”',
    'thanks-blank': '“Dear {name}, thank you for … Here’s what came of it.”',
    afterwards: 'Ask for one thing. Note the date, and do it again in three months.',
  },
  assumptions: [
    'First come weak ties with one or two acquaintances in common, then other weak ties, then the rest; within each, those with the most room.',
    'The LinkedIn experiment of 2022 found moderately weak ties the most useful for new jobs. That the same holds for your company is an inference.',
    'An empty strength is 0, an empty quality 1, empty means 0.',
  ],
  leftOut: [
    'Whether the person has time, and what you already owe them.',
    'Who knows whom: for that there’s the network of this chapter.',
  ],
};

const zh: Words = {
  title: '星期一的名单',
  caption: '填十个写得了信的人。下面是先写给谁、为什么、第一句怎么写：改到像你自己说的话为止。',
  fields: {
    today: { label: '今天', hint: '用来算多久没联系了。' },
    names: { label: '列几个人' },
    weakBelow: { label: '强度低于多少算弱', hint: '两周见不到一次，大约是 0.5。' },
  },
  tables: {
    contacts: {
      title: '写得了信的人',
      row: '人',
      columns: {
        name: { label: '姓名' },
        strength: { label: '强度', hint: '0 到 1。空着算 0。' },
        quality: { label: '质量', hint: '肯不肯拿名声替你担保？0 到 1。空着算 1。' },
        resource: { label: '资源', hint: '手里有多少，0 到 10。' },
        common: { label: '共同熟人', hint: '你们有几个共同的熟人。' },
        last: { label: '上次联系' },
        kind: {
          label: '为什么写',
          options: {
            question: '问一个问题',
            introduction: '请人引见',
            help: '请人帮忙',
            thanks: '道谢',
          },
        },
        about: {
          label: '什么事',
          hint: '能放进句子里的几个字，如“标注好的胸片”。请人引见，就写想见谁。',
        },
        room: { label: '余地', hint: '质量 × 资源 ×（1 − 强度）。' },
        days: { label: '隔了' },
      },
    },
  },
  results: {
    weak: { label: '弱关系', hint: '几乎没有的话，事情办得成，新消息听不到。' },
    contacts: { label: '人数' },
    room: { label: '所有关系的余地', hint: '每段关系都强到头，合计还能添多少。' },
  },
  sheets: { company: '第 4 章的公司' },
  rows: {
    head: '信息科主任',
    headAbout: '进病区看一个上午',
    manager: '大区经理',
    managerAbout: '夜里的 GPU 机时怎么申请',
    flatmate: '前室友',
    flatmateAbout: '标好了头 200 张',
    professor: '导师',
    professorAbout: '放射科主任',
    editor: '医学杂志的编辑',
    editorAbout: '',
  },
  findings: {
    nameless: '这一行没有名字，没有列进去。',
    ahead: '上次联系的日子还没有到：请看看日期。',
    'all-strong': '没有一段弱关系，这里没有人会告诉你多少新东西：这个月独自去一场有议程的活动。',
    'none-near': '弱关系里，没有一个和你恰好有一两个共同的熟人。能替人引见的，多半是这样的人。',
  },
  document: {
    nobody: '名单上还没有人。',
    dated: '写于 {date}。',
    person: '{n}. {name}',
    near: '平时几乎不说话，有 {common} 个共同的熟人：近到会回信，远到知道别的事。',
    weak: '平时几乎不说话：这个人听到的，对你是新的。',
    strong: '你们很熟。请人办事，别去打听消息。',
    means: '资源 {resource}（满分 10），这段关系还有 {room} 的余地。',
    vouches: '肯拿名声替你担保。',
    unsure: '这段关系你拿不准，先求一件小事。',
    long: '上次联系是 {days} 天前，先说这个。',
    question: '“{name}，您好！想请教一个问题：{about}。这周能占用您十分钟吗？”',
    'question-blank': '“{name}，您好！想请教一个问题：……。这周能占用您十分钟吗？”',
    introduction: '“{name}，您好！能不能请您引见一下{about}？我写好两句话，您转过去就行。”',
    'introduction-blank': '“{name}，您好！能不能请您引见一下……？我写好两句话，您转过去就行。”',
    help: '“{name}，您好！想请您帮个忙：{about}。要花多少工夫、我们能为您做什么，都写在下面。”',
    'help-blank': '“{name}，您好！想请您帮个忙：……。要花多少工夫、我们能为您做什么，都写在下面。”',
    thanks: '“{name}，您好！谢谢您{about}，后来的结果是这样的。”',
    'thanks-blank': '“{name}，您好！谢谢您……，后来的结果是这样的。”',
    afterwards: '只求一件事。记下日期，三个月后再做一遍。',
  },
  assumptions: [
    '先列有一两个共同熟人的弱关系，再列别的弱关系，最后是其余的；每一类里，余地大的在前。',
    '2022 年领英的实验里，中等偏弱的关系对找新工作最管用。推到你的公司，是我们的推断。',
    '强度空着算 0，质量空着算 1，资源空着算 0。',
  ],
  leftOut: ['对方有没有空，你已经欠了多少人情。', '谁和谁认识：那要看这一章的网络图。'],
};

export const strings: ToolStrings<typeof mondayList> = { en, zh };
