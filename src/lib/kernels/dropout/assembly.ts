/** @file Dropout from Threefry-2x32, four counters at a time; see `reference.ts`. AssemblyScript. */

function rotate(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by));
}

/** y ← x/(1 − rate) where the word of its place reaches `threshold`, else 0; n numbers. @param counter - of the first two. */
export function dropout(
  x: usize,
  y: usize,
  n: i32,
  first: i32,
  second: i32,
  threshold: u32,
  scale: f32,
  counter: i32,
): void {
  const third = 0x1bd11bda ^ first ^ second;
  const k0 = i32x4.splat(first),
    k1 = i32x4.splat(second),
    k2 = i32x4.splat(third);
  const least = i32x4.splat(threshold),
    scales = f32x4.splat(scale);
  let counters = i32x4.add(i32x4(0, 1, 2, 3), i32x4.splat(counter));
  for (let i = 0; i < n; i += 8) {
    let a = i32x4.add(counters, k0),
      b = k1;
    for (let injection = 1; injection <= 5; injection++) {
      const odd = (injection & 1) == 1;
      a = i32x4.add(a, b);
      b = v128.xor(rotate(b, odd ? 13 : 17), a);
      a = i32x4.add(a, b);
      b = v128.xor(rotate(b, odd ? 15 : 29), a);
      a = i32x4.add(a, b);
      b = v128.xor(rotate(b, odd ? 26 : 16), a);
      a = i32x4.add(a, b);
      b = v128.xor(rotate(b, odd ? 6 : 24), a);
      const which = injection % 3;
      a = i32x4.add(a, which == 0 ? k0 : which == 1 ? k1 : k2);
      const next = which == 0 ? k1 : which == 1 ? k2 : k0;
      b = i32x4.add(b, i32x4.add(next, i32x4.splat(injection)));
    }
    // a and b are the words of places 0, 2, 4, 6 and 1, 3, 5, 7.
    const low = i32x4.shuffle(a, b, 0, 4, 1, 5),
      high = i32x4.shuffle(a, b, 2, 6, 3, 7);
    const keepLow = v128.and(i32x4.ge_u(low, least), scales),
      keepHigh = v128.and(i32x4.ge_u(high, least), scales);
    if (i + 8 <= n) {
      v128.store(y, f32x4.mul(v128.load(x), keepLow));
      v128.store(y, f32x4.mul(v128.load(x, 16), keepHigh), 16);
    } else {
      rest(x, y, n - i, keepLow, keepHigh);
    }
    x += 32;
    y += 32;
    counters = i32x4.add(counters, i32x4.splat(4));
  }
}

/** The last ones, fewer than eight. */
function rest(x: usize, y: usize, n: i32, low: v128, high: v128): void {
  for (let i = 0; i < n; i++, x += 4, y += 4) {
    if (i == 4) low = high;
    store<f32>(y, load<f32>(x) * f32x4.extract_lane(low, 0));
    low = i32x4.shuffle(low, low, 1, 2, 3, 0);
  }
}
