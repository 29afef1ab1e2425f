import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import type { Language } from '../../../lib/core/language';
import type { Beat } from '../../../lib/runtime/heartbeat';
import type { WorkerLike } from '../../../lib/runtime/session';
import type { Material, Recorded } from '../viewProps';

/** What a demo's run is made for. */
export interface DemoOptions {
  demo: string;
  language: Language;
  fields: Fields;
  reports: Reports;
  recorded: Recorded | undefined;
  createWorker: () => WorkerLike;
  /** The page's address, for the settings in its hash and `?backend=`. */
  address?: URL;
  /** How the reader's own material is written into a link. */
  material?: Material<unknown> | undefined;
  /** How often a worker is asked whether it is there. */
  beat?: Beat;
}
