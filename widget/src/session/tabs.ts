type Note = { kind: "who" } | { kind: "token"; token: string } | { kind: "changed"; token: string };

const ANSWER_WITHIN = 150; // milliseconds that another tab may take to hand over the conversation

/**
 * The other tabs of the same site. They hand the conversation to a new tab and tell each other when it has changed, so
 * that it lives as long as one of them does, and no longer.
 */
export class Tabs {
  private readonly channel: BroadcastChannel | undefined;

  /** `changed` hears the token after another tab said something, or the empty one after it erased all. */
  constructor(
    scope: string,
    private readonly token: () => string,
    changed: (token: string) => void,
  ) {
    if (typeof BroadcastChannel === "undefined") return;
    this.channel = new BroadcastChannel(`billie ${scope}`);
    this.channel.addEventListener("message", ({ data }: MessageEvent<Note>) => {
      if (data.kind === "changed") changed(data.token);
      else if (data.kind === "who" && this.token()) this.post({ kind: "token", token: this.token() });
    });
  }

  /** The token of a tab that is open already; empty when there is none. */
  async ask(): Promise<string> {
    const { channel } = this;
    if (!channel) return "";
    return await new Promise((resolve) => {
      const heard = ({ data }: MessageEvent<Note>) => data.kind === "token" && done(data.token);
      const done = (token: string) => {
        clearTimeout(timer);
        channel.removeEventListener("message", heard);
        resolve(token);
      };
      const timer = setTimeout(() => done(""), ANSWER_WITHIN);
      channel.addEventListener("message", heard);
      this.post({ kind: "who" });
    });
  }

  /** Tell the others that something was said, or erased. */
  tell(): void {
    this.post({ kind: "changed", token: this.token() });
  }

  close(): void {
    this.channel?.close();
  }

  private post(note: Note): void {
    this.channel?.postMessage(note);
  }
}
