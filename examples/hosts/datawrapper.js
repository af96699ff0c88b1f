// What a newsroom has on its pages for charts from Datawrapper: each frame gets the height that it asks for.
addEventListener("message", ({ source, data }) => {
  const heights = data?.["datawrapper-height"];
  if (!heights) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) for (const id in heights) frame.style.height = `${heights[id]}px`;
  }
});
