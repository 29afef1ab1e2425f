import { chapterHref, href } from '../../layouts/addresses';
import { chapterWith } from '../../layouts/book';
import type { AnyField, AnyFields } from '../../lib/core/fields';
import type { Language } from '../../lib/core/language';
import type { AnyEquation, ResultField } from '../../lib/desk/equation';
import type { ResultName } from '../../lib/desk/sheet';
import type { Source, Sources } from '../desk/feeding';
import { toolNames, toolParts } from '../desk/toolParts';

/** Results of other tools that a tool's fields can take, and where those tools stand; one that isn't written yet is left out. */
export async function sourcesOf(
  { feeds, fields }: AnyEquation,
  language: Language,
): Promise<Sources> {
  const taken = Object.entries((feeds ?? {}) as Record<string, readonly ResultName[]>);
  const names = taken.flatMap(([field, results]) => results.map((name) => ({ field, name })));
  const found = await Promise.all(
    names.map(async ({ field, name }) => {
      const source = await sourceOf(name, language);
      if (source) checkUnits(name, source.unit, field, (fields as AnyFields)[field]);
      return [name, source] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, source]) => source));
}

/** A figure is handed over as it is; a share of 1 is a pure number. */
function checkUnits(result: ResultName, unit: string, name: string, field?: AnyField): void {
  const own = field && 'unit' in field ? field.unit : '1';
  if (own === (unit === 'share' ? '1' : unit)) return;
  throw new Error(`feeds: ${result} in ${unit} doesn't fit ${name} in ${own}`);
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
