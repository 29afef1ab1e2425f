/** @file What a chapter that is not finished still lacks: its text, or the tool that its text speaks of. */

/** @param body The chapter as written. An introduction shows its tool first; a text without one waits for it. */
export function missingFrom(stage: 'finished' | 'introduction', body: string) {
  if (stage === 'finished') return undefined;
  return /<(?:Demo|Calculator)\s/.test(body) ? 'text' : 'tool';
}
