import type { Kept } from "./kept";
import type { Message } from "./message";

const NAME = "unanswered";

/** Messages that the server has not answered yet: shown again, with a way to retry, after a reload. */
export class Unanswered {
  constructor(private readonly kept: Kept) {}

  all(): Message[] {
    try {
      return JSON.parse(this.kept.get(NAME) || "[]") as Message[];
    } catch {
      return [];
    }
  }

  add(message: Message): void {
    this.write([...this.without(message), message]);
  }

  remove(message: Message): void {
    this.write(this.without(message));
  }

  clear(): void {
    this.write([]);
  }

  private without({ id }: Message): Message[] {
    return this.all().filter((other) => other.id !== id);
  }

  private write(messages: Message[]): void {
    this.kept.set(NAME, messages.length ? JSON.stringify(messages) : "");
  }
}
