/** @file What chapters, sources and terms must hold. Anything unknown stops the build. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { outline } from './i18n/outline';

const inBoth = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const partKeys = outline.map(({ key }) => key) as [string, ...string[]];

const chapters = defineCollection({
  loader: glob({
    base: './src/content/chapters',
    pattern: '*/{en,zh}.mdx',
    // `140-gpt/zh.mdx` → `zh/gpt`: the folder's number is its place, the rest its address.
    generateId({ entry }) {
      const [folder = '', name = ''] = entry.split('/');
      const found = /^(\d{3})-([a-z0-9-]+)$/.exec(folder);
      if (!found) throw new Error(`chapters/${folder}: a folder is called like 140-gpt`);
      return `${name.replace('.mdx', '')}/${found[2]}`;
    },
  }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** One sentence for search engines and the list of chapters. */
    description: z.string().min(1),
    part: z.enum(partKeys),
    summary: z.string().optional(),
    stage: z.enum(['finished', 'introduction']),
    /** Ids of `coverage.yaml` that the chapter deals with by more than their name. */
    covers: z.array(z.string()).optional(),
    /** The letters of its formulas, as LaTeX, with what they mean. */
    letters: z.record(z.string(), z.string().min(1)).optional(),
  }),
});

/** The reader's list of sources: every one of them exists. */
const references = defineCollection({
  loader: file('./src/content/references.yaml'),
  schema: z.strictObject({
    /** As printed: "Vaswani, A., Shazeer, N., …". */
    authors: z.string(),
    year: z.number().int(),
    /** In the language it was published in. */
    title: z.string(),
    /** Journal, publisher or conference, with pages. */
    where: z.string(),
    url: z.url().optional(),
    /** What to say in the text; by default the first author's family name. */
    short: z.string().optional(),
  }),
});

const terms = defineCollection({
  loader: file('./src/content/terms.yaml'),
  schema: z.strictObject({
    en: z.string(),
    zh: z.string(),
    meaning: inBoth,
    /** Name of the chapter that explains it: `gpt` of `140-gpt`. */
    chapter: z.string().optional(),
  }),
});

/** What the source articles have wrong, in both languages. */
const errata = defineCollection({
  loader: file('./src/content/errata.yaml'),
  schema: z.strictObject({
    /** Number of the chapter that has it right, or will have. */
    chapter: z.number().int().min(0),
    confidence: z.enum(['certain', 'likely', 'open']),
    /** Which of the five articles. */
    article: z.union([z.number().int(), z.array(z.number().int())]),
    claim: inBoth,
    right: inBoth,
    /** Keys of references.yaml. */
    source: z.array(z.string()).optional(),
  }),
});

export const collections = { chapters, references, terms, errata };
