/** What a verb may use of the terminal: its own, or that of a client asking through the channel. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Resolves when what was said is out: awaited between by what says much, so that it need not be held. */
  drained(): Promise<void>;
  /** A report of long work; shown where a person watches, silent elsewhere. `total` null while it is not known. */
  progress(label: string, done: number, total: number | null): void;
  /** Absolute folder that relative paths start from. */
  readonly cwd: string;
  readonly columns: number;
  /** What `-` stands for; null where nothing was piped in. */
  readonly stdin: Uint8Array | null;
  /** True where a person types and reads. */
  readonly interactive: boolean;
}

/** 0 done, 1 failed with one line on standard error, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;
