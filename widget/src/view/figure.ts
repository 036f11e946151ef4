import type { Answer, Chart } from "../../generated/answer";
import { having, make } from "../dom/make";
import type { Context } from "./context";
import { figures } from "./table";

/** The chart of an answer, drawn as soon as the drawing code is there; its table when that cannot be had. */
export function chartFigure(answer: Answer, chart: Chart, context: Context): HTMLElement {
  const { words } = context;
  const place = having(make("figure", "chart loading", make("figcaption", "", chart.title)), { "aria-busy": "true" });
  place.append(make("p", "", words.loadingChart));
  void context
    .charts()
    .then(({ fill }) => fill(place, answer, chart, context))
    .catch((error: unknown) => {
      console.error("The chart could not be drawn.", error);
      const { table, title = "" } = answer;
      const instead = table?.rows.length && !chart.lines?.length;
      place.replaceChildren(instead ? figures(table, title, context) : make("p", "", words.noChart));
    })
    .finally(() => {
      place.classList.remove("loading");
      place.removeAttribute("aria-busy");
    });
  return place;
}
