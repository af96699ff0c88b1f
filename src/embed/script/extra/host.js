// For a page that shows the explainer in a frame: the frame gets the height that its content asks for. A classic script, at any time and
// any number of times.
{
  const home = new URL(document.currentScript.src).origin;

  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${home}/`));

  addEventListener("message", ({ source, origin, data }) => {
    if (origin !== home || data?.sentinel !== "amp" || data.type !== "embed-size" || !(data.height > 0)) return;
    // By its style: a host's own rules for frames beat the attribute.
    for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  });

  // Frames that were there first have told their height already, to nobody.
  for (const frame of frames()) frame.contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
}
