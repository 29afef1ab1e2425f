/** @file Draws what was found, as an index does: chapters, their sections, the words around each place. */
import { counted, editions, searchWords } from '../../i18n/search';
import { tags } from '../../i18n/strings';
import { fill } from '../../lib/core/format';
import { languages, type Language } from '../../lib/core/language';
import { withoutEdges } from './cut';
import { element, link, wordButton, type Child } from './elements';
import type { Outcome } from './engine';
import type { Found, Hit, Marked } from './match';
import { textDirective } from './textDirective';

/** Sections of a chapter that are shown with their words; the others by name. */
const SHOWN = 3;

/** What is said of a search, also to those who do not see it. */
export function summary({ query, way, found, planned }: Outcome, language: Language): string {
  const words = searchWords[language];
  const all = [...found.zh, ...found.en];
  if (all.length === 0) return fill(planned.length > 0 ? words.onlyPlanned : words.none, { query });
  const sentence = countOf(all, language);
  if (way === 'as typed') return sentence;
  return fill(way === 'words apart' ? words.wordsApart : words.otherForms, { found: sentence });
}

/** @param pick - Called with a word that the reader chose to look for instead. */
export function draw(outcome: Outcome, language: Language, pick: (word: string) => void): Node[] {
  const { found, seeAlso } = outcome;
  const words = searchWords[language];
  const order = languages.toSorted((a, b) => Number(b === language) - Number(a === language));
  const groups = order.filter((one) => found[one].length > 0);
  const see = seeAlso.map((one) => wordButton(one.word, one.language, pick));
  return [
    ...(see.length > 0 ? [element('p', { class: 'see' }, `${words.seeAlso} `, ...see)] : []),
    ...(groups.length > 0
      ? groups.map((one) => edition(found[one], one, language, groups.length > 1))
      : outcome.planned.length > 0
        ? []
        : nothing(outcome, language, pick)),
    ...toCome(outcome.planned, language),
  ];
}

function nothing({ alone }: Outcome, language: Language, pick: (word: string) => void): Node[] {
  const words = searchWords[language];
  const buttons = alone.map((word) => wordButton(word, undefined, pick));
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  return [
    ...(buttons.length > 0 ? [element('p', { class: 'see' }, `${words.alone} `, ...buttons)] : []),
    element('p', {}, `${words.advice} `, link(`${base}${language}/`, {}, words.contents)),
  ];
}

/** Chapters that are not written yet, by what the contents call them. */
function toCome(planned: Outcome['planned'], reader: Language): Node[] {
  if (planned.length === 0) return [];
  const words = searchWords[reader];
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  const lines = planned.map(({ language, place, title }) =>
    element(
      'li',
      { class: 'chapter planned', lang: tags[language] },
      element('p', { class: 'place' }, place[language]),
      element('h4', {}, link(`${base}${language}/#contents`, {}, title[language])),
    ),
  );
  return [
    element(
      'section',
      { class: 'edition' },
      element('h3', {}, words.planned),
      element('ol', {}, ...lines),
    ),
  ];
}

/** @param sum - Whether its own sum says more than that of the whole search. */
function edition(found: Found[], language: Language, reader: Language, sum: boolean): HTMLElement {
  const own = element('span', { lang: tags[reader] }, countOf(found, reader));
  return element(
    'section',
    { class: 'edition', lang: tags[language] },
    element('h3', {}, editions[language], ...(sum ? [own] : [])),
    element('ol', {}, ...found.map((one) => chapter(one, language))),
  );
}

function chapter({ chapter, title, count, hits }: Found, language: Language): HTMLElement {
  const { address, place } = chapter;
  const words = searchWords[language];
  const rest = hits.slice(SHOWN).map((hit) => {
    const name = hit.id ? marked(hit.heading) : [words.opening];
    return element('li', {}, link(addressOf(address, hit), {}, ...name), ` ${hit.count}`);
  });
  return element(
    'li',
    { class: 'chapter' },
    element('p', { class: 'place' }, place),
    element(
      'h4',
      {},
      link(address, {}, ...marked(title)),
      element('span', { class: 'leader' }),
      element(
        'span',
        { class: 'count', title: counted(words.places, count, language) },
        String(count),
      ),
    ),
    element(
      'ol',
      { class: 'hits' },
      ...hits.slice(0, SHOWN).map((one) => hit(one, address, language)),
    ),
    ...(rest.length > 0
      ? [element('div', { class: 'also' }, words.alsoIn, element('ul', {}, ...rest))]
      : []),
  );
}

function hit(hit: Hit, address: string, language: Language): HTMLElement {
  const { id, heading, excerpt } = hit;
  const name = id ? marked(heading) : [searchWords[language].opening];
  return element(
    'li',
    {},
    link(
      addressOf(address, hit),
      { class: 'hit' },
      element('span', { class: 'heading' }, ...name),
      ' ',
      element('span', { class: 'excerpt' }, ...marked(excerpt)),
    ),
  );
}

const addressOf = (address: string, { id, block }: Hit): string =>
  `${address}#${encodeURIComponent(id)}${textDirective(block)}`;

const marked = (pieces: Marked): Child[] =>
  pieces.map(withoutEdges).map((piece, i) => (i % 2 === 1 ? element('mark', {}, piece) : piece));

function countOf(found: Found[], language: Language): string {
  const words = searchWords[language];
  const places = found.reduce((sum, { count }) => sum + count, 0);
  return fill(words.found, {
    places: counted(words.places, places, language),
    chapters: counted(words.chapters, found.length, language),
  });
}

/** Before anything is typed. */
export function introduction(
  examples: { word: string; language: Language }[],
  language: Language,
  pick: (word: string) => void,
): Node[] {
  const words = searchWords[language];
  return [
    element('p', {}, words.intro),
    element(
      'p',
      { class: 'see' },
      `${words.instance} `,
      ...examples.map((one) => wordButton(one.word, one.language, pick)),
    ),
  ];
}

/** Why there is no index, and what to do. */
export function failure(unbuilt: boolean, language: Language, retry: () => void): Node[] {
  const words = searchWords[language];
  const again = element('button', { type: 'button' }, words.retry);
  again.addEventListener('click', retry);
  return unbuilt
    ? [element('p', {}, words.unbuiltWhy)]
    : [element('p', {}, words.failedWhy), element('p', {}, again)];
}
