import { output, replace } from '../webgpu/kernel';
import { program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';
import { groupsFor, lanesFor, start, together } from '../webgpu/rows';
import { sizesOf } from './signature';

/**
 * ln(1 + r) for r ≥ 0, to the last digits also next to 0, where a model is sure: WGSL's own logarithm may be off by 5e-7 below
 * 2. There ln(1 + r) = 2·artanh(r/(2 + r)), as a series.
 */
const logarithm = `
fn logOfOneAnd(r: f32) -> f32 {
  let s = r / (2.0 + r);
  let q = s * s;
  let tail = 1.0 / 7.0 + q * (1.0 / 9.0 + q * (1.0 / 11.0 + q * (1.0 / 13.0 + q / 15.0)));
  let near = 2.0 * s * (1.0 + q * (1.0 / 3.0 + q * (1.0 / 5.0 + q * tail)));
  return select(log(1.0 + r), near, r < 1.0);
}`;

/** Of each row −ln softmax[answer]; stats: the largest score and 1/Σ exp(score − largest), for the gradient. */
const surprises = remembered((lanes: number) =>
  program({
    name: 'crossEntropy',
    uniforms: { rows: 'u32', V: 'u32' },
    reads: { logits: 'f32', answers: 'i32' },
    writes: { surprise: 'f32', stats: 'f32' },
    before: together(lanes) + logarithm,
    code: `
      ${start(lanes)}
      let begin = row * u.V;
      var most = logits[begin];
      for (var i = first; i < u.V; i += ${lanes}u) { most = max(most, logits[begin + i]); }
      most = mostOfRow(most, lane);
      var firsts = 0.0; // of several largest each is e⁰
      var others = 0.0;
      for (var i = first; i < u.V; i += ${lanes}u) {
        let score = logits[begin + i];
        if (score == most) { firsts += 1.0; } else { others += exp(score - most); }
      }
      firsts = sumOfRow(firsts, lane);
      others = sumOfRow(others, lane);
      if (inside && first == 0u) {
        surprise[row] = most - logits[begin + u32(answers[row])] + logOfOneAnd(others + (firsts - 1.0));
        stats[2u * row] = most;
        stats[2u * row + 1u] = 1.0 / (firsts + others);
      }`,
  }),
);

const mean = remembered((lanes: number) =>
  program({
    name: 'mean',
    uniforms: { size: 'u32', rows: 'u32' },
    reads: { x: 'f32' },
    writes: { value: 'f32' },
    before: together(lanes),
    code: `
      ${start(lanes)}
      var sum = 0.0;
      for (var i = first; i < u.size; i += ${lanes}u) { sum += x[i]; }
      sum = sumOfRow(sum, lane);
      if (inside && first == 0u) { value[0] = sum / f32(u.size); }`,
  }),
);

/** (softmax − 1 at the answer)·dy/rows. */
const backward = remembered(() =>
  program({
    name: 'crossEntropyGrad',
    uniforms: { size: 'u32', V: 'u32', weight: 'f32' },
    reads: { logits: 'f32', answers: 'i32', stats: 'f32', dy: 'f32' },
    writes: { dlogits: 'f32' },
    code: `
      if (place >= u.size) { return; }
      let row = place / u.V;
      let share = exp(logits[place] - stats[2u * row]) * stats[2u * row + 1u];
      let wanted = select(0.0, 1.0, place % u.V == u32(answers[row]));
      dlogits[place] = (share - wanted) * dy[0] * u.weight;`,
  }),
);

export function register(): void {
  replace('CrossEntropy', ({ inputs: { logits, answers }, backend }) => {
    const { V, rows } = sizesOf(logits, answers);
    const stats = output(backend, [...answers.shape, 2]);
    const value = output(backend, []);
    const surprise = output(backend, [rows]);
    const lanes = lanesFor(V);
    record(backend, surprises(lanes), {
      uniforms: { rows, V },
      reads: [logits, answers],
      writes: [surprise, stats],
      groups: groupsFor(rows, lanes),
    });
    record(backend, mean(lanesFor(rows)), {
      uniforms: { size: rows, rows: 1 },
      reads: [surprise],
      writes: [value],
      groups: 1,
    });
    backend.disposeData(surprise.dataId);
    return [value, stats];
  });
  replace('CrossEntropyGrad', ({ inputs: { logits, answers, stats, dy }, backend }) => {
    const { V, rows } = sizesOf(logits, answers);
    const size = rows * V;
    const dlogits = output(backend, logits.shape);
    record(backend, backward(), {
      uniforms: { size, V, weight: 1 / rows },
      reads: [logits, answers, stats, dy],
      writes: [dlogits],
      groups: Math.ceil(size / 64),
    });
    return dlogits;
  });
}
