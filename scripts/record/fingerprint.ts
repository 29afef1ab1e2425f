/**
 * @file What a recording was made by: the code that its experiment runs, and the snapshot of the book that it read.
 *
 * The code is the experiment's bundle, without names and comments, so that only what could change a number counts. The
 * libraries outside `src` do not count, and neither do kernels for WebGPU: recordings are made without.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** As it stands in a recording; eight digits each. */
export interface Fingerprint {
  code: string;
  /** By language. */
  texts?: Record<string, string>;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The snapshot's text is not in the code: it has a fingerprint of its own. */
const text = /\/content\/corpus\/(\w+)\.txt\?raw$/;
const elsewhere = /\/kernels\/webgpu\//;

function apart(texts: Map<string, string>): Plugin {
  return {
    name: 'apart',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (/^[^./\0]/.test(source)) return { id: source, external: true };
      const path = resolve(importer, '..', source);
      const [, language] = text.exec(path) ?? [];
      if (language) texts.set(language, hash(readFileSync(path.replace('?raw', ''), 'utf8')));
      if (language) return { id: `corpus:${language}`, external: true };
      return elsewhere.test(path) ? { id: 'kernels:webgpu', external: true } : null;
    },
  };
}

/**
 * @param entry - Path of an experiment.
 * @param language - Of the recording, where each language has its own: it read no other language's text.
 */
export async function fingerprintOf(entry: string, language?: string): Promise<Fingerprint> {
  const texts = new Map<string, string>();
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [apart(texts)],
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      minify: true,
      rolldownOptions: {
        input: resolve(entry),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const output = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
  const read = [...texts].filter(([each]) => language === undefined || each === language).sort();
  return {
    code: hash(code),
    ...(read.length > 0 && { texts: Object.fromEntries(read) }),
  };
}
