/**
 * @file Says it at the top of the page when a link sets something that is not there, and leads to the page that has it.
 *
 * Who has it, the book says in what it tells blogs of each instrument; that is fetched for such a link alone.
 */
import { strayWords } from '../../i18n/stray';
import { strayIn } from '../../lib/core/address';
import { fill } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Of `oembed/<language>/<name>.json`. */
export interface Home {
  title: string;
  /** The chapter that shows it; an instrument that none shows has its own page alone. */
  chapter?: { title: string; address: string } | undefined;
}
export interface Said {
  sentence: string;
  link?: { text: string; address: string; end: string };
}

/** A name in a link is a stranger's text: no longer than this is shown, and only such a one is asked for. */
const LONGEST_NAME = 40;
const isName = (text: string): boolean => /^[a-z0-9-]+$/.test(text) && text.length <= LONGEST_NAME;

/**
 * @param names - What the page has that takes settings.
 * @param ask - Tells where a name stands; nothing if the book has no such name.
 * @returns Nothing for a link that somebody here takes.
 */
export async function saidOf(
  hash: string,
  names: readonly string[],
  language: Language,
  ask: (name: string) => Promise<Home | undefined>,
): Promise<Said | undefined> {
  const words = strayWords[language];
  const name = strayIn(hash, names);
  if (name === undefined) return undefined;
  if (name === '') return { sentence: words.nameless };
  const shown = name.slice(0, LONGEST_NAME);
  try {
    const home = isName(name) ? await ask(name) : undefined;
    if (!home) return { sentence: fill(words.unknown, { name: shown }) };
    const { title, chapter } = home;
    const own = `embed/${language}/${name}/`;
    return {
      sentence: fill(chapter ? words.elsewhere : words.alone, { title }),
      link: {
        text: chapter ? chapter.title : words.aloneLink,
        address: `${chapter?.address ?? BASE + own}${hash}`,
        end: words.end,
      },
    };
  } catch {
    return { sentence: fill(words.unheard, { name: shown }) };
  }
}

/** @throws {Error} Where nothing that can be read comes. */
async function homeOf(language: Language, name: string): Promise<Home | undefined> {
  const answer = await fetch(`${BASE}oembed/${language}/${name}.json`);
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`oembed: ${answer.status}`);
  return (await answer.json()) as Home;
}

let note: HTMLElement | undefined;

/** Of the address as it is now; what was said of another one goes. */
export async function tell(): Promise<void> {
  const { hash } = location;
  const parts = document.querySelectorAll<HTMLElement>('book-demo, book-calculator');
  const names = Array.from(parts, ({ dataset }) => dataset['name'] ?? '');
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const said = await saidOf(hash, names, language, (name) => homeOf(language, name));
  if (hash !== location.hash) return;
  note?.remove();
  note = said && noteOf(said);
  if (!note) return;
  document.querySelector('main')?.prepend(note);
  if (parent === window) note.scrollIntoView({ block: 'center' }); // never another site's page
}

/** Where it is fetched with the page; `stray` waits until there is something to say. */
export function watch(): void {
  addEventListener('hashchange', () => void tell());
  void tell();
}

function noteOf({ sentence, link }: Said): HTMLElement {
  const made = document.createElement('p');
  made.className = 'stray';
  made.setAttribute('role', 'alert');
  made.append(sentence);
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = link.address;
    anchor.textContent = link.text;
    if (parent !== window) anchor.target = '_blank'; // a chapter does not fit where one instrument was
    made.append(anchor, link.end);
  }
  return made;
}
