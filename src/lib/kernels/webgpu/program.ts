/** @file A kernel for WebGPU: WGSL with its bindings written out, so that it can be compiled before it is first called. */

export type Scalar = 'f32' | 'i32' | 'u32';
type Element = Scalar | 'vec4<f32>';

export interface Program {
  name: string;
  /** In the order of their binding: numbers of the call, tensors that are read, tensors that are written. */
  uniforms: readonly (readonly [name: string, type: Scalar])[];
  reads: number;
  writes: number;
  source: string;
}

export interface Description {
  name: string;
  /** Numbers of the call, `u.name` in the code. */
  uniforms: Record<string, Scalar>;
  reads: Record<string, Element>;
  writes: Record<string, Element>;
  /** Calls in a group: 64 unless told. */
  size?: number;
  /** Constants, functions and memory of a group. */
  before?: string;
  /**
   * The body. It knows `group`, the number of its group in the dispatch, `lane`, its own number in the group, and
   * `place`, its number among all. The last row of groups can be too long: what lies beyond the end must do nothing.
   */
  code: string;
}

/** The text of a program. */
export function program(description: Description): Program {
  const { name, uniforms, reads, writes, size = 64, before = '', code } = description;
  const fields = Object.entries(uniforms);
  const tensors = [
    ...Object.entries(reads).map(([each, type]) => `<storage, read> ${each}: array<${type}>`),
    ...Object.entries(writes).map(
      ([each, type]) => `<storage, read_write> ${each}: array<${type}>`,
    ),
  ];
  const source = `
struct Uniforms { ${fields.map(([field, type]) => `${field}: ${type}`).join(', ')} }
@group(0) @binding(0) var<uniform> u: Uniforms;
${tensors.map((each, i) => `@group(0) @binding(${i + 1}) var${each};`).join('\n')}
${before}
@compute @workgroup_size(${size})
fn main(
  @builtin(workgroup_id) at: vec3<u32>,
  @builtin(num_workgroups) groups: vec3<u32>,
  @builtin(local_invocation_index) lane: u32,
) {
  let group = at.x + at.y * groups.x;
  let place = group * ${size}u + lane;
  ${code}
}`;
  return {
    name,
    uniforms: fields,
    reads: Object.keys(reads).length,
    writes: Object.keys(writes).length,
    source,
  };
}

/** Makes each variant of a program once. */
export function remembered<Variant extends (string | number | boolean)[]>(
  make: (...variant: Variant) => Program,
): (...variant: Variant) => Program {
  const made = new Map<string, Program>();
  return (...variant) => {
    const key = variant.join();
    const known = made.get(key);
    if (known) return known;
    const fresh = make(...variant);
    made.set(key, fresh);
    return fresh;
  };
}

/** The same code for 0 … n−1, written out: not every compiler unrolls a loop. */
export function times(n: number, code: (i: number) => string, between = '\n'): string {
  return Array.from({ length: n }, (_, i) => code(i)).join(between);
}

/** The same type for each name. */
export function all<Type extends Element>(
  names: readonly string[],
  type: Type,
): Record<string, Type> {
  return Object.fromEntries(names.map((each) => [each, type]));
}
