type Content = Node | string | null | undefined | false;

/** A new element with classes, and with texts and elements in it. Texts stay texts: nothing is parsed as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  classes = "",
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  for (const part of content) if (part) element.append(part);
  return element;
}

/** A new SVG element. */
export function draw<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
  ...content: Content[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  for (const part of content) if (part) element.append(part);
  return element;
}

/** A button that does not submit. */
export function button(classes: string, content: Content, act: () => void): HTMLButtonElement {
  const element = make("button", classes, content);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

/** Text for screen readers alone. */
export function unseen(text: string): HTMLSpanElement {
  return make("span", "unseen", text);
}

/** `element` with attributes. */
export function having<E extends Element>(element: E, attributes: Readonly<Record<string, string>>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
