import { multiply } from '../matMul/webgpu';
import { output, replace } from '../webgpu/kernel';
import { program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';
import { sizesOf } from './signature';

/** One group walks through all steps of one row of the batch, each lane with some of the hidden units. */
const LANES = 64;
const units = (H: number) => `var i = lane; i < ${H}u; i += ${LANES}u`;

const forward = remembered((H: number) =>
  program({
    name: 'gru',
    size: LANES,
    uniforms: { T: 'u32', B: 'u32' },
    reads: { x: 'f32', weight: 'f32', bias: 'f32' },
    writes: { states: 'f32', gates: 'f32' },
    before: `var<workgroup> h: array<f32, ${H}>; var<workgroup> next: array<f32, ${H}>;`,
    code: `
      if (group >= u.B) { return; }
      for (${units(H)}) { h[i] = 0.0; }
      workgroupBarrier();
      for (var t = 0u; t < u.T; t++) {
        let row = t * u.B + group;
        for (${units(H)}) {
          var sums = vec3<f32>(bias[i], bias[${H}u + i], bias[${2 * H}u + i]);
          for (var j = 0u; j < ${H}u; j++) {
            let w = j * ${3 * H}u + i;
            sums += h[j] * vec3<f32>(weight[w], weight[w + ${H}u], weight[w + ${2 * H}u]);
          }
          let given = row * ${3 * H}u + i;
          let r = 1.0 / (1.0 + exp(-(x[given] + sums.x)));
          let z = 1.0 / (1.0 + exp(-(x[given + ${H}u] + sums.y)));
          let n = tanh(clamp(x[given + ${2 * H}u] + r * sums.z, -15.0, 15.0));
          next[i] = n + z * (h[i] - n);
          states[row * ${H}u + i] = next[i];
          let to = row * ${4 * H}u + i;
          gates[to] = r;
          gates[to + ${H}u] = z;
          gates[to + ${2 * H}u] = n;
          gates[to + ${3 * H}u] = sums.z;
        }
        workgroupBarrier();
        for (${units(H)}) { h[i] = next[i]; }
        workgroupBarrier();
      }`,
  }),
);

/** dx, the gradient of the product with its bias, and h₋₁ for the product that makes the weights' gradient of both. */
const backward = remembered((H: number) =>
  program({
    name: 'gruGrad',
    size: LANES,
    uniforms: { T: 'u32', B: 'u32' },
    reads: { states: 'f32', gates: 'f32', weight: 'f32', dy: 'f32' },
    writes: { dx: 'f32', dproduct: 'f32', earlier: 'f32' },
    before: `var<workgroup> carry: array<f32, ${H}>; var<workgroup> d: array<f32, ${3 * H}>;`,
    code: `
      if (group >= u.B) { return; }
      for (${units(H)}) { carry[i] = 0.0; }
      for (var back = 0u; back < u.T; back++) {
        let t = u.T - 1u - back;
        let row = t * u.B + group;
        for (${units(H)}) {
          let kept = row * ${4 * H}u + i;
          let r = gates[kept];
          let z = gates[kept + ${H}u];
          let n = gates[kept + ${2 * H}u];
          var old = 0.0;
          if (t > 0u) { old = states[(row - u.B) * ${H}u + i]; }
          earlier[row * ${H}u + i] = old;
          let dh = dy[row * ${H}u + i] + carry[i];
          let dn = dh * (1.0 - z) * (1.0 - n * n);
          let dz = dh * (old - n) * z * (1.0 - z);
          let dr = dn * gates[kept + ${3 * H}u] * r * (1.0 - r);
          let to = row * ${3 * H}u + i;
          dx[to] = dr;
          dx[to + ${H}u] = dz;
          dx[to + ${2 * H}u] = dn;
          d[i] = dr;
          d[${H}u + i] = dz;
          d[${2 * H}u + i] = dn * r;
          dproduct[to] = dr;
          dproduct[to + ${H}u] = dz;
          dproduct[to + ${2 * H}u] = dn * r;
          carry[i] = dh * z;
        }
        workgroupBarrier();
        for (${units(H)}) {
          var sum = carry[i];
          for (var k = 0u; k < ${3 * H}u; k++) { sum += d[k] * weight[i * ${3 * H}u + k]; }
          carry[i] = sum;
        }
        workgroupBarrier();
      }`,
  }),
);

export function register(): void {
  replace('Gru', ({ inputs: { x, weight, bias }, backend }) => {
    const { T, B, H } = sizesOf(x, weight);
    const made = [output(backend, [T, B, H]), output(backend, [T, B, 4 * H])];
    record(backend, forward(H), {
      uniforms: { T, B },
      reads: [x, weight, bias],
      writes: made,
      groups: B,
    });
    return made;
  });
  replace('GruGrad', ({ inputs: { states, gates, weight, dy }, backend }) => {
    const { T, B, H } = sizesOf(states, weight);
    const [dx, dproduct] = [output(backend, [T, B, 3 * H]), output(backend, [T, B, 3 * H])];
    const earlier = output(backend, [T, B, H]);
    record(backend, backward(H), {
      uniforms: { T, B },
      reads: [states, gates, weight, dy],
      writes: [dx, dproduct, earlier],
      groups: B,
    });
    const [c, sums] = [output(backend, [H, 3 * H]), output(backend, [3 * H])];
    const sizes: [number, number, number, number] = [1, H, T * B, 3 * H];
    multiply(backend, { a: earlier, b: dproduct, sizes, transposeA: true }, { c, sums });
    for (const each of [dproduct, earlier]) backend.disposeData(each.dataId);
    return [dx, c, sums];
  });
}
