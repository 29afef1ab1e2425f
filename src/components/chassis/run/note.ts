import type { Issue } from '../../../lib/core/fields';
import type { LinkIssue } from '../../../lib/core/link';
import type { BackendName } from '../../../lib/runtime/protocol';
import type { FileCode } from './keeping/checkpointFile';
import type { StoreCode } from './keeping/checkpointStore';
import type { Missing } from '../viewProps';

/** Something that the reader should know and that stopped nothing. */
export type Note =
  | { kind: 'link'; issues: LinkIssue[] }
  /** Settings of a saved run that are out of range. */
  | { kind: 'values'; issues: Issue[] }
  | { kind: 'store'; code: StoreCode }
  | { kind: 'file'; code: FileCode | 'does-not-fit' | 'nothing' | 'not-finite' }
  /** The run needs the reader's material before it can go on. */
  | ({ kind: 'material' } & Missing)
  | { kind: 'backend'; name: string }
  /** One of the workers that shared the steps broke. */
  | { kind: 'cores'; of: number }
  /** @param without - It goes on without the graphics device. */
  | { kind: 'recovered'; step: number; code: 'device-lost' | 'device-wrong'; without: boolean };

const BACKENDS: readonly string[] = ['webgpu', 'wasm', 'cpu'] satisfies BackendName[];

/** `?backend=` of an address: one that exists, or a note that it does not. */
export function askedBackend(address: URL | undefined): { name?: BackendName; note?: Note } {
  const name = address?.searchParams.get('backend');
  if (!name) return {};
  return BACKENDS.includes(name)
    ? { name: name as BackendName }
    : { note: { kind: 'backend', name: name.slice(0, 40) } };
}
