import { chapterHref, href } from '../../layouts/addresses';
import { chapterWith } from '../../layouts/book';
import type { Language } from '../../lib/core/language';
import type { AnyEquation, ResultField } from '../../lib/desk/equation';
import type { ResultName } from '../../lib/desk/sheet';
import type { Source, Sources } from '../desk/feeding';
import { toolNames, toolParts } from '../desk/toolParts';

/** Results of other tools that a tool's fields can take, and where those tools stand; one that isn't written yet is left out. */
export async function sourcesOf({ feeds }: AnyEquation, language: Language): Promise<Sources> {
  const names = Object.values((feeds ?? {}) as Record<string, readonly ResultName[]>).flat();
  const found = await Promise.all(
    [...new Set(names)].map(async (name) => [name, await sourceOf(name, language)] as const),
  );
  return Object.fromEntries(found.filter(([, source]) => source));
}

async function sourceOf(name: ResultName, language: Language): Promise<Source | undefined> {
  const [tool = '', result = ''] = name.split('.');
  if (!toolNames.includes(tool)) return undefined;
  const { strings, equation } = await toolParts(tool);
  const words = strings[language];
  const field = (equation.results as Record<string, ResultField>)[result];
  if (!field) throw new Error(`feeds: ${tool} has no result ${result}`);
  const chapter = await chapterWith('Calculator', tool, language);
  return {
    title: words.title,
    result: words.results[result]?.label ?? result,
    href: chapter
      ? `${chapterHref(language, chapter.name)}#calculator-${tool}`
      : href(`embed/${language}/${tool}/`),
    unit: field.unit,
    ...(field.digits === undefined ? {} : { digits: field.digits }),
  };
}
