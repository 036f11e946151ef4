import { ATTRIBUTES } from "./config";
import { BillieChat } from "./element";
import { CHOSEN } from "./server";

const NAME = "billie-chat";

/** Put a launcher on a page that has no chat of its own. */
function embed(): void {
  if (document.querySelector(NAME)) return;
  const chat = document.createElement(NAME);
  for (const name of ATTRIBUTES) {
    const value = CHOSEN[name];
    if (value !== undefined) chat.setAttribute(name, value);
  }
  document.body.append(chat);
}

// A page that loads the script twice still has one chat.
if (!customElements.get(NAME)) {
  customElements.define(NAME, BillieChat);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", embed);
  else embed();
}
