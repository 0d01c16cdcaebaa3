import type { Tool } from './tool';

/** What the server is doing. */
export type State =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly version: string; readonly tool: Tool }
  | { readonly kind: 'stopped'; readonly reason: string };

/** What the status item shows of it. */
export interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly isError: boolean;
  /** What the link beside it does. */
  readonly action: 'showOutput' | 'restart';
}

const ORIGINS: Record<Tool['origin'], string> = {
  setting: 'from the setting gloss-lint.path',
  workspace: 'from this workspace',
  PATH: 'from the PATH',
};

/** What to show of a state. */
export function shown(state: State): Shown {
  switch (state.kind) {
    case 'starting':
      return { text: 'gloss-lint', detail: 'starting', busy: true, isError: false, action: 'showOutput' };
    case 'running':
      return {
        text: state.version === '' ? 'gloss-lint' : `gloss-lint ${state.version}`,
        detail: `${state.tool.path}, ${ORIGINS[state.tool.origin]}`,
        busy: false,
        isError: false,
        action: 'showOutput',
      };
    case 'stopped':
      return {
        text: 'gloss-lint is not running',
        detail: state.reason,
        busy: false,
        isError: state.reason !== '',
        action: 'restart',
      };
  }
}

/** Why a server did not start, in one line for a message. */
export function failure(reason: unknown, lastWords: string): string {
  const thrown = reason instanceof Error ? reason.message : String(reason);
  const why = lastWords === '' ? thrown : lastWords;
  return why.startsWith('gloss-lint') ? why : `gloss-lint: ${why}`;
}
