import type { Language } from '../lib/core/language';

/** What can be kept for reading without network, as `offline.json` lists it; sizes in bytes. */
export interface Keepable {
  pages: { language: Language; url: string; title: string; size: number }[];
  /** Scripts, engine and data of the demos. */
  demos: [url: string, size: number][];
  /** Which of `demos` each demo and each calculator needs, by its name. */
  instruments: Record<string, Needs>;
  /** Search, font and styles, which come with the first visit. */
  shell: number;
}

/** Places in `Keepable.demos`, or paths. */
export interface Needs<File = number> {
  always: File[];
  /** Where the browser has WebGPU, which may fail: not instead of WebAssembly. */
  webgpu: File[];
  /** Where compiled code runs and works on several numbers at once. */
  simd: File[];
  /** Where it does not. */
  otherwise: File[];
}

/** Addresses of what these instruments need on this machine, each once. */
export function neededBy(
  names: readonly string[],
  { demos, instruments }: Keepable,
  machine: { webgpu: boolean; simd: boolean },
): string[] {
  const places = names.flatMap((name) => {
    const { always = [], webgpu = [], simd = [], otherwise = [] } = instruments[name] ?? {};
    return [...always, ...(machine.webgpu ? webgpu : []), ...(machine.simd ? simd : otherwise)];
  });
  return [...new Set(places)].flatMap((place) => demos[place]?.[0] ?? []);
}
