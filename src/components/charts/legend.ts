import type { Role } from './roles';

/** What a mark looks like and what it shows. */
export interface LegendEntry {
  key: string;
  label: string;
  role: Role;
  mark: 'line' | 'box' | 'round' | 'square';
  /** Of a line, in pixels. */
  width?: number | undefined;
  dash?: string | undefined;
}
