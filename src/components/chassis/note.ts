import type { LinkIssue } from '../../lib/core/link';
import type { BackendName } from '../../lib/runtime/protocol';

/** Something that the reader should know and that stopped nothing. */
export type Note =
  | { kind: 'link'; issues: LinkIssue[] }
  | { kind: 'store'; code: 'full' | 'forbidden' }
  | {
      kind: 'file';
      code: 'too-large' | 'broken' | 'foreign' | 'other-demo' | 'does-not-fit' | 'nothing';
    }
  | { kind: 'backend'; name: string }
  | { kind: 'recovered'; step: number };

const BACKENDS: readonly string[] = ['webgpu', 'wasm', 'cpu'] satisfies BackendName[];

/** `?backend=` of an address: one that exists, or a note that it does not. */
export function askedBackend(address: URL | undefined): { name?: BackendName; note?: Note } {
  const name = address?.searchParams.get('backend');
  if (!name) return {};
  return BACKENDS.includes(name)
    ? { name: name as BackendName }
    : { note: { kind: 'backend', name: name.slice(0, 40) } };
}
