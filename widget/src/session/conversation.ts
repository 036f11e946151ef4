import type { Answer } from "../../generated/answer";
import type { Words } from "../words/words";
import type { Client } from "./client";
import type { Kept } from "./kept";
import type { Entry, Message } from "./message";
import { Problem, problemOf } from "./problem";
import { Tabs } from "./tabs";
import { Unanswered } from "./unanswered";

/** Who shows the conversation. */
export interface Audience {
  said(message: Message): void;
  sending(message: Message): void;
  answered(message: Message, answers: readonly Answer[]): void;
  /** `problem.refused` says that the message must be changed before it is sent again. */
  failed(message: Message, problem: Problem): void;
  /** The session was over, so that the message opens a new one. */
  renewed(message: Message): void;
  waiting(busy: boolean): void;
  /** The whole conversation is to be shown anew; `waiting` were not answered yet. */
  restored(entries: readonly Entry[], waiting: readonly Message[]): void;
  /** The conversation so far could not be read. */
  notRestored(problem: Problem): void;
}

/** One conversation with the server: what was said, what waits, and what other tabs know of it. */
export class Conversation {
  private busy = false;
  private restoring: Promise<void> = Promise.resolve();
  private readonly unanswered: Unanswered;
  private readonly tabs: Tabs;

  constructor(
    scope: string,
    kept: Kept,
    private readonly client: Client,
    private readonly words: Words,
    private readonly audience: Audience,
  ) {
    this.unanswered = new Unanswered(kept);
    this.tabs = new Tabs(
      scope,
      () => client.token,
      (token) => void this.follow(token),
    );
  }

  get isBusy(): boolean {
    return this.busy;
  }

  /** Show the conversation so far: this tab's, or that of a tab which is open already. */
  restore(): Promise<void> {
    this.restoring = this.read();
    return this.restoring;
  }

  /** Say something; false while an answer is awaited. */
  say(message: Message): boolean {
    if (this.busy) return false;
    this.wait(true);
    // Not before the conversation so far is shown: that would take the message off the screen again.
    void this.restoring.then(() => {
      this.audience.said(message);
      return this.exchange(message);
    });
    return true;
  }

  /** Send a message that could not be sent before. */
  async deliver(message: Message): Promise<void> {
    if (this.busy) return;
    this.wait(true);
    await this.exchange(message);
  }

  /** Take back a message that was not sent. */
  withdraw(message: Message): void {
    this.unanswered.remove(message);
  }

  /** Send again what could not be sent. */
  async resend(): Promise<void> {
    for (const message of this.unanswered.all()) await this.deliver(message);
  }

  /** Erase all, here and on the server. Rejects with a Problem when the server could not. */
  async erase(): Promise<void> {
    try {
      if (this.client.token) await this.client.erase();
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
    }
    this.client.token = "";
    this.unanswered.clear();
    this.audience.restored([], []);
    this.tabs.tell();
  }

  close(): void {
    this.tabs.close();
  }

  private async read(): Promise<void> {
    if (!this.client.token) this.client.token = await this.tabs.ask();
    let entries: Entry[] = [];
    try {
      if (this.client.token) entries = await this.client.history();
    } catch (error) {
      const problem = problemOf(error, this.words.broken);
      if (problem.status !== 401) return this.audience.notRestored(problem);
      this.client.token = "";
    }
    const heard = new Set(entries.map((entry) => (entry.role === "user" ? entry.id : "")));
    for (const message of this.unanswered.all()) if (heard.has(message.id)) this.unanswered.remove(message);
    this.audience.restored(entries, this.unanswered.all());
  }

  private async exchange(message: Message): Promise<void> {
    this.unanswered.add(message);
    this.audience.sending(message);
    try {
      const answers = await this.send(message);
      this.unanswered.remove(message);
      this.audience.answered(message, answers);
      this.tabs.tell();
    } catch (error) {
      const problem = problemOf(error, this.words.broken);
      if (problem.refused) this.unanswered.remove(message);
      this.audience.failed(message, problem);
    } finally {
      this.wait(false);
    }
  }

  private async send(message: Message): Promise<readonly Answer[]> {
    if (!this.client.token) await this.client.open();
    try {
      return await this.client.send(message);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
    }
    await this.client.open();
    this.audience.renewed(message);
    return await this.client.send(message);
  }

  private async follow(token: string): Promise<void> {
    if (this.busy) return;
    this.client.token = token;
    await this.restore();
  }

  private wait(busy: boolean): void {
    this.busy = busy;
    this.audience.waiting(busy);
  }
}
