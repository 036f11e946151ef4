// @ts-check
/**
 * The chat page: sends what a person types or chooses, and shows the answers.
 *
 * Everything shown is built from DOM nodes with text in them; no answer is ever parsed as HTML.
 */

/**
 * One answer, as `docs/reference/answer.schema.json` describes it.
 * @typedef {"text" | "money" | "number" | "percent"} Kind
 * @typedef {string | number | null} Cell
 * @typedef {{label: string, kind: Kind}} Column
 * @typedef {{columns: Column[], rows: Cell[][]}} Table
 * @typedef {{label: string, value: number, p10?: number | null, p25?: number | null, p75?: number | null,
 *   p90?: number | null}} Bar
 * @typedef {{kind: string, title: string, unit: string, bars: Bar[]}} Chart
 * @typedef {{id: string, title: string, publisher: string, vintage: string, url: string,
 *   trust: "A" | "B" | "C" | "D"}} Citation
 * @typedef {{title: string, payload: string}} Suggestion
 * @typedef {{type: string, title: string, text: string, table?: Table | null, chart?: Chart | null,
 *   caveats?: string[], sources?: Citation[], suggestions?: Suggestion[]}} Answer
 *
 * What a person says: `shown` on the page, sent as a typed text or as the payload of a suggestion. The id makes a
 * retry safe: the server answers it once.
 * @typedef {{id: string, shown: string, payload?: string}} Message
 * @typedef {{role: "user", id: string, text: string} | ({role: "bot"} & Answer)} Entry
 */

const MOST_CHARACTERS = 2000;
const COUNT_FROM = 1800;
const PATIENCE = 45_000; // milliseconds; the server gives up earlier

const TRUST = {
  A: "Official data, cross-checked.",
  B: "The issuer’s own page.",
  C: "Third parties that quote the issuer and agree with each other.",
  D: "A single third-party source: check it before you rely on it.",
};

const REASONS = {
  wrong: "It’s wrong",
  outdated: "It’s outdated",
  unclear: "It’s unclear",
  missing: "Something is missing",
  off_topic: "Not what I asked",
  too_long: "It’s too long",
};

const ICONS = {
  note: "M12 8v5m0 3.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  up: "M7 11v9H4v-9zm0 0 4-8a2.2 2.2 0 0 1 2 2.2V9h5.2a2 2 0 0 1 2 2.4l-1.3 7a2 2 0 0 1-2 1.6H7",
  down: "M17 13V4h3v9zm0 0-4 8a2.2 2.2 0 0 1-2-2.2V15H5.8a2 2 0 0 1-2-2.4l1.3-7A2 2 0 0 1 7.1 4H17",
};

const main = find("main", HTMLElement);
const welcome = find("welcome", HTMLElement);
const log = find("log", HTMLElement);
const typing = find("typing", HTMLElement);
const spoken = find("status", HTMLElement);
const notice = find("notice", HTMLElement);
const composer = find("composer", HTMLFormElement);
const input = find("text", HTMLTextAreaElement);
const send = find("send", HTMLButtonElement);
const count = find("count", HTMLElement);
const startOver = find("start-over", HTMLButtonElement);
const confirmation = find("confirm", HTMLDialogElement);

/* ---- Small helpers -------------------------------------------------------------------------------------------- */

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
function find(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

/**
 * A new element with classes, and with texts and elements in it.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [classes]
 * @param {(Node | string | null | undefined)[]} content
 * @returns {HTMLElementTagNameMap[K]}
 */
function make(tag, classes = "", ...content) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  for (const part of content) if (part !== null && part !== undefined) element.append(part);
  return element;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {Node[]} content
 */
function draw(tag, attributes, ...content) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
}

/** @param {keyof typeof ICONS} name */
function icon(name) {
  return draw("svg", { viewBox: "0 0 24 24", class: "line-icon", "aria-hidden": "true" }, draw("path", { d: ICONS[name] }));
}

/**
 * @param {string} classes
 * @param {string} label
 * @param {() => void} act
 */
function button(classes, label, act) {
  const element = make("button", classes, label);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

/** An id that works without HTTPS, too, where crypto.randomUUID is missing. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What this tab keeps until it is closed; in memory where a browser forbids more. */
const kept = {
  /** @type {Map<string, string>} */
  memory: new Map(),

  /** @param {string} name */
  get(name) {
    try {
      return sessionStorage.getItem(`billie.${name}`);
    } catch {
      return this.memory.get(name) ?? null;
    }
  },

  /**
   * @param {string} name
   * @param {string | null} value
   */
  set(name, value) {
    try {
      if (value) sessionStorage.setItem(`billie.${name}`, value);
      else sessionStorage.removeItem(`billie.${name}`);
    } catch {
      this.memory.set(name, value ?? "");
    }
  },
};

/** Messages that the server has not answered yet: shown again, with a way to retry, after a reload. */
const unanswered = {
  /** @returns {Message[]} */
  all() {
    try {
      return JSON.parse(kept.get("unanswered") ?? "[]");
    } catch {
      return [];
    }
  },

  /** @param {Message} message */
  add(message) {
    kept.set("unanswered", JSON.stringify([...this.all().filter(({ id }) => id !== message.id), message]));
  },

  /** @param {Message} message */
  remove(message) {
    kept.set("unanswered", JSON.stringify(this.all().filter(({ id }) => id !== message.id)));
  },
};

/* ---- The server ----------------------------------------------------------------------------------------------- */

/** What went wrong, in a sentence for the person; `status` is 0 when the server was not reached. */
class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} detail
   */
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }

  /** Whether the message itself was refused, so that sending it again would not help. */
  get refused() {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function call(method, path, body) {
  const token = kept.get("token");
  /** @type {Record<string, string>} */
  const headers = {};
  if (token && path + method !== "sessionPOST") headers["Authorization"] = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const got = await fetch(path, { method, headers, body: body && JSON.stringify(body), signal, cache: "no-store" });
    if (!got.ok) throw new Problem(got.status, await detailOf(got));
    return got.status === 204 ? null : await got.json();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(0, navigator.onLine ? "Billie can’t be reached right now." : "You seem to be offline.");
  }
}

/** @param {Response} got */
async function detailOf(got) {
  try {
    return String((await got.json()).detail || "");
  } catch {
    return got.status >= 500 ? "Billie can’t answer right now." : "That did not work.";
  }
}

async function openSession() {
  kept.set("token", (await call("POST", "session")).token);
}

/**
 * The answers to a message; opens a session when there is none or the old one is over.
 * @param {Message} message
 * @param {HTMLElement} said where the page shows it
 * @returns {Promise<Answer[]>}
 */
async function ask(message, said) {
  if (!kept.get("token")) await openSession();
  try {
    return await post(message);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  }
  await openSession();
  if (said.previousElementSibling) {
    said.before(make("p", "divider", "The earlier conversation has ended; this is a new one."));
  }
  return await post(message);
}

/**
 * @param {Message} message
 * @returns {Promise<Answer[]>}
 */
async function post(message) {
  const { id, shown, payload } = message;
  try {
    return (await call("POST", "messages", payload ? { id, payload } : { id, text: shown })).messages;
  } catch (error) {
    // A choice of a conversation that is over: its title says the same.
    if (!payload || !(error instanceof Problem) || error.status !== 403) throw error;
    return (await call("POST", "messages", { id, text: shown })).messages;
  }
}

/* ---- Text ----------------------------------------------------------------------------------------------------- */

const INLINE = /\\([\\`*_[\]()#+\-.!])|\*\*(\S(?:.*?\S)?)\*\*|\[([^\]]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)/;

/**
 * A line of Markdown: bold and links to https pages or an e-mail. Anything else is text.
 * @param {string} text
 * @param {Node & ParentNode} into
 */
function inline(text, into) {
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    const [all, escaped, bold, label, target] = found;
    into.append(rest.slice(0, found.index));
    if (escaped !== undefined) into.append(escaped);
    else if (bold !== undefined) inline(bold, into.appendChild(make("strong")));
    else into.append(link(label ?? "", target ?? ""));
    rest = rest.slice(found.index + all.length);
  }
  into.append(rest);
}

/**
 * A link, or its label alone when it leads neither to an https page nor to an e-mail.
 * @param {string} label
 * @param {string} target
 */
function link(label, target) {
  if (!/^(https:\/\/|mailto:)[^\s]+$/i.test(target)) return document.createTextNode(label);
  const element = make("a", "", label);
  element.href = target;
  if (!/^mailto:/i.test(target)) element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}

/**
 * A Markdown text: a list where lines are its items, else each line a paragraph.
 * @param {string} text
 */
function prose(text) {
  const block = make("div", "prose");
  /** @type {HTMLUListElement | HTMLOListElement | null} */
  let list = null;
  for (const line of text.split("\n")) {
    const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/.exec(line);
    if (!item) {
      list = null;
      if (line.trim()) inline(line.trim(), block.appendChild(make("p")));
      continue;
    }
    const [, number, content] = item;
    if (list?.localName !== (number ? "ol" : "ul")) {
      list = number ? make("ol") : make("ul");
      if (list instanceof HTMLOListElement) list.start = Number(number);
      block.append(list);
    }
    inline(content ?? "", list.appendChild(make("li")));
  }
  return block;
}

/* ---- Figures -------------------------------------------------------------------------------------------------- */

/**
 * How to write the numbers of one kind; cents and decimals only where one of them has any.
 * @param {string} kind
 * @param {number[]} numbers
 * @returns {(value: number) => string}
 */
function writer(kind, numbers) {
  const whole = numbers.every(Number.isInteger);
  /** @type {Intl.NumberFormatOptions} */
  let options = { maximumFractionDigits: 1, minimumFractionDigits: whole ? 0 : 1 };
  if (kind === "money") {
    const digits = whole ? 0 : 2;
    options = { style: "currency", currency: "USD", minimumFractionDigits: digits, maximumFractionDigits: digits };
  }
  const format = new Intl.NumberFormat("en-US", options);
  const unit = kind === "percent" ? "%" : "";
  return (value) => format.format(value).replace("-", "−") + unit;
}

/**
 * The number that a cell holds, if it holds one.
 * @param {Cell | undefined} cell
 */
function numberOf(cell) {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
}

/**
 * @param {Table} table
 * @param {string} title
 */
function figures(table, title) {
  const element = make("table", "", make("caption", "unseen", title || "Figures"));
  const writers = table.columns.map(({ kind }, at) =>
    writer(kind, table.rows.map((row) => numberOf(row[at])).filter((value) => value !== null)));

  const head = element.createTHead().insertRow();
  for (const { label, kind } of table.columns) {
    const cell = head.appendChild(make("th", kind === "text" ? "" : "number", label || make("span", "unseen", "Figure")));
    cell.scope = "col";
  }
  const body = element.createTBody();
  for (const row of table.rows) {
    const line = body.insertRow();
    table.columns.forEach(({ kind }, at) => {
      const isHead = at === 0 && kind === "text";
      const cell = line.appendChild(make(isHead ? "th" : "td", kind === "text" ? "" : "number"));
      if (isHead) cell.scope = "row";
      const value = row[at];
      const number = kind === "text" ? null : numberOf(value);
      if (value === null || value === undefined) {
        const dash = make("span", "none", "–");
        dash.ariaHidden = "true";
        cell.append(dash, make("span", "unseen", "no figure"));
      } else {
        cell.append(number === null ? String(value) : /** @type {any} */ (writers[at])(number));
        if (String(value).length <= 12) cell.classList.add("short");
      }
    });
  }

  const frame = make("div", "figures", element);
  // A wide table scrolls within its frame, which a keyboard can only reach when it takes the focus.
  frame.tabIndex = 0;
  frame.role = "region";
  frame.ariaLabel = `Table: ${title || "figures"}`;
  return frame;
}

/**
 * Bars from zero to the median, with the middle half as a box and the 10th to 90th percentile as whiskers.
 * @param {Chart} chart
 * @param {boolean} hasTable
 */
function bars(chart, hasTable) {
  const values = chart.bars.flatMap(({ value, p10, p90 }) => [value, p10 ?? value, p90 ?? value]);
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least || 1;
  /** @param {number} value */
  const at = (value) => `${(((value - least) / span) * 100).toFixed(2)}%`;
  const kind = chart.unit.startsWith("usd") ? "money" : chart.unit;
  const write = writer(kind, chart.bars.map(({ value }) => value));

  const grid = make("div", "bars");
  for (const bar of chart.bars) {
    grid.append(make("span", "", bar.label), bars.shape(bar, at), make("span", "value", write(bar.value)));
  }
  const ranged = chart.bars.some(({ p10, p90 }) => isNumber(p10) && isNumber(p90));
  const figure = make("figure", "chart", make("figcaption", "", chart.title), grid, ranged ? legend() : null);
  if (hasTable) {
    figure.ariaHidden = "true"; // the table says the same
  } else {
    figure.role = "img";
    figure.ariaLabel = `${chart.title}: ${chart.bars.map(({ label, value }) => `${label} ${write(value)}`).join(", ")}`;
  }
  return figure;
}

/**
 * @param {Bar} bar
 * @param {(value: number) => string} at
 */
bars.shape = ({ value, p10, p25, p75, p90 }, at) => {
  /**
   * @param {number} from
   * @param {number} to
   */
  const width = (from, to) => `${Math.max(0, parseFloat(at(to)) - parseFloat(at(from))).toFixed(2)}%`;
  const shape = draw("svg", { "aria-hidden": "true" });
  const [low, high] = value < 0 ? [value, 0] : [0, value];
  shape.append(draw("rect", { class: "shape-bar", x: at(low), width: width(low, high), y: 4, height: 20, rx: 3 }));
  if (isNumber(p10) && isNumber(p90)) {
    for (const [x1, x2, y1, y2] of [[p10, p90, 14, 14], [p10, p10, 10, 18], [p90, p90, 10, 18]]) {
      shape.append(draw("line", { class: "shape-whisker", x1: at(x1 ?? 0), x2: at(x2 ?? 0), y1: y1 ?? 0, y2: y2 ?? 0 }));
    }
  }
  if (isNumber(p25) && isNumber(p75)) {
    shape.append(draw("rect", { class: "shape-box", x: at(p25), width: width(p25, p75), y: 9, height: 10, rx: 2 }));
    shape.append(draw("line", { class: "shape-median", x1: at(value), x2: at(value), y1: 4, y2: 24 }));
  }
  return shape;
};

function legend() {
  const size = { viewBox: "0 0 22 14", "aria-hidden": "true" };
  const line = { class: "shape-whisker", y1: 7, y2: 7, x1: 1, x2: 21 };
  return make("ul", "legend",
    make("li", "", draw("svg", size, draw("line", { class: "shape-median", x1: 11, x2: 11, y1: 0, y2: 14 })), "Median"),
    make("li", "", draw("svg", size, draw("rect", { class: "shape-box", x: 1, y: 2, width: 20, height: 10, rx: 2 })),
      "Middle half of workers"),
    make("li", "", draw("svg", size, draw("line", line), draw("line", { ...line, x2: 1, y1: 3, y2: 11 }),
      draw("line", { ...line, x1: 21, y1: 3, y2: 11 })), "All but the lowest and highest tenth"));
}

/**
 * @param {number | null | undefined} value
 * @returns {value is number}
 */
function isNumber(value) {
  return typeof value === "number";
}

/* ---- Answers -------------------------------------------------------------------------------------------------- */

/** @param {string[]} notes */
function caveats(notes) {
  const list = make("ul", "caveats");
  list.ariaLabel = "Notes";
  for (const note of notes) {
    const item = list.appendChild(make("li", "", icon("note")));
    inline(note, item);
  }
  return list;
}

/** @param {Citation[]} cited */
function sources(cited) {
  const list = make("ul");
  const names = cited.map(({ publisher, vintage }) => [publisher, vintage].filter(Boolean).join(", "));
  for (const [at, { title, url, trust }] of cited.entries()) {
    const name = names[at] ?? "";
    const isOnly = names.indexOf(name) === names.lastIndexOf(name);
    const grade = make("span", `trust trust-${trust}`, trust);
    grade.ariaHidden = "true";
    const words = make("span", "words", isOnly ? name : title);
    const details = make("div", "source", make("strong", "", link(title, url)), make("p", "", name),
      make("p", "", `${trust}: ${TRUST[trust] ?? ""}`));
    list.append(make("li", "", make("details", "", make("summary", "", grade, words), details)));
  }
  return make("section", "sources", make("h3", "", cited.length > 1 ? "Sources" : "Source"), list);
}

/** @param {Suggestion[]} offered */
function suggestions(offered) {
  const list = make("ul", "next");
  list.ariaLabel = "Suggested next questions";
  for (const { title, payload } of offered) {
    list.append(make("li", "", button("", title, () => void say({ id: newId(), shown: title, payload }))));
  }
  return list;
}

/**
 * Asks whether an answer was useful; on no, why. The reasons are fixed, so that nothing private is sent.
 * @param {string} about the id of the message that was answered
 */
function opinion(about) {
  const row = make("div", "opinion", make("span", "", "Was this useful?"));
  row.role = "group";
  row.ariaLabel = "Was this useful?";
  /**
   * @param {"up" | "down"} value
   * @param {string} [reason]
   */
  const judge = (value, reason) => {
    call("POST", "feedback", { message_id: about, value, ...(reason && { reason }) }).catch(() => undefined);
    if (value === "up" || reason) {
      row.replaceChildren(make("span", "", "Thank you."));
      announce("Thank you.");
      input.focus({ preventScroll: true });
      return;
    }
    row.replaceChildren(make("span", "", "Thank you. What was it?"));
    for (const [name, label] of Object.entries(REASONS)) {
      row.append(button("reason", label, () => judge("down", name)));
    }
    row.querySelector("button")?.focus();
  };
  for (const [value, label] of /** @type {const} */ ([["up", "Yes, useful"], ["down", "No, not useful"]])) {
    const choice = row.appendChild(button("", "", () => judge(value)));
    choice.append(icon(value), make("span", "unseen", label));
    choice.title = label;
  }
  return row;
}

/**
 * An answer as an article. A part that cannot be shown is left out: the text is complete on its own.
 * @param {Answer} answer
 * @param {string} about the id of the message that it answers; none, no feedback
 */
function article(answer, about) {
  const element = make("article", "answer");
  const { title, text, table, chart } = answer;
  /** @type {(() => Node | null)[]} */
  const parts = [
    () => (title ? make("h2", "", title) : null),
    () => prose(text),
    () => (chart?.kind === "bars" && chart.bars.length ? bars(chart, Boolean(table)) : null),
    () => (table?.rows.length ? figures(table, title) : null),
    () => (answer.caveats?.length ? caveats(answer.caveats) : null),
    () => (answer.sources?.length ? sources(answer.sources) : null),
    () => (answer.suggestions?.length ? suggestions(answer.suggestions) : null),
    () => (about ? opinion(about) : null),
  ];
  for (const part of parts) {
    try {
      const made = part();
      if (made) element.append(made);
    } catch (error) {
      console.error("A part of an answer could not be shown.", error);
    }
  }
  return element;
}

/* ---- The conversation ----------------------------------------------------------------------------------------- */

let busy = false;

/** @param {boolean} now */
function setBusy(now) {
  busy = now;
  typing.hidden = !now;
  if (now) announce("Billie is looking that up.");
  showComposer();
}

/** @param {string} text */
function announce(text) {
  spoken.textContent = text;
}

/**
 * @param {string} text
 * @param {string} [label]
 * @param {() => void} [act]
 */
function warn(text, label, act) {
  notice.replaceChildren(make("span", "", text));
  if (label && act) notice.append(button("quiet", label, act));
  notice.hidden = !text;
}

/** @param {Message} message */
function showSaid(message) {
  const bubble = make("div", "bubble", make("span", "unseen", "You: "), message.shown);
  const element = log.appendChild(make("div", "said", bubble));
  element.dataset["id"] = message.id;
  showWelcome();
  return element;
}

/**
 * @param {Answer[]} answers
 * @param {string} about
 * @param {Element | null} after the message that they answer: a retried one may stand further up
 */
function showAnswers(answers, about, after) {
  let last = after;
  answers.forEach((answer, at) => {
    const element = article(answer, at === answers.length - 1 ? about : "");
    if (last) last.after(element);
    else log.append(element);
    last = element;
  });
  return last;
}

/**
 * @param {Message} message
 * @param {HTMLElement} said
 * @param {string} why
 */
function showFailure(message, said, why) {
  said.classList.add("failed");
  said.querySelector(".failure")?.remove();
  const row = make("div", "failure", make("span", "", why), button("quiet", "Retry", () => void deliver(message, said)));
  if (!message.payload) {
    row.append(button("quiet", "Edit", () => {
      unanswered.remove(message);
      said.remove();
      giveBack(message.shown);
      showWelcome();
    }));
  }
  said.append(row);
}

/**
 * Show what a person said, and get it answered.
 * @param {Message} message
 */
async function say(message) {
  if (busy) return false;
  warn("");
  await deliver(message, showSaid(message));
  return true;
}

/**
 * @param {Message} message
 * @param {HTMLElement} said
 */
async function deliver(message, said) {
  if (busy) return;
  said.classList.remove("failed");
  said.querySelector(".failure")?.remove();
  unanswered.add(message);
  setBusy(true);
  said.after(typing);
  reveal(said);
  try {
    const answers = await ask(message, said);
    unanswered.remove(message);
    const last = showAnswers(answers, message.id, said);
    last?.classList.add("new");
    announce("");
  } catch (error) {
    failed(message, said, error instanceof Problem ? error : new Problem(0, "Something went wrong on this page."));
  } finally {
    log.after(typing);
    setBusy(false);
    reveal(said);
  }
}

/**
 * @param {Message} message
 * @param {HTMLElement} said
 * @param {Problem} problem
 */
function failed(message, said, problem) {
  announce("");
  if (!problem.refused) {
    showFailure(message, said, problem.message);
    return;
  }
  unanswered.remove(message);
  said.remove();
  if (!message.payload) giveBack(message.shown);
  warn(problem.message || "That message could not be sent.");
  showWelcome();
}

/**
 * Put a text back into the input box, before what was typed since.
 * @param {string} text
 */
function giveBack(text) {
  input.value = input.value ? `${text}\n${input.value}` : text;
  showComposer();
  input.focus();
}

/**
 * Scroll so that a message and the start of its answer are in view.
 * @param {HTMLElement} said
 */
function reveal(said) {
  if (!said.isConnected) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = main.scrollTop + said.getBoundingClientRect().top - main.getBoundingClientRect().top - 16;
  main.scrollTo({ top, behavior: still ? "auto" : "smooth" });
}

function showWelcome() {
  welcome.hidden = log.childElementCount > 0;
  startOver.hidden = !welcome.hidden;
}

/** Show the conversation so far, and what was not answered yet. */
async function restore() {
  warn("");
  /** @type {Entry[]} */
  let entries = [];
  if (kept.get("token")) {
    try {
      entries = (await call("GET", "messages")).messages;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) kept.set("token", null);
      else warn(`${error.message} Your conversation could not be loaded.`, "Retry", () => void restore());
    }
  }
  log.replaceChildren();
  let about = "";
  for (const entry of entries) {
    if (entry.role === "user") {
      about = entry.id;
      showSaid({ id: entry.id, shown: entry.text });
    } else {
      showAnswers([entry], about, null);
    }
  }
  const answered = new Set(entries.map((entry) => (entry.role === "user" ? entry.id : "")));
  for (const message of unanswered.all()) {
    if (answered.has(message.id)) unanswered.remove(message);
    else showFailure(message, showSaid(message), "This was not answered yet.");
  }
  showWelcome();
  main.scrollTop = main.scrollHeight;
}

async function erase() {
  confirmation.close();
  try {
    if (kept.get("token")) await call("DELETE", "session");
  } catch (error) {
    const gone = error instanceof Problem && error.status === 401;
    if (!gone) {
      const why = error instanceof Problem ? error.message : "";
      warn(`${why} The conversation was not erased.`.trim(), "Retry", () => void erase());
      return;
    }
  }
  kept.set("token", null);
  kept.set("unanswered", null);
  log.replaceChildren();
  warn("");
  showWelcome();
  announce("The conversation was erased.");
  input.focus();
}

/* ---- The composer --------------------------------------------------------------------------------------------- */

function showComposer() {
  kept.set("draft", input.value);
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
  const length = [...input.value].length;
  count.hidden = length < COUNT_FROM;
  count.textContent = `${length.toLocaleString("en-US")} of ${MOST_CHARACTERS.toLocaleString("en-US")}`;
  count.classList.toggle("over", length > MOST_CHARACTERS);
  // Not `disabled`: a button that loses the focus while one waits leaves a keyboard user nowhere.
  send.ariaDisabled = String(busy || !input.value.trim());
}

async function submit() {
  const text = input.value.trim();
  if (busy || !text) return;
  if ([...text].length > MOST_CHARACTERS) {
    warn("That message is too long. Please keep it under 2,000 characters.");
    return;
  }
  input.value = "";
  showComposer();
  await say({ id: newId(), shown: text });
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit();
});

input.addEventListener("input", () => {
  showComposer();
  if (!notice.hidden) warn("");
});

input.addEventListener("keydown", (event) => {
  // While a word is composed (Japanese, Chinese …), Enter ends the word.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  void submit();
});

for (const starter of document.querySelectorAll("[data-ask]")) {
  starter.addEventListener("click", () => {
    input.focus({ preventScroll: true });
    void say({ id: newId(), shown: starter.textContent ?? "" });
  });
}

startOver.addEventListener("click", () => confirmation.showModal());
find("keep", HTMLButtonElement).addEventListener("click", () => confirmation.close());
find("erase", HTMLButtonElement).addEventListener("click", () => void erase());
addEventListener("offline", () => warn("You seem to be offline. What you type stays here."));
addEventListener("online", () => warn(""));

input.value = kept.get("draft") ?? "";
showComposer();
void restore();
// On a phone this would open the keyboard over the welcome.
if (!matchMedia("(pointer: coarse)").matches) input.focus();
