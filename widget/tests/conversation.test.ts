import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client } from "../src/session/client";
import { type Audience, Conversation } from "../src/session/conversation";
import { Kept } from "../src/session/kept";
import { message } from "../src/session/message";
import { ENGLISH } from "../src/words/english";

const SERVER = "https://billie.example/chat/";
const ANSWERS = [{ type: "text", text: "An answer." }];

/** A server that answers with what the test put there, in order, and notes what it was asked. */
class Server {
  asked: { method: string; path: string; body: Record<string, string> }[] = [];
  answers: (Response | Error)[] = [];

  fetch = async (address: URL, { method, body }: RequestInit): Promise<Response> => {
    const path = address.href.slice(SERVER.length);
    this.asked.push({ method: method ?? "", path, body: JSON.parse(String(body ?? "{}")) });
    if (path === "session" && method === "POST") return json({ token: `token ${this.asked.length}` }, 201);
    const answer = this.answers.shift() ?? json({ messages: ANSWERS });
    if (answer instanceof Error) throw answer;
    return answer;
  };

  get messages() {
    return this.asked.filter(({ path, method }) => path === "messages" && method === "POST").map(({ body }) => body);
  }
}

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

function problem(status: number): Response {
  return json({ detail: `Problem ${status}.` }, status);
}

let server: Server;
let audience: { [K in keyof Audience]: ReturnType<typeof vi.fn<Audience[K]>> };
let conversation: Conversation;
let kept: Kept;

beforeEach(() => {
  server = new Server();
  vi.stubGlobal("fetch", server.fetch);
  sessionStorage.clear();
  audience = {
    said: vi.fn(),
    sending: vi.fn(),
    answered: vi.fn(),
    failed: vi.fn(),
    renewed: vi.fn(),
    waiting: vi.fn(),
    restored: vi.fn(),
    notRestored: vi.fn(),
  };
  kept = new Kept(SERVER);
  conversation = new Conversation(SERVER, kept, new Client(SERVER, kept, ENGLISH), ENGLISH, audience);
});

afterEach(() => {
  conversation.close();
  vi.unstubAllGlobals();
});

test("the first message opens a session", async () => {
  await conversation.deliver(message("hello"));
  expect(server.asked.map(({ path }) => path)).toEqual(["session", "messages"]);
  expect(audience.answered).toHaveBeenCalledWith(expect.objectContaining({ shown: "hello" }), ANSWERS);
});

test("a retry has the same id, so that the server answers it once", async () => {
  server.answers = [new TypeError("no network")];
  const said = message("hello");
  await conversation.deliver(said);
  await conversation.deliver(said);
  expect(server.messages.map(({ id }) => id)).toEqual([said.id, said.id]);
});

test("what could not be sent is sent when the network is back", async () => {
  server.answers = [new TypeError("no network")];
  await conversation.deliver(message("hello"));
  await conversation.resend();
  expect(audience.answered).toHaveBeenCalledOnce();
});

test("what could not be sent is still there after a reload", async () => {
  server.answers = [new TypeError("no network")];
  const said = message("hello");
  await conversation.deliver(said);
  server.answers = [json({ messages: [] })];
  await conversation.restore();
  expect(audience.restored).toHaveBeenCalledWith([], [said]);
});

test("a message that the server has answered meanwhile is not shown as lost", async () => {
  server.answers = [new TypeError("no network")];
  const said = message("hello");
  await conversation.deliver(said);
  const entries = [{ role: "user", id: said.id, text: "hello" }];
  server.answers = [json({ messages: entries })];
  await conversation.restore();
  expect(audience.restored).toHaveBeenCalledWith(entries, []);
});

test("a session that is over is followed by a new one", async () => {
  await conversation.deliver(message("one"));
  server.answers = [problem(401)];
  await conversation.deliver(message("two"));
  expect(audience.renewed).toHaveBeenCalledOnce();
  expect(audience.answered).toHaveBeenCalledTimes(2);
});

test("a choice of an earlier conversation is asked in words", async () => {
  server.answers = [problem(403)];
  const said = message("Per hour", "/follow_up");
  await conversation.deliver(said);
  expect(server.messages).toEqual([
    { id: said.id, payload: "/follow_up" },
    { id: said.id, text: "Per hour" },
  ]);
});

test("a refused message is not kept for another try", async () => {
  server.answers = [problem(422)];
  await conversation.deliver(message("too long"));
  expect(audience.failed.mock.calls[0]?.[1]).toMatchObject({ message: "Problem 422.", refused: true });
  await conversation.resend();
  expect(server.messages).toHaveLength(1);
});

test("a server that asks to wait has not refused", async () => {
  server.answers = [problem(429)];
  await conversation.deliver(message("hello"));
  expect(audience.failed.mock.calls[0]?.[1].refused).toBe(false);
});

test("nothing is said while an answer is awaited", () => {
  conversation.say(message("one"));
  expect(conversation.say(message("two"))).toBe(false);
});

test("what is said while the page still loads is not wiped away", async () => {
  const order: string[] = [];
  audience.restored.mockImplementation(() => void order.push("restored"));
  audience.said.mockImplementation(() => void order.push("said"));
  const restored = conversation.restore();
  conversation.say(message("at once"));
  await restored;
  await vi.waitFor(() => expect(order).toEqual(["restored", "said"]));
});

test("erasing forgets the session and tells the server", async () => {
  await conversation.deliver(message("hello"));
  server.answers = [new Response(null, { status: 204 })];
  await conversation.erase();
  expect(server.asked.at(-1)).toMatchObject({ method: "DELETE", path: "session" });
  expect(kept.get("token")).toBe("");
});

test("a conversation that the server could not erase is kept", async () => {
  await conversation.deliver(message("hello"));
  server.answers = [problem(501)];
  await expect(conversation.erase()).rejects.toThrow("Problem 501.");
  expect(kept.get("token")).not.toBe("");
});
