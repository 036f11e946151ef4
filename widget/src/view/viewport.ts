/**
 * Keeps `element` as high as what a phone's keyboard leaves, in the custom properties --seen-height and --seen-top.
 * Returns how to stop.
 */
export function followViewport(element: HTMLElement): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => undefined;
  const follow = () => {
    // Who zooms in with two fingers wants the same chat larger, not a smaller one.
    if (seen.scale > 1.05) return;
    element.style.setProperty("--seen-height", `${seen.height}px`);
    element.style.setProperty("--seen-top", `${seen.offsetTop}px`);
  };
  follow();
  seen.addEventListener("resize", follow);
  seen.addEventListener("scroll", follow);
  return () => {
    seen.removeEventListener("resize", follow);
    seen.removeEventListener("scroll", follow);
  };
}
