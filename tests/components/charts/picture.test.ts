import { describe, expect, test } from 'vitest';
import { fileName, placed, svgOf, type Picture } from '../../../src/components/charts/picture';

describe('a path in another place', () => {
  const place = { scale: [2, 3], offset: [10, 20] } as const;
  test('absolute coordinates are scaled and moved, relative ones scaled', () => {
    expect(placed('M1,2L3,4H5V-6h1v.5l-1 2Z', place)).toBe('M12 26L16 32H20V2h2v1.5l-2 6Z');
  });
  test('coordinates that follow a command are told apart by turns', () => {
    expect(placed('M0 0L1 1 2 2', place)).toBe('M10 20L12 23 14 26');
  });
  test('of a curve the points that bend it move with it', () => {
    expect(placed('M0 0C1 1 2 2 3 3', place)).toBe('M10 20C12 23 14 26 16 29');
  });
  test('a command that it does not know is no silent loss', () => {
    expect(() => placed('M0 0A1 1 0 0 1 3 3', place)).toThrow('the command A');
  });
});

describe('an SVG file', () => {
  const picture: Picture = {
    width: 200,
    height: 100,
    ground: { hex: '#fbfaf6', alpha: 1 },
    font: '"Segoe UI", sans-serif',
    title: 'Loss <nats> & more',
    description: 'a: 1',
    shapes: [
      {
        kind: 'path',
        d: 'M0 0L1 1',
        stroke: { hex: '#176dc4', alpha: 0.45 },
        width: 2,
        dash: [6, 3],
        cap: 'butt',
      },
      {
        kind: 'text',
        text: 'a < b',
        x: 1.23456,
        y: 2,
        anchor: 'end',
        size: 12,
        weight: '400',
        fill: { hex: '#1f1e1b', alpha: 1 },
      },
      {
        ...{ kind: 'text', text: 'Ann', x: 0, y: 0, anchor: 'start', size: 12, weight: '600' },
        fill: { hex: '#1f1e1b', alpha: 1 },
        halo: { colour: { hex: '#fbfaf6', alpha: 1 }, width: 4 },
      },
    ],
  };
  test('stands by itself: sizes, ground, colours and words are in it', () => {
    expect(svgOf(picture).split('\n')).toEqual([
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" font-family="&#34;Segoe UI&#34;, sans-serif">',
      '<title>Loss &#60;nats&#62; &#38; more</title>',
      '<desc>a: 1</desc>',
      '<rect width="200" height="100" fill="#fbfaf6"/>',
      '<path d="M0 0L1 1" fill="none" stroke="#176dc4" stroke-opacity="0.45" stroke-width="2" stroke-dasharray="6 3" stroke-linejoin="round"/>',
      '<text x="1.235" y="2" text-anchor="end" font-size="12" fill="#1f1e1b">a &#60; b</text>',
      '<text x="0" y="0" text-anchor="start" font-size="12" font-weight="600" fill="#1f1e1b" stroke="#fbfaf6" stroke-width="4" stroke-linejoin="round" paint-order="stroke">Ann</text>',
      '</svg>',
      '',
    ]);
  });
});

describe('the name of a file', () => {
  test('says what it is, in either language', () => {
    expect(fileName('Loss in nats', 'svg')).toBe('Loss in nats.svg');
    expect(fileName('遗憾：20 个种子', 'png')).toBe('遗憾：20 个种子.png');
  });
  test('holds nothing that a file’s name may not', () => {
    expect(fileName('../loss: a/b?\n', 'svg')).toBe('loss a b.svg');
    expect(fileName('…'.repeat(200), 'png').length).toBe(84);
    expect(fileName(' / ', 'png')).toBe('chart.png');
  });
});
