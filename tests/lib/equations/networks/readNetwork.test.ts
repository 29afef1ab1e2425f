import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, readNetwork } from '../../../../src/lib/equations/networks/readNetwork';

describe('a list of ties', () => {
  test.each([
    ['commas', 'Ann,Bo,0.5\nBo,Cy,0.2'],
    ['tabs', 'Ann\tBo\t0.5\nBo\tCy\t0.2'],
    ['semicolons', 'Ann;Bo;0.5\r\nBo;Cy;0.2\r\n'],
    ['full-width commas', 'Ann，Bo，0.5\nBo，Cy，0.2'],
    ['a head', 'Source,Target,Weight\nAnn,Bo,0.5\n\nBo,Cy,0.2'],
    ['a head in other words', 'who,whom,how much\nAnn,Bo,0.5\nBo,Cy,0.2'],
    ['quotes and a byte order mark', '\uFEFF"Ann","Bo",0.5\n"Bo","Cy",0.2'],
  ])('with %s', (_, text) => {
    expect(readNetwork(text)).toEqual({
      form: 'ties',
      people: ['Ann', 'Bo', 'Cy'],
      ties: [
        { from: 'Ann', to: 'Bo', strength: 0.5 },
        { from: 'Bo', to: 'Cy', strength: 0.2 },
      ],
      unread: [],
      directed: false,
      dividedBy: 1,
    });
  });

  test('without strengths, with somebody alone, with a name in two spellings', () => {
    const read = readNetwork('从,到\n王芳,李雷\nＡnn\n李雷 ,ann');
    expect(read?.people).toEqual(['王芳', '李雷', 'Ａnn']);
    expect(read?.ties).toEqual([
      { from: '王芳', to: '李雷', strength: undefined },
      { from: '李雷', to: 'Ａnn', strength: undefined },
    ]);
  });

  test('an empty name is whose list it is, as in the table of ties here', () => {
    const read = readNetwork('从\t到\t强度\t质量\t谁列的\n\t陈静\t0.8\t0.9\t你\n罗翔\t\t0.3');
    expect(read?.people).toEqual(['陈静', '罗翔']);
    expect(read?.ties).toEqual([
      { from: '', to: '陈静', strength: 0.8 },
      { from: '罗翔', to: '', strength: 0.3 },
    ]);
    expect(read?.unread).toEqual([]);
  });

  test('lines that can’t be read come back by number', () => {
    const read = readNetwork('Ann,Bo,0.5\nBo,Cy,often\n,,0.1\nBo,Dee,-1');
    expect(read?.ties).toHaveLength(1);
    expect(read?.unread).toEqual([2, 3, 4]);
  });

  test('hours become shares of the most hours', () => {
    const read = readNetwork('Ann,Bo,8\nBo,Cy,2');
    expect(read?.ties.map(({ strength }) => strength)).toEqual([1, 0.25]);
    expect(read?.dividedBy).toBe(8);
  });
});

describe('a matrix', () => {
  test('the same across its diagonal: each tie once, who has none is kept', () => {
    const read = readNetwork(',Ann,Bo,Cy\nAnn,1,0.5,\nBo,0.5,0,0\nCy,,0,0');
    expect(read).toMatchObject({ form: 'matrix', people: ['Ann', 'Bo', 'Cy'], directed: false });
    expect(read?.ties).toEqual([{ from: 'Ann', to: 'Bo', strength: 0.5 }]);
  });

  test('not the same: a tie for each direction', () => {
    const read = readNetwork('\tAnn\tBo\nAnn\t0\t0.5\nBo\t0.25\t0');
    expect(read?.directed).toBe(true);
    expect(read?.ties).toEqual([
      { from: 'Ann', to: 'Bo', strength: 0.5 },
      { from: 'Bo', to: 'Ann', strength: 0.25 },
    ]);
  });

  test('a cell that is no number is named by its line', () => {
    expect(readNetwork(',Ann,Bo\nAnn,0,yes\nBo,0,0')?.unread).toEqual([2]);
  });
});

describe('names and friends', () => {
  test('in both kinds of punctuation; the second mention is the same tie', () => {
    const read = readNetwork('王芳：李雷、韩梅\n李雷: 王芳, Bo\nCy:');
    expect(read?.form).toBe('friends');
    expect(read?.people).toEqual(['王芳', '李雷', '韩梅', 'Bo', 'Cy']);
    expect(read?.ties.map(({ from, to }) => `${from}–${to}`)).toEqual([
      '王芳–李雷',
      '王芳–韩梅',
      '李雷–Bo',
    ]);
  });

  test('a line in another form is not guessed at', () => {
    expect(readNetwork('Ann: Bo\nBo: Cy\nCy, Dee\nDee: Ann: Bo')?.unread).toEqual([3, 4]);
  });
});

test('nothing is nothing', () => {
  expect(readNetwork('')).toBeUndefined();
  expect(readNetwork(' \n\t\n')).toBeUndefined();
});

test('cells without names along the edges are no matrix', () => {
  expect(readNetwork(',,\n,1,1\n,1,1')?.form).toBe('ties');
});

test('whatever is pasted gives names and strengths that can be used', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ab:,;\n\t1.-"，：') })),
      (text) => {
        const read = readNetwork(text);
        if (!read) return;
        const keys = read.people.map(nameKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { from, to, strength } of read.ties) {
          // An empty end is whose list it is; never both.
          const ends = [from, to].filter((name) => name !== '');
          expect(ends.length).toBeGreaterThan(0);
          for (const name of ends) expect(read.people).toContain(name);
          expect(strength ?? 0).toBeGreaterThanOrEqual(0);
          expect(strength ?? 0).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
