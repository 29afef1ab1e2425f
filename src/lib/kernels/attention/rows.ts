/**
 * @file What attention does with one row of scores. AssemblyScript.
 *
 * T tokens, D channels of a head; T4 and D4 are rounded up to multiples of 4 and padded with zeros. A row is worked on
 * up to `seen`, its first tokens, rounded up likewise.
 */
import { bytes, exp4, largest, madd, total } from '../wasm/math';

const NEVER: f32 = -1e30;

/** The next multiple of 4. */
export function roundedUp(n: i32): i32 {
  return (n + 3) & ~3;
}

/** to[d][t] = from[t][d] */
export function transpose(from: usize, line: usize, to: usize, T: i32, T4: i32, D: i32): void {
  for (let t = 0; t < T; t++, from += line) {
    for (let d = 0; d < D; d++) store<f32>(to + bytes(d * T4 + t), load<f32>(from + bytes(d)));
  }
}

export function copy(from: usize, line: usize, to: usize, T: i32, D: i32, D4: i32): void {
  for (let t = 0; t < T; t++, from += line, to += bytes(D4)) memory.copy(to, from, bytes(D));
}

/** to ← from·scale, D numbers. */
export function copyScaled(from: usize, to: usize, D: i32, scale: f32): void {
  const scales = f32x4.splat(scale);
  let d = 0;
  for (; d + 4 <= D; d += 4) {
    v128.store(to + bytes(d), f32x4.mul(v128.load(from + bytes(d)), scales));
  }
  for (; d < D; d++) store<f32>(to + bytes(d), load<f32>(from + bytes(d)) * scale);
}

/** row[s] ← Σ_d query[d]·keys[d][s] + hide[s] for s < seen; NEVER up to the next four. */
export function scoresOf(
  query: usize,
  keys: usize,
  row: usize,
  seen: i32,
  T: i32,
  T4: i32,
  D: i32,
  hide: usize,
): void {
  const end = roundedUp(seen);
  const line = bytes(T4);
  let s = 0;
  for (; s + 16 <= end; s += 16) {
    let key = keys + bytes(s);
    let s0 = f32x4.splat(0),
      s1 = s0,
      s2 = s0,
      s3 = s0;
    for (let d = 0; d < D; d++, key += line) {
      const q = v128.load32_splat(query + bytes(d));
      s0 = madd(q, v128.load(key), s0);
      s1 = madd(q, v128.load(key, 16), s1);
      s2 = madd(q, v128.load(key, 32), s2);
      s3 = madd(q, v128.load(key, 48), s3);
    }
    const to = row + bytes(s);
    v128.store(to, s0);
    v128.store(to, s1, 16);
    v128.store(to, s2, 32);
    v128.store(to, s3, 48);
  }
  for (; s < end; s += 4) {
    let key = keys + bytes(s);
    let sum = f32x4.splat(0);
    for (let d = 0; d < D; d++, key += line) {
      sum = madd(v128.load32_splat(query + bytes(d)), v128.load(key), sum);
    }
    v128.store(row + bytes(s), sum);
  }
  if (hide) {
    for (let i = 0; i < seen; i++) {
      const at = row + bytes(i);
      store<f32>(at, load<f32>(at) + load<f32>(hide + bytes(i)));
    }
  }
  for (let i = seen; i < end; i++) store<f32>(row + bytes(i), NEVER);
}

export function highestOf(row: usize, seen: i32): f32 {
  let highest = f32x4.splat(NEVER);
  for (let s = 0; s < seen; s += 4) highest = f32x4.max(highest, v128.load(row + bytes(s)));
  return largest(highest);
}

/** row ← exp(row − top), and its sum. */
export function exponentials(row: usize, seen: i32, top: f32): f32 {
  const tops = f32x4.splat(top);
  let sums = f32x4.splat(0);
  for (let s = 0; s < seen; s += 4) {
    const at = row + bytes(s);
    const e = exp4(f32x4.sub(v128.load(at), tops));
    v128.store(at, e);
    sums = f32x4.add(sums, e);
  }
  return total(sums);
}

/** row ← exp(row − top)·share */
export function sharesOf(row: usize, seen: i32, top: f32, share: f32): void {
  const tops = f32x4.splat(top),
    shares = f32x4.splat(share);
  for (let s = 0; s < seen; s += 4) {
    const at = row + bytes(s);
    v128.store(at, f32x4.mul(exp4(f32x4.sub(v128.load(at), tops)), shares));
  }
}

/** drow ← row·(drow − Σ row·drow): through the softmax. */
export function scoreGradients(row: usize, drow: usize, seen: i32): void {
  for (let i = seen; i < roundedUp(seen); i++) store<f32>(drow + bytes(i), 0);
  let along = f32x4.splat(0);
  for (let s = 0; s < seen; s += 4) {
    along = madd(v128.load(row + bytes(s)), v128.load(drow + bytes(s)), along);
  }
  const all = f32x4.splat(total(along));
  for (let s = 0; s < seen; s += 4) {
    const at = bytes(s);
    v128.store(drow + at, f32x4.mul(v128.load(row + at), f32x4.sub(v128.load(drow + at), all)));
  }
}

/** y[d] ← share·Σ_s row[s]·values[s][d] */
export function mix(
  row: usize,
  values: usize,
  y: usize,
  seen: i32,
  D: i32,
  D4: i32,
  share: f32,
): void {
  const shares = f32x4.splat(share);
  const line = bytes(D4);
  let d = 0;
  // Sixteen channels and two tokens at a time: eight sums that do not wait for each other.
  for (; d + 16 <= D; d += 16) {
    let value = values + bytes(d);
    let a0 = f32x4.splat(0),
      a1 = a0,
      a2 = a0,
      a3 = a0,
      b0 = a0,
      b1 = a0,
      b2 = a0,
      b3 = a0;
    let s = 0;
    for (; s + 2 <= seen; s += 2, value += line << 1) {
      const p = v128.load32_splat(row + bytes(s)),
        q = v128.load32_splat(row + bytes(s), 4);
      const next = value + line;
      a0 = madd(p, v128.load(value), a0);
      a1 = madd(p, v128.load(value, 16), a1);
      a2 = madd(p, v128.load(value, 32), a2);
      a3 = madd(p, v128.load(value, 48), a3);
      b0 = madd(q, v128.load(next), b0);
      b1 = madd(q, v128.load(next, 16), b1);
      b2 = madd(q, v128.load(next, 32), b2);
      b3 = madd(q, v128.load(next, 48), b3);
    }
    if (s < seen) {
      const p = v128.load32_splat(row + bytes(s));
      a0 = madd(p, v128.load(value), a0);
      a1 = madd(p, v128.load(value, 16), a1);
      a2 = madd(p, v128.load(value, 32), a2);
      a3 = madd(p, v128.load(value, 48), a3);
    }
    const at = y + bytes(d);
    v128.store(at, f32x4.mul(f32x4.add(a0, b0), shares));
    v128.store(at, f32x4.mul(f32x4.add(a1, b1), shares), 16);
    v128.store(at, f32x4.mul(f32x4.add(a2, b2), shares), 32);
    v128.store(at, f32x4.mul(f32x4.add(a3, b3), shares), 48);
  }
  for (; d < D; d += 4) {
    let value = values + bytes(d);
    let sum = f32x4.splat(0);
    for (let s = 0; s < seen; s++, value += line) {
      sum = madd(v128.load32_splat(row + bytes(s)), v128.load(value), sum);
    }
    sum = f32x4.mul(sum, shares);
    const at = y + bytes(d);
    if (d + 4 <= D) {
      v128.store(at, sum);
    } else {
      for (let i = 0; i < D - d; i++) {
        store<f32>(at + bytes(i), f32x4.extract_lane(sum, 0));
        sum = i32x4.shuffle(sum, sum, 1, 2, 3, 0);
      }
    }
  }
}

/** dquery ← Σ_s drow[s]·keys[s]; dkeys[s] += drow[s]·query; dvalues[s] += row[s]·dout. */
export function spread(
  row: usize,
  drow: usize,
  query: usize,
  dout: usize,
  keys: usize,
  dkeys: usize,
  dvalues: usize,
  dquery: usize,
  seen: i32,
  D4: i32,
): void {
  const line = bytes(D4);
  let d = 0;
  for (; d + 8 <= D4; d += 8) {
    const at = bytes(d);
    const q0 = v128.load(query + at),
      q1 = v128.load(query + at, 16);
    const g0 = v128.load(dout + at),
      g1 = v128.load(dout + at, 16);
    let key = keys + at,
      dkey = dkeys + at,
      dvalue = dvalues + at;
    let sum0 = f32x4.splat(0),
      sum1 = sum0;
    for (let s = 0; s < seen; s++, key += line, dkey += line, dvalue += line) {
      const ds = v128.load32_splat(drow + bytes(s)),
        p = v128.load32_splat(row + bytes(s));
      sum0 = madd(ds, v128.load(key), sum0);
      sum1 = madd(ds, v128.load(key, 16), sum1);
      v128.store(dkey, madd(ds, q0, v128.load(dkey)));
      v128.store(dkey, madd(ds, q1, v128.load(dkey, 16)), 16);
      v128.store(dvalue, madd(p, g0, v128.load(dvalue)));
      v128.store(dvalue, madd(p, g1, v128.load(dvalue, 16)), 16);
    }
    v128.store(dquery + at, sum0);
    v128.store(dquery + at, sum1, 16);
  }
  for (; d < D4; d += 4) {
    const at = bytes(d);
    const q = v128.load(query + at),
      g = v128.load(dout + at);
    let key = keys + at,
      dkey = dkeys + at,
      dvalue = dvalues + at;
    let sum = f32x4.splat(0);
    for (let s = 0; s < seen; s++, key += line, dkey += line, dvalue += line) {
      const ds = v128.load32_splat(drow + bytes(s));
      sum = madd(ds, v128.load(key), sum);
      v128.store(dkey, madd(ds, q, v128.load(dkey)));
      v128.store(dvalue, madd(v128.load32_splat(row + bytes(s)), g, v128.load(dvalue)));
    }
    v128.store(dquery + at, sum);
  }
}
