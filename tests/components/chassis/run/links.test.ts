/** What a link may do to a demo: fill its inputs with what passes the gate, and nothing else. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LONGEST_LINK } from '../../../../src/lib/core/address';
import { visit, type Visit, type VisitOptions } from '../../../helpers/demo';
import { eventually } from '../../../helpers/eventually';

const visits: Visit[] = [];
const at = (hash: string) => new URL(`https://book.test/${hash}`);
/** Takes what is shorter than a sentence; a link of it is the word itself. */
const material = {
  write: (input: unknown) => (typeof input === 'string' ? input : undefined),
  read: (text: string) => (text.length < 20 ? text : undefined),
};
async function open(hash: string, options: VisitOptions = {}): Promise<Visit['run']> {
  visits.push(await visit({ address: at(hash), material, ...options }));
  return visits.at(-1)!.run;
}
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => {
  for (const { leave } of visits.splice(0)) leave();
  vi.unstubAllGlobals();
});

const defaults = { size: '3', rate: '0.1', loud: false, seed: '1' };

describe('a link that is opened', () => {
  test('fills the inputs, and says nothing where nothing is wrong', async () => {
    const run = await open('#demo=counting&size=7&loud=true&seed=9');
    expect(run.settings.draft).toEqual({ ...defaults, size: '7', loud: true, seed: '9' });
    expect(run.notes).toEqual([]);
  });

  test.each([
    '#demo=digits&rate=0.5',
    '#demo=counting-large&size=7',
    '#one-question-over-again',
    '',
  ])('for something else, %s, is nothing to it', async (hash) => {
    const run = await open(hash);
    expect(run.settings.draft).toEqual(defaults);
    expect(run.notes).toEqual([]);
  });

  test.each([
    ['#__proto__[size]=9&size=2', { field: '__proto__[size]', code: 'unknown' }, '2'],
    ['#demo=counting&__proto__=1&constructor=2', { field: 'constructor', code: 'unknown' }, '3'],
    ['#demo=counting&size=1e999', { field: 'size', code: 'too-large', limit: 10 }, '3'],
    ['#demo=counting&size=0', { field: 'size', code: 'too-small', limit: 1 }, '3'],
    ['#demo=counting&size=2.5', { field: 'size', code: 'not-whole' }, '3'],
    ['#demo=counting&size=<img src=x>', { field: 'size', code: 'not-a-number' }, '3'],
    ['#demo=counting&loud=perhaps', { field: 'loud', code: 'not-an-option' }, '3'],
    ['#demo=counting&own=much too long to be any', { field: '', code: 'own' }, '3'],
    [`#demo=counting&seed=${'1'.repeat(LONGEST_LINK)}`, { field: '', code: 'too-long' }, '3'],
  ])('%.60s is told, and what is wrong in it is not taken', async (hash, issue, size) => {
    const run = await open(hash);
    expect(run.notes).toMatchObject([
      { kind: 'link', issues: expect.arrayContaining([issue]) as unknown },
    ]);
    expect(run.settings.draft).toEqual({ ...defaults, size });
    expect(run.input).toBeUndefined();
    expect('size' in Object.prototype).toBe(false);
    run.run(2);
    await eventually(() => expect(run.step).toBe(2));
  });

  test('brings material of the reader’s own', async () => {
    const run = await open('#demo=counting&own=a+word');
    expect(run.input).toBe('a word');
    expect(run.notes).toEqual([]);
  });

  test('while something runs goes into the inputs, and what runs goes on', async () => {
    const run = await open('');
    run.run();
    await eventually(() => expect(run.step).toBeGreaterThan(2));
    const { step } = run;
    run.readLink('#demo=counting&size=5&seed=9');
    expect(run.settings.draft).toMatchObject({ size: '5', seed: '9' });
    expect(run.changed).toBe(true);
    expect(run.settings.used).toMatchObject({ size: 3, seed: 1 });
    expect(run.status).toBe('running');
    await eventually(() => expect(run.step).toBeGreaterThan(step));
  });
});

describe('a link that is made', () => {
  test('holds what differs, and nothing else', async () => {
    const run = await open('');
    expect(run.link()).toEqual({ hash: '#demo=counting', complete: true });
    run.set('size', '7');
    run.set('rate', 'much'); // never what is wrong
    run.set('seed', '4');
    expect(run.link()).toEqual({ hash: '#demo=counting&size=7&seed=4', complete: true });
  });

  test('holds the reader’s own where there is room, and says where there is none', async () => {
    const run = await open('');
    run.setInput('a word');
    expect(run.link()).toEqual({ hash: '#demo=counting&own=a+word', complete: true });
    run.setInput('long '.repeat(LONGEST_LINK));
    expect(run.link()).toEqual({ hash: '#demo=counting', complete: false });
    run.setInput({ no: 'text' });
    expect(run.link()).toEqual({ hash: '#demo=counting', complete: false });
  });
});

test('a setting that is wrong starts nothing, and is counted, so that the reader is led there', async () => {
  const run = await open('');
  run.set('size', '11');
  run.run();
  run.restart();
  expect(run.status).toBe('idle');
  expect(run.refused).toBe(2);
  expect(run.settings.issues).toMatchObject([{ field: 'size', code: 'too-large' }]);
  expect(visits[0]!.workers).toEqual([]);
  run.set('size', '10');
  run.run(1);
  await eventually(() => expect(run.step).toBe(1));
});
