/** @file Every word of this tool, in both languages. */
import type { ToolStrings } from '../../../../src/components/desk/toolWords';
import type * as equation from './equation';

export const strings = {
  en: {
    title: 'How long the cash lasts',
    caption: 'Halve the rent and see what happens to the runway.',
    fields: { cash: { label: 'Cash in the bank' } },
    tables: {
      costs: {
        title: 'Paid every month',
        row: 'item',
        columns: {
          name: { label: 'Item' },
          monthly: { label: 'A month' },
          share: { label: 'Share' },
        },
      },
    },
    results: { runway: { label: 'Runway' }, burn: { label: 'Burn' } },
    sheets: { example: 'The worked example' },
    rows: { pay: 'pay', rent: 'rent' },
    findings: { free: '{row} costs nothing. Is that right, or was it forgotten?' },
    assumptions: ['Every month costs the same.'],
    leftOut: ['Income, taxes and interest.'],
  },
  zh: {
    title: '现金能撑多久',
    caption: '把房租减半，看看还能撑多久。',
    fields: { cash: { label: '账上现金' } },
    tables: {
      costs: {
        title: '每月要付的',
        row: '项目',
        columns: {
          name: { label: '项目' },
          monthly: { label: '每月' },
          share: { label: '占比' },
        },
      },
    },
    results: { runway: { label: '还能撑' }, burn: { label: '每月净支出' } },
    sheets: { example: '算例' },
    rows: { pay: '工资', rent: '房租' },
    findings: { free: '{row}一分钱都没花。是真没有，还是忘了？' },
    assumptions: ['每个月的支出都一样。'],
    leftOut: ['收入、税和利息。'],
  },
} satisfies ToolStrings<typeof equation>;
