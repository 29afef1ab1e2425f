/**
 * @file What the built scripts ask for, and from that what each instrument needs to work without network.
 *
 * Demos and calculators are found by folder, so a script that shows one of them can ask for all. What lies behind the
 * door to another one's folder is left out.
 */
import type { Plugin } from 'vite';
import type { Needs } from '../serviceWorker/keepable';

/** A built script, as the bundler knows it. */
export interface Script {
  /** Path in the built book. */
  file: string;
  /** The module that it is fetched for, if it is fetched for one. */
  door: string | undefined;
  isEntry: boolean;
  /** All modules in it. */
  modules: string[];
  imports: string[];
  dynamicImports: string[];
  styles: string[];
  code: string;
}

/** A file that is needed only on some machines: see `Needs`. */
type Case = Exclude<keyof Needs, 'always'>;
const cases: [Case, RegExp][] = [
  ['webgpu', /\/tfjs-backend-webgpu\/|\/lib\/kernels\/webgpu\//],
  ['simd', /\/tfjs-backend-wasm-simd\.wasm/],
  ['otherwise', /\/tfjs-backend-wasm\.wasm|\/tfjs-backend-cpu\//],
];
const tensors = /\/src\/lib\/tf\.ts$/;
const backend = /\/src\/lib\/runtime\/backend\.ts$/;
const doors = {
  demos: /\/writing\/Demo\.astro\?/,
  calculators: /\/writing\/Calculator\.astro\?/,
};
type Kind = keyof typeof doors;
const ownFolder = /\/src\/components\/(demos|calculators)\/([^/]+)\//;

/** Writes down the scripts for pages and workers as they are built. */
export function noting(scripts: Map<string, Script>): Plugin {
  return {
    name: 'built-scripts',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return;
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          scripts.set(chunk.fileName, {
            file: chunk.fileName,
            door: chunk.facadeModuleId ?? undefined,
            isEntry: chunk.isEntry,
            modules: chunk.moduleIds,
            imports: chunk.imports,
            dynamicImports: chunk.dynamicImports,
            styles: [...(chunk.viteMetadata?.importedCss ?? [])],
            code: chunk.code,
          });
        }
      },
    },
  };
}

/**
 * Files of each instrument, by its name.
 *
 * @param files - Paths of all that can be kept; no other is in the answer.
 */
export function needsOf(
  scripts: Map<string, Script>,
  files: readonly string[],
): Record<string, Needs<string>> {
  const found: Record<string, Needs<string>> = {};
  const all = [...scripts.values()];
  // What no script imports, one asks for by name: a worker, an engine, data.
  const loose = files.filter((file) => scripts.get(file)?.isEntry ?? !file.endsWith('.css'));
  const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
  const asked = new Map(
    all.map(({ file, code }) => [file, loose.filter((one) => code.includes(nameOf(one)))]),
  );
  for (const [kind, name] of instrumentsIn(all)) {
    const reach = walker(scripts, asked, `${kind}/${name}`);
    const start = all.filter(({ door }) => door && doors[kind].test(door)).map(({ file }) => file);
    if (start.length === 0) throw new Error(`offline: no script shows ${kind}`);
    const keepable = (some: Set<string>) => files.filter((file) => some.has(file));
    const always = reach(start, []);
    const extra = ([one]: (typeof cases)[number]) => [
      one,
      keepable(reach(start, [one])).filter((file) => !always.has(file)),
    ];
    found[name] = {
      always: keepable(always),
      ...(Object.fromEntries(cases.map(extra)) as Record<Case, string[]>),
    };
  }
  return found;
}

function instrumentsIn(all: Script[]): [Kind, string][] {
  const paths = all.flatMap(({ modules }) => modules).map((id) => ownFolder.exec(id));
  const names = new Map(paths.flatMap((path) => (path ? [[`${path[1]}/${path[2]}`, path]] : [])));
  return [...names.values()].map((path) => [path[1] as Kind, path[2] as string]);
}

/** @returns Everything that scripts ask for, on a machine of these cases. */
function walker(scripts: Map<string, Script>, asked: Map<string, string[]>, own: string) {
  /** Whether a script that is fetched on demand is for this instrument. */
  const isOpen = (file: string, taken: Case[], withBackend: boolean): boolean => {
    const door = scripts.get(file)?.door ?? '';
    const folder = ownFolder.exec(door);
    if (folder && `${folder[1]}/${folder[2]}` !== own) return false;
    if (backend.test(door) && !withBackend) return false;
    return cases.every(([one, pattern]) => taken.includes(one) || !pattern.test(door));
  };
  const walk = (start: string[], taken: Case[], withBackend: boolean): Set<string> => {
    const reached = new Set(start);
    for (const file of reached) {
      const script = scripts.get(file);
      if (!script) continue;
      const named = asked.get(file) ?? [];
      for (const next of [...script.imports, ...script.styles, ...named]) reached.add(next);
      for (const next of script.dynamicImports) {
        if (isOpen(next, taken, withBackend)) reached.add(next);
      }
    }
    return reached;
  };
  return (start: string[], taken: Case[]): Set<string> => {
    const alone = walk(start, taken, false);
    const modules = [...alone].flatMap((file) => scripts.get(file)?.modules ?? []);
    return modules.some((id) => tensors.test(id)) ? walk(start, taken, true) : alone;
  };
}
