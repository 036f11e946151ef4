import type { Answer } from "../../generated/answer";

/** What a person says: `shown` in the chat, sent as typed text or as the payload of a suggestion. */
export interface Message {
  /** Makes a retry safe: the server answers a message that it has seen once. */
  readonly id: string;
  readonly shown: string;
  readonly payload?: string;
}

/** One entry of the conversation so far, as `GET messages` gives it. */
export type Entry = { role: "user"; id: string; text: string } | ({ role: "bot" } & Answer);

/** The longest text that the server reads. */
export const MOST_CHARACTERS = 2000;

/** A message with a new id; crypto.randomUUID would need HTTPS. */
export function message(shown: string, payload?: string): Message {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return payload === undefined ? { id, shown } : { id, shown, payload };
}

/** Its length as the server counts: characters, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}
