import type { Answer } from "../../generated/answer";
import type { Config } from "../config";
import { make } from "../dom/make";
import { fileName, save } from "../export/save";
import { transcript } from "../export/transcript";
import { Client } from "../session/client";
import { type Audience, Conversation } from "../session/conversation";
import { Kept } from "../session/kept";
import { type Entry, lengthOf, type Message, MOST_CHARACTERS, message } from "../session/message";
import { type Problem, problemOf } from "../session/problem";
import type { Words } from "../words/words";
import { Announcer } from "./announcer";
import { spoken } from "./answer";
import { Composer } from "./composer";
import { confirm } from "./confirm";
import type { Context } from "./context";
import { Header } from "./header";
import { Log } from "./log";
import { Notice } from "./notice";
import { welcome } from "./welcome";

/** Where the chat comes from, and what it is part of. */
export interface Surroundings {
  /** The address of the chat's folder on the server. */
  readonly server: string;
  readonly charts: Context["charts"];
  /** Absent where the chat cannot be closed. */
  readonly close?: () => void;
}

/** The whole chat: its parts, and the conversation between them. */
export class Chat implements Audience {
  readonly element: HTMLElement;
  private readonly context: Context;
  private readonly kept: Kept;
  private readonly client: Client;
  private readonly conversation: Conversation;
  private readonly announcer = new Announcer();
  private readonly notice = new Notice();
  private readonly composer: Composer;
  private readonly log: Log;

  constructor(config: Config, words: Words, surroundings: Surroundings) {
    const { server, charts, close } = surroundings;
    this.kept = new Kept(server);
    this.client = new Client(server, this.kept, words);
    this.context = {
      config,
      words,
      heading: config.mode === "page" ? "h2" : "h3",
      charts,
      choose: ({ title, payload }) => this.say(message(title, payload)),
      judge: (about, value, reason, comment) => this.client.judge(about, value, reason, comment),
      write: (text) => this.composer.giveBack(text),
      announce: (text) => this.announcer.say(text),
    };
    this.conversation = new Conversation(server, this.kept, this.client, words, this);
    const header = new Header(this.context, {
      startOver: () => void this.erase(words.startOverTitle, words.startOverText),
      download: () => void this.download(),
      remove: () => void this.remove(close),
      ...(close && { close }),
    });
    this.composer = new Composer(
      this.context,
      this.kept,
      (text) => this.submit(text),
      () => this.notice.hide(),
    );
    const greeting = welcome(this.context, (question) => this.say(message(question)));
    this.log = new Log(
      this.context,
      {
        retry: (failed) => void this.conversation.deliver(failed),
        edit: (failed) => this.edit(failed),
      },
      greeting,
    );
    const warning = make("div", "column", this.notice.element);
    this.element = make(
      "div",
      "chat",
      header.element,
      this.log.element,
      warning,
      this.composer.element,
      this.announcer.element,
    );
  }

  /** Show the conversation so far. */
  async begin(): Promise<void> {
    await this.conversation.restore();
  }

  focus(): void {
    this.composer.fit();
    this.composer.focus();
  }

  wentOffline(): void {
    this.notice.show(this.context.words.offline);
  }

  cameOnline(): void {
    this.notice.hide();
    void this.conversation.resend();
  }

  end(): void {
    this.conversation.close();
  }

  said(said: Message): void {
    this.notice.hide();
    this.log.showSaid(said);
  }

  sending(sent: Message): void {
    this.log.showSending(sent);
    this.announcer.say(this.context.words.looking(this.context.config.name));
  }

  answered(answeredTo: Message, answers: readonly Answer[]): void {
    this.log.showAnswers(answeredTo, answers);
    this.announcer.say(answers.map((answer) => spoken(answer, this.context)).join(" "));
  }

  failed(failed: Message, problem: Problem): void {
    if (!problem.refused) {
      this.log.showFailure(failed, problem.message);
      this.announcer.say(problem.message);
      return;
    }
    this.log.remove(failed);
    if (failed.payload === undefined) this.composer.giveBack(failed.shown);
    this.notice.show(problem.message);
  }

  renewed(first: Message): void {
    this.log.showDivider(first, this.context.words.renewed);
  }

  waiting(busy: boolean): void {
    this.composer.wait(busy);
    if (!busy) this.log.stopTyping();
  }

  restored(entries: readonly Entry[], unanswered: readonly Message[]): void {
    this.log.show(entries);
    for (const left of unanswered) this.log.showFailure(left, this.context.words.notAnswered);
  }

  notRestored(problem: Problem): void {
    const { notLoaded, retry } = this.context.words;
    this.notice.show(`${problem.message} ${notLoaded}`, retry, () => {
      this.notice.hide();
      void this.begin();
    });
  }

  private say(said: Message): boolean {
    return this.conversation.say(said);
  }

  private submit(text: string): boolean {
    const { words, config } = this.context;
    if (lengthOf(text) <= MOST_CHARACTERS) return this.say(message(text));
    this.notice.show(words.tooLong(new Intl.NumberFormat(config.language).format(MOST_CHARACTERS)));
    return false;
  }

  private edit(failed: Message): void {
    this.conversation.withdraw(failed);
    this.log.remove(failed);
    this.composer.giveBack(failed.shown);
  }

  private async download(): Promise<void> {
    const { config, words } = this.context;
    try {
      const entries = this.client.token ? await this.client.history() : [];
      const text = transcript(entries, config.name, words.you);
      save(new Blob([text], { type: "text/plain" }), fileName(`${config.name} ${words.conversation}`, "txt"));
    } catch (error) {
      this.notice.show(problemOf(error, words.broken).message);
    }
  }

  private async remove(close?: () => void): Promise<void> {
    const { words } = this.context;
    if (!(await this.erase(words.removeTitle, words.removeText))) return;
    this.composer.clear();
    close?.();
  }

  /** Erase the conversation if the person wants it so; whether it is gone. */
  private async erase(title: string, text: string): Promise<boolean> {
    const { words } = this.context;
    if (!(await confirm(this.element, title, text, words))) return false;
    try {
      await this.conversation.erase();
    } catch (error) {
      this.notice.show(`${problemOf(error, words.broken).message} ${words.notErased}`);
      return false;
    }
    this.announcer.say(words.erased);
    this.focus();
    return true;
  }
}
