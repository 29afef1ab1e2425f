import { afterEach, expect, test, vi } from 'vitest';
import {
  allowed,
  Machine,
  type Circumstances,
} from '../../../../../src/components/chassis/run/live/machine.svelte';
import type { Cores } from '../../../../../src/lib/runtime/protocol';

const usual: Circumstances = {
  cores: 8,
  isHidden: false,
  onBattery: false,
  runs: 1,
  chosen: undefined,
};
const most = (changed: Partial<Circumstances>) => allowed({ ...usual, ...changed }).most;

afterEach(() => vi.unstubAllGlobals());

test('one core is left to the page where there are more than two', () => {
  expect([1, 2, 3, 4, 8].map((cores) => most({ cores }))).toEqual([1, 2, 2, 3, 7]);
  expect(most({ cores: 64 })).toBe(8);
});

test('on battery half of the cores are used, and never none', () => {
  expect([1, 2, 4, 8].map((cores) => most({ cores, onBattery: true }))).toEqual([1, 1, 2, 4]);
});

test('several demos share the cores, and where they are few each has one', () => {
  expect([1, 2, 3, 9].map((runs) => most({ runs }))).toEqual([7, 3, 2, 1]);
  expect(most({ cores: 2, runs: 2 })).toBe(1);
});

test('a page that nobody sees has one', () => {
  expect(allowed({ ...usual, isHidden: true, chosen: 4 })).toEqual({ most: 1, fixed: true });
  expect(most({ isHidden: true })).toBe(1);
});

test('a number of the reader’s holds, up to what the machine has', () => {
  expect(allowed({ ...usual, chosen: 8, onBattery: true, runs: 3 })).toEqual({
    most: 8,
    fixed: true,
  });
  expect(most({ chosen: 99 })).toBe(8);
});

function machineOf(kept: string | null) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const battery = Object.assign(new EventTarget(), { charging: true });
  const storage = new Map(kept === null ? [] : [['jieshi:cores', kept]]);
  vi.stubGlobal('navigator', {
    hardwareConcurrency: 8,
    getBattery: () => Promise.resolve(battery),
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  const show = (visibilityState: string) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const plug = (charging: boolean) => {
    battery.charging = charging;
    battery.dispatchEvent(new Event('chargingchange'));
  };
  return { machine: new Machine(), show, plug, storage };
}

/** A run that remembers the most that it was told last. */
function runOn(machine: Machine) {
  const told: Cores[] = [];
  const leave = machine.run((cores) => told.push(cores));
  return { most: () => told.at(-1)?.most, leave };
}

test('what runs hears when another run begins or ends, when the page is hidden, and of the battery', async () => {
  const { machine, show, plug } = machineOf(null);
  expect(machine.allowed(false)).toEqual({ most: 7, fixed: false });
  const one = runOn(machine);
  expect(machine.allowed(false).most).toBe(3);
  const other = runOn(machine);
  expect([one.most(), other.most()]).toEqual([3, 3]);
  other.leave();
  expect(one.most()).toBe(7);
  show('hidden');
  expect(one.most()).toBe(1);
  show('visible');
  expect(one.most()).toBe(7);
  await Promise.resolve();
  plug(false);
  expect(one.most()).toBe(4);
  plug(true);
  expect(one.most()).toBe(7);
  one.leave();
});

test('a choice is kept on the device, and taken back', () => {
  const { machine, storage } = machineOf('2');
  expect(machine.allowed(false)).toEqual({ most: 2, fixed: true });
  machine.choose(3);
  expect(storage.get('jieshi:cores')).toBe('3');
  machine.choose(undefined);
  expect(storage.size).toBe(0);
  expect(machine.allowed(false)).toEqual({ most: 7, fixed: false });
});

test.each(['0', '-1', '1.5', 'many'])('what was kept and is no number of cores is %s', (kept) => {
  expect(machineOf(kept).machine.chosen).toBeUndefined();
});
