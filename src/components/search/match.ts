/** @file Literal matching: what the index proposes is looked up in the chapter's own text, counted and ranked. */
import type { Language } from '../../lib/core/language';
import { blockEnd, uncut } from './cut';
import { foldOnce, placeIn } from './fold';
import { whole } from './query';

/** What Pagefind keeps of a page. */
export interface Fragment {
  /** Below the book's root: `/zh/gpt/`. */
  raw_url: string;
  /** With the base path before it. */
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string; location: number }[];
}

export interface Chapter {
  language: Language;
  address: string;
  title: string;
  place: string;
  sections: { id: string; heading: string; blocks: string[] }[];
}

/** Text in pieces; every second piece, from the second on, is marked. */
export type Marked = string[];

export interface Hit {
  id: string;
  heading: Marked;
  excerpt: Marked;
  count: number;
  /** The paragraph that the excerpt is from. */
  block: Marked;
}

export interface Found {
  chapter: Chapter;
  title: Marked;
  count: number;
  /** Sections that contain it, the best first. */
  hits: Hit[];
}

/** Longest excerpt, in Latin letters; a Chinese character takes the place of two. */
const EXCERPT = 150;

export function chapterOf({ raw_url, url, content, meta, anchors }: Fragment): Chapter {
  const language: Language = raw_url.startsWith('/zh/') ? 'zh' : 'en';
  const words = content.split(/\s+/);
  const starts = [{ id: '', location: 0 }, ...anchors.filter(({ element }) => element === 'h2')];
  const sections = starts.map(({ id, location }, i) => {
    const text = words.slice(location, starts[i + 1]?.location).join(' ');
    const blocks = text.split(blockEnd).map((block) => uncut(block));
    const heading = id ? (blocks.shift() ?? '') : '';
    return { id, heading, blocks: blocks.filter((block) => block.length > 0) };
  });
  const { title = '', place = '' } = meta;
  return { language, address: url, title, place, sections };
}

/** Counts and marks what `wanted` finds in a chapter; nothing if a part of `all` is nowhere in it. */
export function findIn(chapter: Chapter, wanted: RegExp, all: RegExp[] = []): Found | undefined {
  const title = mark(chapter.title, wanted);
  const hits = chapter.sections
    .map((section) => hitIn(section, wanted))
    .filter((hit) => hit !== undefined)
    .sort((a, b) => b.heading.length - a.heading.length || b.count - a.count);
  const count = hits.reduce((sum, hit) => sum + hit.count, 0) + (title.length >> 1);
  if (count === 0 || all.some((part) => !isIn(chapter, part))) return undefined;
  return { chapter, title, count, hits };
}

const isIn = ({ title, sections }: Chapter, part: RegExp): boolean =>
  [title, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])].some((text) =>
    stands(text, part),
  );
const stands = (text: string, part: RegExp): boolean => foldOnce(text).plain.search(part) >= 0;

/** Best first: in the title, in headings, as whole words, often. */
export function rank(found: Found[], wanted: RegExp): Found[] {
  const entire = whole(wanted);
  const score = ({ chapter, title, hits, count }: Found) =>
    (title.length > 1 ? 1_000 : 0) +
    100 * hits.filter(({ heading }) => heading.length > 1).length +
    10 * chapter.sections.flatMap(({ blocks }) => blocks).filter((b) => stands(b, entire)).length +
    count / 100;
  return found
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

function hitIn(section: Chapter['sections'][number], wanted: RegExp): Hit | undefined {
  const heading = mark(section.heading, wanted);
  const marked = section.blocks.map((block) => mark(block, wanted));
  const count = [heading, ...marked].reduce((sum, pieces) => sum + (pieces.length >> 1), 0);
  if (count === 0) return undefined;
  const best = marked.reduce((a, b) => (b.length > a.length ? b : a), marked[0] ?? []);
  return { id: section.id, heading, excerpt: shorten(best), count, block: best };
}

/** Cuts a text at what is found in it. */
export function mark(text: string, wanted: RegExp): Marked {
  const folded = foldOnce(text);
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: found, index } of folded.plain.matchAll(wanted)) {
    const [from, to] = placeIn(text, folded, index, found.length);
    pieces.push(text.slice(end, from), text.slice(from, to));
    end = to;
  }
  return [...pieces, text.slice(end)];
}

/** A window of a marked text that begins a little before its first mark. */
export function shorten(pieces: Marked): Marked {
  const text = pieces.join('');
  const first = pieces.length > 1 ? (pieces[0] ?? '').length : 0;
  const start = windowStart(text, first);
  const end = windowEnd(text, walk(text, start, EXCERPT));
  let at = 0;
  const window = pieces.map((piece) => {
    const inside = piece.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += piece.length;
    return inside;
  });
  while (window.length > 1 && !window.at(-1) && !window.at(-2)) window.splice(-2);
  if (start > 0 && !/[。！？]\s*$|[.!?]\s+$/u.test(text.slice(0, start)))
    window[0] = `…${window[0] ?? ''}`;
  if (end < text.length) window.push(`${(window.pop() ?? '').trimEnd()}…`);
  return window;
}

/** Where to begin so that `first` stands a third into the window: at a sentence or a word, if one begins there. */
function windowStart(text: string, first: number): number {
  if (walk(text, 0, EXCERPT) >= text.length) return 0;
  let start = first;
  for (let room = EXCERPT / 3; start > 0 && room > 0; start--) room -= widthAt(text, start - 1);
  if (start === 0) return 0;
  const before = text.slice(start, first);
  const begins =
    /[。！？；]\s*(?=\S)|[.!?;]\s+(?=\S)/u.exec(before) ?? /[，、]\s*|\s(?=\S)/u.exec(before);
  return begins ? start + begins.index + begins[0].length : start;
}

/** Where to stop so that no word is cut in two. */
function windowEnd(text: string, end: number): number {
  const cutWord = /[\p{Script=Latin}\p{N}'’-]+$/u.exec(text.slice(0, end));
  const goesOn = /^[\p{Script=Latin}\p{N}]/u.test(text.slice(end));
  return cutWord && goesOn ? cutWord.index : end;
}

/** The place that is `width` Latin letters after `from`. */
function walk(text: string, from: number, width: number): number {
  let at = from;
  for (let room = width; at < text.length && room > 0; at++) room -= widthAt(text, at);
  return at;
}

const widthAt = (text: string, at: number): number => (text.charCodeAt(at) >= 0x2e80 ? 2 : 1);
