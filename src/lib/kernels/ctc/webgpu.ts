import { output, replace } from '../webgpu/kernel';
import { program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';
import { sizesOf } from './signature';

/** ln(eᵃ + eᵇ + eᶜ); NONE stands for −∞, which WGSL need not know. */
const logarithms = `
const NONE = -1e30;
fn logSum(a: f32, b: f32, c: f32) -> f32 {
  let top = max(a, max(b, c));
  if (top < -1e29) { return NONE; }
  return top + log(exp(a - top) + exp(b - top) + exp(c - top));
}
fn letterOf(b: u32, s: u32) -> u32 {
  if (s % 2u == 0u) { return 0u; }
  return u32(targets[b * u.L + s / 2u]);
}
fn jumps(b: u32, s: u32) -> bool {
  return s % 2u == 1u && s >= 2u && letterOf(b, s) != letterOf(b, s - 2u);
}`;

/** How many letters the row's target has, and how many frames it needs. */
const counted = `
  let b = place;
  var letters = 0u;
  var needed = 0u;
  for (var i = 0u; i < u.L; i++) {
    if (targets[b * u.L + i] < 0) { break; }
    letters++;
    needed++;
    if (i > 0u && targets[b * u.L + i] == targets[b * u.L + i - 1u]) { needed++; }
  }
  let S = 2u * letters + 1u;
  let feasible = needed <= u.T;`;

/** Every way to a state, into `ways`, whose last place of a frame is ln Σ exp; softmax as the gradient's first part. */
const toStates = (S: number) => `
  for (var t = 0u; t < u.T; t++) {
    let row = (t * u.B + b) * u.V;
    let here = (b * u.T + t) * ${S + 1}u;
    var top = logits[row];
    for (var v = 1u; v < u.V; v++) { top = max(top, logits[row + v]); }
    var sum = 0.0;
    for (var v = 0u; v < u.V; v++) { sum += exp(logits[row + v] - top); }
    let total = top + log(sum);
    ways[here + ${S}u] = total;
    for (var v = 0u; v < u.V; v++) {
      gradient[row + v] = select(0.0, exp(logits[row + v] - top) / sum, feasible);
    }
    for (var s = 0u; s < S; s++) {
      var way = NONE;
      if (t == 0u) {
        if (s < 2u) { way = 0.0; }
      } else {
        let past = here - ${S + 1}u + s;
        var step = NONE;
        if (s >= 1u) { step = ways[past - 1u]; }
        var jump = NONE;
        if (jumps(b, s)) { jump = ways[past - 2u]; }
        way = logSum(ways[past], step, jump);
      }
      if (way > NONE) { way += logits[row + letterOf(b, s)] - total; }
      ways[here + s] = way;
    }
  }`;

const whole = (S: number) => `
  if (!feasible) { losses[b] = 0.0; return; }
  let end = (b * u.T + u.T - 1u) * ${S + 1}u;
  var before = NONE;
  if (S > 1u) { before = ways[end + S - 2u]; }
  let whole = logSum(ways[end + S - 1u], before, NONE);
  losses[b] = -whole;`;

/** Every way from a state, of one frame at a time; its share of all paths is taken from the gradient. */
const fromStates = (S: number) => `
  var rest: array<f32, ${S}>;
  var aim: array<f32, ${S}>;
  for (var s = 0u; s < S; s++) { rest[s] = select(NONE, 0.0, s + 2u >= S); }
  for (var back = 0u; back < u.T; back++) {
    let t = u.T - 1u - back;
    let row = (t * u.B + b) * u.V;
    let here = (b * u.T + t) * ${S + 1}u;
    for (var s = 0u; s < S; s++) {
      let way = ways[here + s];
      aim[s] = NONE;
      if (rest[s] <= NONE || way <= NONE) { continue; }
      let letter = letterOf(b, s);
      gradient[row + letter] -= exp(way + rest[s] - whole);
    }
    for (var s = 0u; s < S; s++) {
      if (rest[s] > NONE) { aim[s] = rest[s] + logits[row + letterOf(b, s)] - ways[here + ${S}u]; }
    }
    for (var s = 0u; s < S; s++) {
      var step = NONE;
      if (s + 1u < S) { step = aim[s + 1u]; }
      var jump = NONE;
      if (s + 2u < S && jumps(b, s + 2u)) { jump = aim[s + 2u]; }
      rest[s] = logSum(aim[s], step, jump);
    }
  }`;

/** One call a row of the batch: there and back. */
const both = remembered((S: number) =>
  program({
    name: 'ctc',
    uniforms: { T: 'u32', B: 'u32', V: 'u32', L: 'u32' },
    reads: { logits: 'f32', targets: 'i32' },
    writes: { losses: 'f32', gradient: 'f32', ways: 'f32' },
    before: logarithms,
    code: `if (place >= u.B) { return; }${counted}${toStates(S)}${whole(S)}${fromStates(S)}`,
  }),
);

export function register(): void {
  replace('Ctc', ({ inputs: { logits, targets }, backend }) => {
    const { T, B, V, L } = sizesOf(logits, targets);
    const S = 2 * L + 1;
    const losses = output(backend, [B]);
    const gradient = output(backend, [...logits.shape]);
    const ways = output(backend, [B, T, S + 1]);
    record(backend, both(S), {
      uniforms: { T, B, V, L },
      reads: [logits, targets],
      writes: [losses, gradient, ways],
      groups: Math.ceil(B / 64),
    });
    backend.disposeData(ways.dataId);
    return [losses, gradient];
  });
}
