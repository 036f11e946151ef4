import type { Answer } from "../../generated/answer";
import type { Words } from "../words/words";
import type { Kept } from "./kept";
import type { Entry, Message } from "./message";
import { Problem } from "./problem";

const PATIENCE = 45_000; // milliseconds; the server gives up earlier

export type Verdict = "up" | "down";
export type Reason = keyof Words["reasons"];

/** The server's interface (docs/reference/openapi.yml). Every method rejects with a Problem. */
export class Client {
  /** `server` is the address of the chat's folder, with a slash at its end. */
  constructor(
    private readonly server: string,
    private readonly kept: Kept,
    private readonly words: Words,
  ) {}

  get token(): string {
    return this.kept.get("token");
  }

  set token(token: string) {
    this.kept.set("token", token);
  }

  async open(): Promise<void> {
    this.token = "";
    this.token = (await this.call<{ token: string }>("POST", "session")).token;
  }

  async erase(): Promise<void> {
    await this.call("DELETE", "session");
  }

  async history(): Promise<Entry[]> {
    return (await this.call<{ messages: Entry[] }>("GET", "messages")).messages;
  }

  /** The answers to a message. */
  async send({ id, shown, payload }: Message): Promise<Answer[]> {
    const asText = { id, text: shown };
    try {
      return await this.post(payload === undefined ? asText : { id, payload });
    } catch (error) {
      // A choice of a conversation that is over: its title asks the same.
      if (payload === undefined || !(error instanceof Problem) || error.status !== 403) throw error;
      return await this.post(asText);
    }
  }

  async judge(about: string, value: Verdict, reason?: Reason, comment?: string): Promise<void> {
    const more = { ...(reason && { reason }), ...(comment && { comment }) };
    await this.call("POST", "feedback", { message_id: about, value, ...more });
  }

  private async post(body: object): Promise<Answer[]> {
    return (await this.call<{ messages: Answer[] }>("POST", "messages", body)).messages;
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const headers: Record<string, string> = {};
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (body) headers["Content-Type"] = "application/json";
    try {
      const got = await fetch(new URL(path, this.server), {
        method,
        headers,
        cache: "no-store",
        credentials: "omit",
        signal: AbortSignal.timeout(PATIENCE),
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!got.ok) throw new Problem(got.status, await this.detailOf(got));
      return (got.status === 204 ? undefined : await got.json()) as T;
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw new Problem(0, navigator.onLine ? this.words.unreachable : this.words.offline);
    }
  }

  private async detailOf(got: Response): Promise<string> {
    const own = this.words.problems[got.status];
    if (own) return own;
    try {
      const { detail } = (await got.json()) as { detail?: unknown };
      if (typeof detail === "string" && detail) return detail;
    } catch {
      // No problem document: a proxy answered.
    }
    return this.words.cannotAnswer;
  }
}
