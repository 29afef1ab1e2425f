/** @file What a source file names: other files and packages, each with its line. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** A file's path from the root, as far as it is written; of a package, its name as written. */
  to: string;
  package: boolean;
  line: number;
  /** `import` and `export … from`, types too; a pattern that finds files; an address, of a worker for example. */
  by: 'import' | 'glob' | 'address';
  /** Nothing of it runs: `import type`, or a type that names the file. */
  types: boolean;
}

/** All sources of a folder, by their paths from the root. */
export const sources = (pattern: string): Map<string, string> =>
  new Map(
    globSync(pattern)
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The scripts of a component, its markup as blanks: so every line keeps its number. */
function scriptOf(file: string, text: string): string {
  if (!/\.(svelte|astro)$/.test(file)) return text;
  const script = file.endsWith('.astro')
    ? /^---\n([\s\S]*?)\n---|<script\b[^>]*>([\s\S]*?)<\/script>/dg
    : /<script\b[^>]*>([\s\S]*?)<\/script>/dg;
  let kept = '';
  for (const { indices } of text.matchAll(script)) {
    const [from, to] = indices?.[1] ?? indices?.[2] ?? [0, 0];
    kept += blank(text.slice(kept.length, from)) + text.slice(from, to);
  }
  return kept + blank(text.slice(kept.length));
}

const isMeta = (node: ts.Node, property: string): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isMetaProperty(node.expression) &&
  node.name.text === property;

interface Named {
  by: Import['by'];
  names: readonly ts.Node[];
  types?: boolean | undefined;
}

/** What one piece of syntax names; most name nothing. */
function namedBy(node: ts.Node): Named | undefined {
  if (ts.isImportDeclaration(node)) {
    const types = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { by: 'import', names: [node.moduleSpecifier], types };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { by: 'import', names: [node.moduleSpecifier], types: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { by: 'import', names: [node.argument.literal], types: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { by: 'import', names: node.arguments.slice(0, 1) };
  if (ts.isCallExpression(node) && isMeta(node.expression, 'resolve'))
    return { by: 'address', names: node.arguments.slice(0, 1) };
  if (ts.isCallExpression(node) && isMeta(node.expression, 'glob')) {
    const [patterns] = node.arguments;
    const list = patterns && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns];
    return { by: 'glob', names: list.filter((name) => name !== undefined) };
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [name, base] = node.arguments ?? [];
    if (name && base && isMeta(base, 'url')) return { by: 'address', names: [name] };
  }
  return undefined;
}

/** `import('…')` in the markup of a component: the compiler's parser doesn't read that. */
function inMarkup(text: string, script: string): { name: string; at: number }[] {
  return [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)]
    .filter(({ index }) => script[index] === ' ')
    .map(({ 1: name = '', index }) => ({ name, at: index }));
}

/** @param file Its path from the root. */
export function importsOf(file: string, text: string): Import[] {
  const script = scriptOf(file, text);
  const parsed = ts.createSourceFile(`${file}.ts`, script, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (name: string, at: number, by: Import['by'], types = false) => {
    const path = name.replace(/\?.*$/, '');
    const folder = path.startsWith('/') ? '.' : posix.dirname(file);
    const inside = /^[./]/.test(path);
    found.push({
      to: inside ? posix.join(folder, path) : path,
      package: !inside,
      line: parsed.getLineAndCharacterOfPosition(at).line + 1,
      by,
      types,
    });
  };
  const visit = (node: ts.Node): void => {
    const { by, names, types }: Named = namedBy(node) ?? { by: 'import', names: [] };
    for (const name of names) {
      if (ts.isStringLiteralLike(name)) add(name.text, name.getStart(), by, types);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  if (script !== text) for (const { name, at } of inMarkup(text, script)) add(name, at, 'import');
  return found;
}

const endings = ['', '.ts', '.svelte.ts', '.svelte', '.astro', '.js', '.mjs'];

/** The file that an import means: it is written without its ending. */
export const fileAt = (path: string, exists: (path: string) => boolean): string =>
  endings.map((ending) => path + ending).find(exists) ?? path;
