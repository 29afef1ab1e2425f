import type * as networkEffect from '../../../lib/equations/networkEffect';
import type { ToolWords } from '../../desk/toolWords';

export const en = {
  title: 'What a network effect is worth',
  caption:
    'Lower the users from 100 to 30 and look at the long run: below 40, the same product at the same price dies.',
  fields: {
    users: { label: 'Users today' },
    base: {
      label: 'V₀, value without anyone else',
      hint: 'What your keenest user would pay a month if they were the only one.',
    },
    effect: {
      label: 'k, value each further user adds',
      hint: 'Each of them, to your keenest user, a month. On the bending form: the first ones.',
    },
    complements: {
      label: 'Complements each user attracts',
      hint: 'Plug-ins, lessons, templates that others make because your users are there: an indirect effect. 0.02 is one for every fifty users.',
    },
    complementValue: {
      label: 'Value of one complement',
      hint: 'What your keenest user would pay a month for one more. It’s added to k.',
    },
    calibrated: {
      label: 'Take V₀ and k from the observations',
      hint: 'The line through these observations replaces V₀, k and the complements.',
    },
    law: {
      label: 'Value per user over users',
      options: { linear: 'straight: V₀ + kN', saturating: 'bending: V₀ + kN / (1 + N/h)' },
    },
    half: {
      label: 'h, users at which it has bent to half',
      hint: 'With h users, the network adds half of what the straight line says; however many come, never more than k × h.',
    },
    growth: {
      label: 'Compare the laws at',
      hint: 'So many times today’s users.',
    },
    market: {
      label: 'Market',
      hint: 'Everyone who could ever use it. They differ evenly, from the keenest to one who would pay nothing.',
    },
    price: { label: 'Price' },
    cost: { label: 'Cost of a user', hint: 'Inference, storage, support, a month.' },
    speed: {
      label: 'Speed',
      hint: 'Of the people who’d now join but haven’t, or would leave but haven’t, the share that does so in a month.',
    },
    months: { label: 'Months to look ahead' },
    freeMonths: {
      label: 'Free months first',
      hint: 'Compared with charging the price from the start.',
    },
  },
  tables: {
    observed: {
      title: 'What you’ve observed',
      row: 'observation',
      hint: 'How many users there were, and the highest monthly price at which your keenest users stayed. Two observations give V₀ and k; with more, it’s the line with the smallest squared errors.',
      columns: {
        users: { label: 'Users' },
        value: { label: 'Value to the keenest' },
        line: { label: 'The line says' },
        error: { label: 'Observed minus line' },
      },
    },
    sides: {
      title: 'Two sides',
      row: 'side',
      hint: 'If two groups come for each other, such as users and developers: one row each. Start from a price you’ve charged, and say how the number of members reacts to it.',
      columns: {
        name: { label: 'Side' },
        members: { label: 'Members' },
        price: { label: 'At a price of' },
        cost: { label: 'Cost of a member' },
        elasticity: {
          label: 'Elasticity',
          hint: 'A price 1% higher loses so many per cent of the members.',
        },
        brings: {
          label: 'Each brings',
          hint: 'Members of the other side, per member of this one.',
        },
        bestPrice: { label: 'Best price' },
        bestMembers: { label: 'Members then' },
        margin: { label: 'Earned on each', hint: 'Negative: this side is subsidised.' },
      },
    },
  },
  results: {
    total: { label: 'Value to all, N × V' },
    value: { label: 'Value to one user, V' },
    criticalMass: {
      label: 'Critical mass',
      hint: 'With fewer users it shrinks to nothing, with more it grows. None if it starts by itself, or if nothing holds at this price.',
    },
    longRun: { label: 'Users in the long run' },
    usersAfter: {
      label: 'Users after these months',
      hint: 'With the price charged from the start.',
    },
    share: { label: 'Share of the market by then' },
    highestPrice: { label: 'Highest price that any network survives' },
    bestPrice: { label: 'Price that earns most' },
    bestProfit: {
      label: 'Profit a month at that price',
      hint: 'Once everyone who wants it then is there.',
    },
    charged: { label: 'Profit so far, charging from the start' },
    free: { label: 'Profit so far, free first' },
    ahead: { label: 'Free first is ahead from month' },
    freeMonthsNeeded: { label: 'Free months until the critical mass is passed' },
    fittedBase: { label: 'V₀ by your observations' },
    fittedEffect: { label: 'k by your observations' },
    sidesGain: { label: 'Two sides: gain from the best prices' },
  },
  groups: {
    network: 'The network and its price',
    plan: 'Costs, speed and time',
    laws: 'Straight or bending',
    indirect: 'Indirect effect',
    fromObserved: 'From your observations',
    twoSides: 'Two sides',
    state: 'The network',
    course: 'Month by month',
    prices: 'Prices',
    tables: 'From the tables',
  },
  sheets: {
    worked: 'Worked example',
    start: 'Just launched: 20 users',
    telephone: 'A telephone: worth nothing alone',
    slowing: 'Growth that slows',
    twoSides: 'Users and developers',
  },
  rows: { users: 'users', developers: 'developers' },
  findings: {
    'below-critical':
      'Not at the critical mass yet: {users} users, and it takes more than {critical}. At a price of {price} it shrinks; past that, it grows to {stable}.',
    'above-critical':
      'Past the critical mass of {critical} users: at {price} it settles at {stable}. It lasts up to a price of {highest}. Once it has collapsed, going back to the old price won’t bring it back: that takes {critical} users again, or a price below {base}.',
    'on-critical':
      'Exactly at the critical mass, {critical} users: one more and it grows to {stable}, one fewer and it shrinks to nothing.',
    'starts-alone':
      'No critical mass at this price: even alone it’s worth more than {price} to somebody, so it grows by itself to {stable} users.',
    'no-network':
      'At a price of {price} no network lasts, however large: the highest price that one survives is {highest}.',
    'above-market': '{users} users are more than the whole market of {market}.',
    'line-too-high':
      'The straight line says {line} for each of {users} users. If it bends at h = {half}, it’s {bent}, and never more than {ceiling}. Nobody deals with a thousand contacts ten times as much as with a hundred.',
    'no-profit': 'No price covers a cost of {cost} a user.',
    'free-too-short':
      'Free for {freeMonths} months brings {users} users; the critical mass is {critical}. Charging then loses them again: it takes {needed} free months.',
    'free-in-vain':
      'Free for {freeMonths} months brings {users} users; the critical mass is {critical}, and at this speed not even ten free years reach it.',
    'free-pays':
      'Free for {freeMonths} months pays: from month {ahead} on it’s ahead, after {months} months by {gap} yuan.',
    'free-costs':
      'Free for {freeMonths} months costs {gap} yuan over {months} months compared with charging from the start.',
    'nothing-seen': 'No observations, so V₀ and k are the ones you typed.',
    'seen-once':
      'One number of users can’t give both. With V₀ = {v0} as typed, k is {k}; a second observation would test that.',
    'seen-same': 'The same number of users, different values: no k follows from that.',
    'seen-no-users': 'An observation without users says nothing about k.',
    'seen-falling':
      'k comes out at {k}: the more users, the less each of them finds. That isn’t a network effect but crowding, and this model doesn’t have it. V₀ and k are the ones you typed.',
    'seen-below-zero':
      'V₀ comes out at {v0}, below nothing: a straight line doesn’t fit. V₀ and k are the ones you typed.',
    'seen-bending':
      'A further user added {first} on the first stretch and {last} on the last: your own figures bend. Choose the bending form.',
    'seen-scattered':
      'The straight line accounts for {percent}% of the differences between your observations. Something else is at work.',
    'one-side': 'One side only. Add the other, or remove this one.',
    'sides-flat':
      'No pair of prices is best: a side that no price moves, or two that bring each other without end. Check elasticities and “each brings”.',
    'sides-gone':
      'The best prices leave a side empty: too far from the prices you know for straight lines to say anything.',
    subsidise:
      'Subsidise {name}: the best price is {price}, less than the {cost} that each of them costs. They bring the side that pays.',
    'no-subsidy': 'Neither side is worth a price below its cost.',
  },
  series: {
    laws: {
      title: 'Total value by six laws, all drawn through today’s',
      x: 'Users',
      y: 'Value to all',
      lines: {
        article: 'straight, N(V₀ + kN)',
        saturating: 'bending',
        sarnoff: 'Sarnoff, N',
        odlyzko: 'Odlyzko–Tilly, N log N',
        metcalfe: 'Metcalfe, N²',
        reed: 'Reed, 2ᴺ',
      },
    },
    months: {
      title: 'Users, month by month',
      x: 'Month',
      y: 'Users',
      lines: { charged: 'charged from the start', free: 'free first', critical: 'critical mass' },
    },
    profit: {
      title: 'Profit so far',
      x: 'Month',
      y: 'Profit',
      lines: { charged: 'charged from the start', free: 'free first' },
    },
    expected: {
      title: 'Who’d join, by how many are expected',
      x: 'Users expected',
      y: 'Users who’d join',
      lines: { joins: 'would join', same: 'as many as expected' },
    },
    prices: {
      title: 'Users by price: the way up isn’t the way down',
      x: 'Price',
      y: 'Users',
      lines: {
        stable: 'as the price rises',
        critical: 'critical mass',
        returning: 'as it falls again',
      },
    },
  },
  document: {
    laws: 'The laws side by side',
    anchored:
      'Every law can be drawn through today’s total: {users} users, {total} yuan a month. At {growth} times the users they part. The slope is by how many per cent the total grows with 1% more users.',
    law: 'Law',
    count: 'It counts today',
    factor: 'Times as much then',
    then: 'Total then, yuan a month',
    slope: 'Slope today',
    sarnoff: 'Sarnoff: viewers, N',
    odlyzko: 'Odlyzko–Tilly: N ln N',
    metcalfe: 'Metcalfe: pairs, N(N − 1)/2',
    reed: 'Reed: groups, 2ᴺ − N − 1',
    article: 'Straight: N(V₀ + kN)',
    saturating: 'Bending at h',
  },
  assumptions: [
    'People differ evenly: the keenest would pay V, one halfway down half of it, the last nothing.',
    'Everyone expects as many users as there are now. Each month a fixed share of those who’d then join or leave does so.',
    'In a month people join or leave first; then those who are there pay and cost.',
    'Two sides: straight lines around the price and number of members you typed. Far from there they’re a guess.',
    'Odlyzko and Tilly’s log is the natural one; another base changes the count, not the factor.',
  ],
  leftOut: [
    'Rivals, and users who leave for reasons that have nothing to do with the network.',
    'Crowding: spam, queues, and answers that get slower with every user.',
    'Clusters. If people only talk to their own colleagues, the critical mass is each group’s, not the market’s.',
    'The cost of building it, and interest on money spent early.',
  ],
} satisfies ToolWords<typeof networkEffect>;
