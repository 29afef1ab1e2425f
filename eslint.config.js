/** @file What the code may not do. Rules about looks are the formatter's, those about floors stand in scripts/check. */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { longer, LONGEST, LONGEST_KERNEL } from './scripts/check/longFunctions.mjs';

/** TensorFlow.js comes in by one door, so that its gradients are there and a page loads one backend. */
const tensorflow = {
  regex: '^@tensorflow/',
  message: 'import lib/tf; only the door, the backend and the kernels know TensorFlow.js',
};

/** Files, and the imports that they may not have. Which room may know which: scripts/check/floors.ts. */
const forbid = (files, patterns, ignores) => ({
  files,
  ...(ignores && { ignores }),
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const tensors = (message) => ({
  // What a reader may set of a training is plain data.
  regex: '^(\\.\\./)+lib/(tf|nn|models|agents|train(?!/fields$)|kernels)(/|$)',
  allowTypeImports: true,
  message: `no tensors on the page: ${message}`,
});
const doors = [
  forbid(
    ['src/**/*.{ts,svelte,astro}'],
    [tensorflow],
    ['src/lib/{tf,runtime/backend}.ts', 'src/lib/kernels/**/*.ts'],
  ),
  forbid(
    ['src/components/**/*.ts'],
    [tensorflow, tensors('only what runs in the worker knows models')],
    ['src/components/demos/**/*.ts'], // scripts/check/page.ts follows what a page takes of them
  ),
  forbid(
    ['src/components/**/*.svelte'],
    [
      tensorflow,
      tensors('ask the experiment'),
      {
        regex: '^\\./experiment$|demos/[^/]+/experiment$',
        allowTypeImports: true,
        message: 'a view takes its experiment by `import type` only; it runs in the worker',
      },
    ],
  ),
];

const random = {
  object: 'Math',
  property: 'random',
  message: 'take a stream of lib/core/random, so that the same seed gives the same numbers',
};
const unread = ['dataSync', 'arraySync'].map((property) => ({
  property,
  message: 'blocks the worker; read with `await tensor.data()` in train/trainer',
}));
const tidy = {
  object: 'tf',
  property: 'tidy',
  message: 'the trainer frees memory; a model is pure',
};

/** A function of these files is at most so long. */
const atMost = (max, files) => ({
  files,
  rules: {
    'max-lines-per-function': ['error', { max, skipBlankLines: true, skipComments: true }],
  },
});
const lengths = [
  atMost(LONGEST, ['**/*.{js,mjs,ts,svelte,astro}']),
  atMost(LONGEST_KERNEL, ['src/lib/kernels/**/*.ts']),
  ...Object.entries(longer).map(([file, max]) => atMost(max, [file])),
  // A test file is a list, and `describe` the function around it.
  { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
];

export default ts.config(
  {
    ignores: [
      ...[
        'dist/',
        'bench/out/',
        '.astro/',
        'node_modules/',
        'test-results/',
        'public/',
        'src/**/*.mdx',
      ],
      // AssemblyScript, which its own compiler checks.
      ...['assembly', '*/{assembly,rows}', 'wasm/math'].map((each) => `src/lib/kernels/${each}.ts`),
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  ...astro.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // The same for all files: a change of it reads the whole project anew.
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-undef': 'off', // TypeScript knows better
      // Of a generic call it wants arguments spelled out where an assertion says the same.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // It means maps and addresses that are kept; those here are made and thrown away in a function.
      'svelte/prefer-svelte-reactivity': 'off',
      // Handlers in markup get their types from svelte-check, which this parser cannot ask.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.{js,mjs,astro}'], ...ts.configs.disableTypeChecked },
  ...doors,
  ...lengths,
  {
    files: ['src/lib/**/*.ts', 'src/components/**/experiment.ts'],
    rules: { 'no-restricted-properties': ['error', random, ...unread] },
  },
  {
    files: ['src/lib/{models,agents}/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', random, ...unread, tidy] },
  },
  {
    files: ['src/lib/train/trainer.ts', 'src/lib/kernels/**/*.ts', 'src/lib/runtime/backend.ts'],
    rules: { 'no-restricted-properties': ['error', random] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
);
