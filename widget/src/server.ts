/** The script's own address, known only while it is first run. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

/** The folder on the server that the script came from. */
export const SERVER = new URL(".", script?.src || location.href).href;

/** The module that draws charts. */
export const CHARTS = new URL("charts.js", SERVER).href;

/** The attributes that the script's `data-` attributes give an element that it makes itself. */
export const CHOSEN: Readonly<Record<string, string | undefined>> = { ...script?.dataset };
