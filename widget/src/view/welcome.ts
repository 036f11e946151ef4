import { button, having, make } from "../dom/make";
import type { Context } from "./context";

/** What stands in an empty conversation: what can be asked, and questions to begin with. */
export function welcome({ config, words, heading }: Context, ask: (question: string) => void): HTMLElement {
  const starters = config.suggestions.map((question) =>
    make(
      "li",
      "",
      button("starter", question, () => ask(question)),
    ),
  );
  const list = having(make("ul", "starters", ...starters), { "aria-label": words.starters });
  return make("section", "welcome", make(heading, "", words.welcome), make("p", "", config.greeting), list);
}
