/**
 * @file Gives each page the style sheets of the components that it contains, and each rule once.
 *
 * Demos are found by folder, so for Astro every page could show every demo, and it links the styles of all of
 * them. Svelte marks each rule with its component's class: a sheet whose marks are nowhere in the page's HTML can
 * go. What a script mounts later brings its styles along.
 *
 * Pages and scripts are built apart, and what both contain is in a sheet of each. The scripts' one stays: a script
 * waits for its sheet, and finds it there.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import postcss from 'postcss';

const link = /<link rel="stylesheet" href="[^"]*\/([^"/]+\.css)"[^>]*>/g;
const mark = /svelte-[a-z0-9]+/g;

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
        const ending = (end: RegExp) => Promise.all(files.filter((f) => end.test(f)).map(read));
        const written = await ending(/\.css$/);
        const scripts = (await ending(/_astro.*\.m?js$/)).map(({ text }) => text).join('\n');
        const sheets = once(
          new Map(written.map(({ file, text }) => [basename(file), text])),
          (name) => scripts.includes(name),
        );
        for (const { file, text } of written) {
          const css = sheets.get(basename(file))?.css ?? text;
          if (css !== text) await writeFile(join(root, file), css);
        }
        let dropped = 0;
        for (const { file, text } of await ending(/\.html$/)) {
          const page = withNeeded(text, sheets, file);
          dropped += (text.match(link) ?? []).length - (page.match(link) ?? []).length;
          if (page !== text) await writeFile(join(root, file), page);
        }
        logger.info(`${dropped} links to styles that their page does not need left out`);
      },
    },
  };
}

export interface Sheet {
  css: string;
  /** The components' classes in it; nothing if one of its rules is not a component's own. */
  marks: string[] | undefined;
  /** Sheets that hold rules which were also here, and so come after it. */
  rest: string[];
}

/**
 * The sheets by name, without the components' rules that a script's sheet has as well.
 *
 * @param ofScript - Whether a script asks for the sheet by its name.
 */
export function once(
  written: Map<string, string>,
  ofScript: (name: string) => boolean,
): Map<string, Sheet> {
  const holder = new Map<string, string>();
  for (const [name, css] of written) {
    if (!ofScript(name)) continue;
    for (const rule of postcss.parse(css).nodes) holder.set(rule.toString(), name);
  }
  const sheets = new Map<string, Sheet>();
  for (const [name, css] of written) {
    const rest = new Set<string>();
    const root = postcss.parse(css);
    for (const rule of ofScript(name) ? [] : [...root.nodes]) {
      const other = holder.get(rule.toString());
      if (other === undefined || marksOf(rule.toString()) === undefined) continue;
      rest.add(other);
      rule.remove();
    }
    const left = rest.size > 0 ? root.toString() : css;
    sheets.set(name, { css: left, marks: marksOf(left), rest: [...rest] });
  }
  return sheets;
}

/**
 * The page with links to what it needs, each once.
 *
 * @throws {Error} If it contains a component whose styles it does not link.
 */
export function withNeeded(html: string, sheets: Map<string, Sheet>, file = 'page'): string {
  const marks = new Set(html.match(mark));
  const linked = [...html.matchAll(link)].map(([whole, name = '']) => ({ whole, name }));
  const wanted: string[] = [];
  const seen = new Set<string>();
  const take = (name: string) => {
    const sheet = sheets.get(name);
    if (sheet && (seen.has(sheet.css) || !needed(sheet, marks))) return;
    seen.add(sheet?.css ?? name);
    wanted.push(name);
  };
  // A sheet that has taken over rules of another one stands where they stood: after it.
  const later = new Set(linked.flatMap(({ name }) => sheets.get(name)?.rest ?? []));
  for (const { name } of linked) {
    if (!later.has(name)) take(name);
    for (const other of sheets.get(name)?.rest ?? []) take(other);
  }
  check(marks, wanted, sheets, file);
  const links = new Map(linked.map(({ whole, name }) => [name, whole]));
  const any = linked[0]?.whole ?? '';
  const linkTo = (name: string) => links.get(name) ?? any.replace(/[^"/]+\.css(?=")/, name);
  let first = true;
  return html.replace(link, () => {
    const all = first ? wanted.map(linkTo).join('') : '';
    first = false;
    return all;
  });
}

function check(marks: Set<string>, wanted: string[], sheets: Map<string, Sheet>, file: string) {
  const styled = (names: Iterable<string>) =>
    new Set([...names].flatMap((name) => sheets.get(name)?.css.match(mark) ?? []));
  const [there, anywhere] = [styled(wanted), styled(sheets.keys())];
  const missing = [...marks].find((each) => anywhere.has(each) && !there.has(each));
  if (missing) throw new Error(`stylesheets: ${file} has no styles for .${missing}`);
}

/** Whether a page needs a style sheet: it holds a rule for everything, or one for a component that is there. */
export function needed({ css, marks }: Sheet, onPage: Set<string>): boolean {
  if (css.trim() === '') return false;
  return marks === undefined || marks.some((each) => onPage.has(each));
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
