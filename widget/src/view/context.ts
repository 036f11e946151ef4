import type { Suggestion } from "../../generated/answer";
import type { Config } from "../config";
import type { Reason, Verdict } from "../session/client";
import type { Words } from "../words/words";

/** What the parts of an answer know of the chat around them. */
export interface Context {
  readonly config: Config;
  readonly words: Words;
  /** The element of an answer's title, one level below the chat's own. */
  readonly heading: "h2" | "h3";
  choose(suggestion: Suggestion): void;
  /** Rejects with a Problem when the server could not be told. */
  judge(about: string, value: Verdict, reason?: Reason, comment?: string): Promise<void>;
  /** Puts a text where the reader types. */
  write(text: string): void;
  announce(text: string): void;
  /** Loads the charts, which most conversations need later than the first message. */
  charts(): Promise<typeof import("../charts/charts")>;
}
