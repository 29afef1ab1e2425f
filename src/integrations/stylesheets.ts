/**
 * @file Gives each page the style sheets of the components that it contains, and each rule once.
 *
 * Demos and drawings are found by folder, so for Astro every page could show every one, and it links the styles of all of
 * them. Svelte and Astro mark each rule with its component's name, and what all demos or tools share begins with their
 * element's: a sheet whose marks are nowhere in the page's HTML can go. What a script mounts later brings its styles along. Of a sheet for everything, what it has of components first is a
 * sheet of its own for each of them.
 *
 * Pages and scripts are built apart, and what both contain is in a sheet of each. The scripts' one stays: a script
 * waits for its sheet, and finds it there.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import postcss from 'postcss';

const link = /<link rel="stylesheet" href="[^"]*\/([^"/]+\.css)"[^>]*>/g;
const mark = /(?:svelte|astro-cid)-[a-z0-9]+|(?<![-\w])book-(?:demo|calculator)(?![-\w])/g;

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
        const known = new Map(written.map(({ file, text }) => [basename(file), text]));
        const sheets = once(known, (name) => scripts.includes(name));
        for (const [name, { css }] of sheets) {
          const file =
            written.find((each) => basename(each.file) === name)?.file ?? `_astro/${name}`;
          if (css !== known.get(name)) await writeFile(join(root, file), css);
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
  /** The components' classes and elements in it; nothing if one of its rules is not a component's own. */
  marks: string[] | undefined;
  /** Sheets of components whose rules stood at its beginning, and so come before it. */
  parts: string[];
  /** Sheets that hold rules which were also here, and so come after it. */
  rest: string[];
}

/**
 * The sheets by name, without the components' rules that a script's sheet has as well, and with new ones for what they began
 * with.
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
    const parts = ofScript(name) || marksOf(css) !== undefined ? [] : partsOf(root);
    for (const [part, own] of parts)
      sheets.set(part, { css: own, marks: marksOf(own), parts: [], rest: [] });
    const left = rest.size + parts.length > 0 ? root.toString() : css;
    const names = parts.map(([part]) => part);
    sheets.set(name, { css: left, marks: marksOf(left), parts: names, rest: [...rest] });
  }
  return sheets;
}

/**
 * Takes from a sheet the rules of components with which it begins: further down they could stand after one for everything.
 *
 * @returns Name and rules of a sheet for each component.
 */
function partsOf(sheet: postcss.Root): [name: string, css: string][] {
  const rules = new Map<string, string>();
  for (const rule of [...sheet.nodes]) {
    const [of, another] = marksOf(rule.toString()) ?? [];
    if (of === undefined || another !== undefined) break;
    rules.set(of, (rules.get(of) ?? '') + rule.toString());
    rule.remove();
  }
  return [...rules].map(([of, css]) => {
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
    return [`${of}.${hash}.css`, css];
  });
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
    for (const part of sheets.get(name)?.parts ?? []) take(part);
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

/**
 * The components' classes in a style sheet, and the elements of this book that a rule begins below; nothing if one of its
 * rules is not a component's own. A nested rule belongs to the one around it.
 */
function marksOf(css: string): string[] | undefined {
  const marks = new Set<string>();
  let general = false;
  postcss.parse(css).walkRules((rule) => {
    const { parent } = rule;
    if (parent?.type === 'rule') return;
    if (parent?.type === 'atrule' && /keyframes$/.test((parent as postcss.AtRule).name)) return;
    for (const selector of rule.selectors) {
      const owners = selector.match(mark);
      for (const owner of owners ?? []) marks.add(owner);
      general ||= owners === null;
    }
  });
  return general || marks.size === 0 ? undefined : [...marks];
}
