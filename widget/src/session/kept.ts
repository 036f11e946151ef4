/**
 * What one tab keeps until it is closed; in memory where a browser forbids more.
 *
 * Not in localStorage: on a school's shared computer the next person would find the conversation.
 */
export class Kept {
  private readonly memory = new Map<string, string>();

  /** `scope` parts the conversations of different servers on one site. */
  constructor(private readonly scope: string) {}

  get(name: string): string {
    try {
      return sessionStorage.getItem(this.key(name)) ?? "";
    } catch {
      return this.memory.get(name) ?? "";
    }
  }

  /** Keep `value`; an empty one is forgotten. */
  set(name: string, value: string): void {
    try {
      if (value) sessionStorage.setItem(this.key(name), value);
      else sessionStorage.removeItem(this.key(name));
    } catch {
      this.memory.set(name, value);
    }
  }

  private key(name: string): string {
    return `billie ${this.scope} ${name}`;
  }
}
