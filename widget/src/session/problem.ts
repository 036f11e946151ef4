/** What went wrong, in a sentence for the person who chats; `status` is 0 when the server was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }

  /** Whether the message itself was refused, so that sending it again would not help. */
  get refused(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }
}

/** Any error as a problem: what is no problem of the server is a fault of ours. */
export function problemOf(error: unknown, fault: string): Problem {
  return error instanceof Problem ? error : new Problem(0, fault);
}
