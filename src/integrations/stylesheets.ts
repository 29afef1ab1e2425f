/**
 * @file Leaves out of each page the style sheets of components that it does not contain.
 *
 * Demos are found by folder, so for Astro every page could show every demo, and it links the styles of all of
 * them. Svelte marks each rule with its component's class: a sheet whose marks are nowhere in the page's HTML can
 * go. What a script mounts later brings its styles along.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const link = /<link rel="stylesheet" href="[^"]*\/([^"/]+\.css)"[^>]*>/g;

export function stylesheets(): AstroIntegration {
  return {
    name: 'stylesheets',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        const read = async (file: string) => ({
          file,
          text: await readFile(join(root, file), 'utf8'),
        });
        const ending = (end: string) => Promise.all(files.filter((f) => f.endsWith(end)).map(read));
        const sheets = new Map(
          (await ending('.css')).map(({ file, text }) => [file.split(/[\\/]/).at(-1), text]),
        );
        let dropped = 0;
        for (const { file, text } of await ending('.html')) {
          const seen = new Set<string>();
          const page = text.replace(link, (whole, name: string) => {
            const css = sheets.get(name);
            if (css === undefined) return whole;
            const twice = seen.has(css);
            seen.add(css);
            if (!twice && needed(css, text)) return whole;
            dropped++;
            return '';
          });
          if (page !== text) await writeFile(join(root, file), page);
        }
        logger.info(`${dropped} links to styles that their page does not need left out`);
      },
    },
  };
}

/** Whether a page needs a style sheet: it holds a rule for everything, or one for a component that is there. */
export function needed(css: string, html: string): boolean {
  const marks = marksOf(css);
  return marks === undefined || marks.some((mark) => html.includes(mark));
}

/** The components' classes in a style sheet; nothing if one of its rules is not a component's own. */
function marksOf(css: string): string[] | undefined {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...plain.matchAll(/([^{};]+)\{/g)]
    .flatMap(([, list = '']) => list.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())
    .filter((selector) => !/^(@|from$|to$|[\d.]+%$)/.test(selector)); // media, steps of animations
  const marks = selectors.map((selector) => /svelte-[a-z0-9]+/.exec(selector)?.[0]);
  if (marks.length === 0 || marks.includes(undefined)) return undefined;
  return [...new Set(marks as string[])];
}
