/** @file Each letter of a chapter's formulas is in its table of letters, and each line of the table is used. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mathml } from '../../src/markdown/math';
import { chapterFolders } from '../helpers/chapters';

const greek =
  /^\\(alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Pi|Sigma|Phi|Psi|Omega|ell)$/;

/** Letters of a formula without what is below them: `s_{fi}\,q` has s and q. */
function lettersIn(latex: string): Set<string> {
  const bare = latex
    .replace(/\\(text|textrm|mathrm|operatorname|begin|end)\*?\{[^}]*\}/g, ' ')
    .replace(/_(\{(?:[^{}]|\{[^{}]*\})*\}|\\?[A-Za-z0-9]+?)/g, ' ');
  const tokens = bare.match(/\\[A-Za-z]+|[A-Za-z]/g) ?? [];
  return new Set(tokens.filter((token) => !token.startsWith('\\') || greek.test(token)));
}

function formulasOf(text: string): string[] {
  const code = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...code.matchAll(/\$\$([\s\S]*?)\$\$|\$([^$\n]+)\$/g)].map(
    ([, block, line]) => block ?? line ?? '',
  );
}

function read(path: string) {
  const [, head = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const { stage, letters } = parse(head) as { stage: string; letters?: Record<string, string> };
  return {
    stage,
    letters,
    used: new Set(formulasOf(text).flatMap((each) => [...lettersIn(each)])),
  };
}

const all = chapterFolders.flatMap((folder) =>
  ['zh', 'en'].map((language) => join(folder, `${language}.mdx`)),
);

describe.each(all)('%s', (path) => {
  const { stage, letters, used } = read(path);
  const listed = new Set(Object.keys(letters ?? {}).flatMap((key) => [...lettersIn(key)]));

  test('lists the letters that its formulas use', () => {
    if (stage !== 'finished' && letters === undefined) return;
    expect([...used].filter((letter) => !listed.has(letter))).toEqual([]);
  });

  test('lists no letter that it does not use, and each can be set', () => {
    expect([...listed].filter((letter) => !used.has(letter))).toEqual([]);
    for (const letter of Object.keys(letters ?? {})) expect(mathml(letter)).toContain('<math>');
  });
});

test('letters are found below marks and commands, not in words', () => {
  expect([...lettersIn('\\text{saving}=\\sum_{i=1}^{n}\\Delta_i')]).toEqual(['n', '\\Delta']);
  expect([...lettersIn('C(P)=(1+\\kappa)\\,\\bigl(O+P\\,r\\bigr)')]).toEqual([
    'C',
    'P',
    '\\kappa',
    'O',
    'r',
  ]);
  expect(formulasOf('costs `$HOME` and $x$, then\n$$\ny\n$$')).toEqual(['x', '\ny\n']);
});
