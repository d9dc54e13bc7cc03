import type { ExitCode, Terminal } from './terminal.ts';

/** A verb as one process asks another to do it. */
export interface VerbRequest {
  readonly verb: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly columns: number;
  /** Base64; null where nothing was piped in. */
  readonly stdin: string | null;
}

export type Reply =
  | { readonly kind: 'out'; readonly text: string }
  | { readonly kind: 'err'; readonly text: string }
  | {
      readonly kind: 'progress';
      readonly label: string;
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly kind: 'exit'; readonly code: ExitCode };

/** The asking process's terminal, as the answering one sees it. */
export function remoteTerminal(
  request: VerbRequest,
  reply: (reply: Reply) => void,
  drained: () => Promise<void>,
): Terminal {
  return {
    out: (text) => reply({ kind: 'out', text }),
    err: (text) => reply({ kind: 'err', text }),
    drained,
    progress: (label, done, total) => reply({ kind: 'progress', label, done, total }),
    cwd: request.cwd,
    columns: request.columns,
    stdin: request.stdin === null ? null : Buffer.from(request.stdin, 'base64'),
    interactive: false,
  };
}
