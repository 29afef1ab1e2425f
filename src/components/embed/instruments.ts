/** @file What can be embedded: every demo and every calculator, found by folder, in both languages. */
import { languages, type Language } from '../../lib/core/language';
import { toolNames, toolParts } from '../desk/toolParts';
import { demoNames, demoParts } from '../chassis/demoParts';

export interface Instrument {
  language: Language;
  name: string;
  /** The tag that shows it in a chapter. */
  part: 'Demo' | 'Calculator';
}

/** Routes for `[lang]/[instrument]`. */
export function instrumentPaths() {
  const both = demoNames.filter((name) => toolNames.includes(name));
  if (both.length > 0) {
    throw new Error(`embed: a demo and a calculator are called ${both.join(', ')}, one address`);
  }
  const named = [
    ...demoNames.map((name) => ({ name, part: 'Demo' as const })),
    ...toolNames.map((name) => ({ name, part: 'Calculator' as const })),
  ];
  return languages.flatMap((language) =>
    named.map(({ name, part }) => ({
      params: { lang: language, instrument: name },
      props: { language, name, part } satisfies Instrument,
    })),
  );
}

/** What it calls itself, and what it says to try first. */
export async function saidOf({ language, name, part }: Instrument) {
  const parts = await (part === 'Demo' ? demoParts(name, language) : toolParts(name));
  const { title, caption } = parts.strings[language];
  return { title, caption };
}

/** The instruments that a chapter's source shows, each once, in its order. */
export async function instrumentsIn(source: string, language: Language) {
  const tags = source.matchAll(/<(Demo|Calculator)\s[^>]*name="([\w-]+)"/g);
  const found = new Map<string, Instrument['part']>();
  for (const [, part, name = ''] of tags) found.set(name, part as Instrument['part']);
  return Promise.all(
    [...found].map(async ([name, part]) => ({ name, ...(await saidOf({ language, name, part })) })),
  );
}
