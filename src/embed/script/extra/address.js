// What the address of a frame asks for becomes attributes of the element around this script. A classic script and the element's first
// child: it runs before there is anything to paint, so what was not asked for never shows.
{
  const script = document.currentScript;
  const element = script.parentElement;
  const { root, start, presets } = script.dataset;
  const asked = new URLSearchParams(location.search);

  /** What leads back from a preset's own page to the address that was asked for, which hosts may know the frame by. */
  const SRC = "te-src";

  /** How long an article that is about to change stays covered, in milliseconds from when it is first seen. */
  const PATIENCE = 5000;

  /** The state in the hash, among keys of others; mail programs write `=` as `%3D`. */
  const linked = () => location.hash.slice(1).split("&").findLast((part) => /^te(=|%3D)/i.test(part))?.replace(/^te(=|%3D)/i, "");

  const state = () => linked() || asked.get("state");

  const heed = () => {
    if (state()) element.setAttribute("state", state());
    else element.removeAttribute("state");
  };

  /** The preset that a state starts from, and whether it changes anything there. */
  const read = (state) => {
    const [format, ...parts] = state.replace(/%3B/gi, ";").split(";").filter(Boolean);
    const named = parts[0]?.includes("=") === false;
    return { preset: format !== "1" ? undefined : named ? parts[0] : start, moved: parts.length > Number(named) };
  };

  const own = element.getAttribute("preset");
  const { preset, moved } = state() ? read(state()) : { preset: asked.get("preset"), moved: false };
  const other = preset !== own && presets.split(" ").includes(preset);

  for (const name of ["preset", "lang", "theme", "sections"]) if (asked.get(name)) element.setAttribute(name, asked.get(name));
  heed();
  addEventListener("hashchange", heed);

  // The preset has a page of its own, which is right from the first paint and stays right where the module cannot run.
  // Who has been sent there once is not sent again, whatever a server makes of the path.
  if (other && !asked.has(SRC)) {
    const there = new URL(`${root}${preset}/embed.html${location.search}${location.hash}`, location.href);
    there.searchParams.set(SRC, location.href);
    location.replace(there);
  }

  // What the article says of the preset would be replaced a moment later. If nothing comes to replace it, it is what there is.
  if (other || moved) {
    element.dataset.wait = "";
    new IntersectionObserver((seen, watch) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      setTimeout(() => delete element.dataset.wait, PATIENCE);
    }).observe(element);
  }
}
