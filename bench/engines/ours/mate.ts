/** @file A worker of its own that makes the same steps as the page, from its part of each batch. */
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as tf from '../../../src/lib/tf';
import { learnerOf } from './learner';
import { exchanged, heapOf, memberOf, type FromMate, type ToMate } from './mates';

const answer = (message: FromMate) => self.postMessage(message);
let turn = Promise.resolve<unknown>(undefined);

async function start({ id, name, given, ports }: Extract<ToMate, { kind: 'start' }>) {
  await chooseBackend('wasm');
  const member = memberOf(id, ports);
  const { params, step } = await learnerOf(name, given, member);
  self.onmessage = ({ data }: MessageEvent<ToMate>) => {
    if (data.kind === 'step') turn = turn.then(() => step(given.batches[data.batch]!));
    if (data.kind === 'heap') answer({ kind: 'heap', bytes: heapOf() });
    if (data.kind !== 'exchange') return;
    const like = params.map(({ shape }) => tf.ones(shape));
    for (let i = 0; i < data.times; i++) turn = turn.then(() => exchanged(member, like));
  };
  answer({ kind: 'ready' });
}

self.onmessage = ({ data }: MessageEvent<ToMate>) => {
  if (data.kind === 'start') void start(data);
};
