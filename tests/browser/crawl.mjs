// What opens nothing: a walk over every text of the results, and the list of numerals that need not open anything.

const DATES = /\b\d{1,2} (May|June|July) 2025\b|\bApril 2025\b|\b2024\b/g;
const RUNS = /\b18 of 20 runs\b/g;

/**
 * What need not open: numerals within `where`, of its texts only `what` if that is given. An entry that covers nothing on any page
 * fails the tests, so that the list cannot outlive what it was made for.
 */
export const EXCEPTIONS = [
  { where: "article", what: DATES, why: "dates and years are no figures" },
  { where: "article", what: RUNS, why: "how many runs a range holds is the method's own, told under “What the band means”" },
  { where: ".answers .keys", what: /\b20 equally likely runs\b|\b18 of them\b/g, why: "the same in the key" },
  { where: "thead th", what: /^(5|95)%$/g, why: "the heads of a range's two columns, the same 18 of 20 runs" },
  { where: "svg[aria-hidden=true] .tick", why: "numbers along an axis or a rail, which are no results" },
  { where: "h1", what: /\bthe 15% deal\b/g, why: "the name of a chapter" },
  { where: ".chapters a", why: "another scenario each: the whole chapter is a link to its page, where the figures open" },
  { where: ".cause .token", why: "a lever's value in the sentence: where it is live it opens its lever, and there is nothing behind a choice" },
  { where: ".lv .was", why: "what the lever stood at before the reader moved it, with the way back to it" },
  { where: ".compare .apart", why: "what is set in A and in B: values of levers" },
  { where: ".compare tbody td:nth-child(n + 3)", why: "B, and what lies between A and B: “Swap A and B” puts B on the page, where its figures open" },
  { where: ".versus", why: "the same beside one figure" },
  { where: "#te-car .note", what: /B: .*A less B: .*/g, why: "the same in a note" },
  {
    where: "#te-estimates .l small, #te-estimates tbody td:nth-child(2)",
    why: "what an estimate covers and what sets our run apart, told in words: its name and its figure beside them open its record",
  },
  {
    where: "#te-estimates .v span:last-child, #te-estimates tbody td:last-child",
    why: "ours under their assumptions, another scenario: “Use their assumptions” puts it on the page, where it opens",
  },
  { where: "#te-reverse .curve-place .note", what: /\bat a rate of [\d.]+%/g, why: "the peak is at another setting of the lever" },
  { where: "#te-reverse .found", why: "the setting asked for and the range there: “Set …” puts it on the page, where its figures open" },
  { where: "#te-reverse .ranking :is(h3, .v, .note)", why: "at other values of assumptions: each row's name opens the assumption" },
];

/**
 * Walks over all texts of an article outside its story and its sheet. Gives the texts with a numeral that opens nothing and is no
 * exception, the exceptions met, and the paths of all derivations that are linked to.
 */
export function crawl(article) {
  const list = EXCEPTIONS.map(({ where, what }) => ({ where, source: what?.source }));
  return article.evaluate((article, list) => {
    const numeral = /\p{Nd}/u;
    const exceptions = list.map(({ where, source }) => ({ where, what: source && new RegExp(source, "g") }));
    const strays = [];
    const used = new Set();
    const leads = (link) => {
      const place = article.querySelector(`[id="${link.getAttribute("href").slice(1)}"]`);
      return place !== null && !place.contains(link);
    };
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      let text = walker.currentNode.data;
      if (!numeral.test(text) || parent.closest(".story, .sheets, [data-derive]")) continue;
      const link = parent.closest('a[href^="#"]');
      if (link && leads(link)) continue;
      for (const [index, { where, what }] of exceptions.entries()) {
        if (!numeral.test(text)) break;
        if (!parent.closest(where)) continue;
        const rest = what ? text.replace(what, "") : "";
        if (rest !== text) used.add(index);
        text = rest;
      }
      if (!numeral.test(text)) continue;
      const around = [parent.parentElement, parent].map((one) => [one.localName, ...one.classList].join("."));
      strays.push(`${parent.closest("[id]")?.id ?? ""} ${around.join(" > ")}: ${walker.currentNode.data.trim()}`);
    }
    const paths = [...article.querySelectorAll("[data-derive]")].map(({ dataset }) => dataset.derive);
    return { strays, used: [...used], paths: [...new Set(paths)] };
  }, list);
}
