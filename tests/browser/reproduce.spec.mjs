// The same figures elsewhere: the Python and the spreadsheet formulas agree with the module to nine digits, wherever the levers stand.

import { expect, test } from "@playwright/test";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { python } from "../../src/embed/script/take/python.js";
import { sheet } from "../../src/embed/script/take/sheet.js";
import { loaded, parsed } from "./engine.mjs";
import { live } from "./explainer.mjs";
import { CHOICES, CORNERS, ENDS } from "./scenarios.mjs";
import { DIST, address } from "./server.mjs";
import { worked } from "./spreadsheet.mjs";

const run = promisify(execFile);
const LINK = "https://example.org/v1/#te=1";

async function taken(scenario) {
  return { outcome: (await loaded()).estimate(scenario), facts: await parsed("facts.json"), link: LINK, names: await parsed("take.en.json") };
}

/** Runs a script; what it printed and how it ended. */
async function runs(script) {
  const folder = await mkdtemp(join(tmpdir(), "tariff-python-"));
  try {
    const file = join(folder, "scenario.py");
    await writeFile(file, script);
    // -W error: a warning of a newer Python is a fault here.
    return await run("python3", ["-W", "error", "-I", file]).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const GROUPS = { "every preset under every choice": CHOICES, "every lever at both ends": ENDS, "the corners": CORNERS };

for (const [name, scenarios] of Object.entries(GROUPS)) {
  test(`the Python gives the page's figures, bands included: ${name}`, async () => {
    test.setTimeout(180_000);
    const form = await readFile(`${DIST}tariff-explainer-model.py`, "utf8");
    for (const scenario of scenarios) {
      const { code, stdout, stderr } = await runs(python(form, await taken(scenario)));
      const said = `${JSON.stringify(scenario)}\n${stdout.split("\n").filter((line) => /DIFFERS/.test(line)).join("\n")}\n${stderr}`;
      expect(code, said).toBe(0);
      // All 20 totals, 8 sectors of 18 figures and 15 bands of three.
      expect(stdout, said).toContain("209 figures compared, 0 differ");
    }
  });

  test(`the spreadsheet's formulas give the page's central figures: ${name}`, async () => {
    test.setTimeout(180_000);
    for (const scenario of scenarios) {
      const from = await taken(scenario);
      const { total, sectors } = from.outcome;
      const cells = worked(sheet(from));
      let compared = 0;
      const off = [];
      const near = (got, exact, what) => {
        if (!(Math.abs(got - exact) <= 1e-9 * Math.max(0.001, Math.abs(exact)))) off.push(`${what}: ${got} is not ${exact}`);
        compared++;
      };
      for (const row of cells) {
        const metric = row[1];
        Object.values(sectors).forEach((values, index) => metric in values && near(row[3 + index], values[metric], `${metric}, sector ${index}`));
        if (!(metric in total)) continue;
        near(row[11], total[metric], metric);
        if (row[12] !== total[metric]) off.push(`${metric} as the page has it: ${row[12]}`);
      }
      expect(off, JSON.stringify(scenario)).toEqual([]);
      expect(compared).toBe(20 + 8 * 18);
    }
  });
}

test("the Python and the formulas work out a host's own facts as well", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${address.plain}examples/vietnam/`);
  await live(page);
  const { outcome, facts } = await page.evaluate(() => {
    const { outcome, facts } = document.querySelector("tariff-explainer");
    return { outcome, facts };
  });
  const from = { outcome, facts, link: LINK, names: await parsed("take.en.json") };
  const form = await readFile(`${DIST}tariff-explainer-model.py`, "utf8");
  const { code, stdout, stderr } = await runs(python(form, from));
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/\b[1-9]\d\d figures compared, 0 differ/);
  const ids = Object.keys(outcome.sectors);
  let compared = 0;
  for (const row of worked(sheet(from))) {
    if (!(row[1] in outcome.total)) continue;
    const exact = outcome.total[row[1]];
    expect(Math.abs(row[3 + ids.length] - exact), row[1]).toBeLessThanOrEqual(1e-9 * Math.max(0.001, Math.abs(exact)));
    compared++;
  }
  expect(compared).toBe(Object.keys(outcome.total).length);
});

test("a figure of the page that is off by a billionth makes the Python fail and name it", async () => {
  const from = await taken({});
  const form = await readFile(`${DIST}tariff-explainer-model.py`, "utf8");
  from.outcome.total.dutiesUsdBn *= 1 + 3e-9;
  const { code, stdout } = await runs(python(form, from));
  expect(code).toBe(1);
  expect(stdout.split("\n").filter((line) => line.endsWith("DIFFERS"))).toEqual([expect.stringContaining("dutiesUsdBn")]);
  expect(stdout).toContain("209 figures compared, 1 differ");
});

test("the empty form says what it is and fails", async () => {
  const { code, stderr } = await runs(await readFile(`${DIST}tariff-explainer-model.py`, "utf8"));
  expect(code).toBe(1);
  expect(stderr).toContain("empty form");
});

test("a form without a line to fill in is refused", async () => {
  const from = await taken({});
  expect(() => python("print()", from)).toThrow("has no line to fill in");
});

test("the sheet uses no function that a common spreadsheet lacks, and names every quantity and unit of its figures", async () => {
  const from = await taken({ tariffs: { cars: { total: 15 } }, basis: "reported" });
  const lines = sheet(from).trimEnd().split("\n").map((line) => line.split("\t"));
  const formulas = lines.flat().filter((cell) => cell.startsWith("="));
  expect(formulas.length).toBeGreaterThan(600);
  const functions = new Set(formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []));
  expect([...functions].sort()).toEqual(["ABS", "EXP", "IF", "LN", "MAX", "MIN", "SUM"]);
  // Decimal points and list separators within formulas are the only signs that differ between countries; lists can't be had without.
  expect(formulas.filter((formula) => /\d\.\d/.test(formula)).every((formula) => formula.includes("*"))).toBe(true);
  const figures = lines.slice(lines.findIndex(([name]) => name === from.names.figures) + 1);
  expect(figures.map(([, metric]) => metric).sort()).toEqual([...new Set([...Object.keys(from.outcome.total), ...Object.keys(from.outcome.sectors.cars)])].sort());
  for (const [name, metric, unit] of figures) expect(name && unit, metric).toBeTruthy();
  const plain = lines.slice(4).filter(([, sign]) => /^[A-Za-zΔΦημρσω]+(_\w+)?$/.test(sign ?? ""));
  expect(plain.filter(([name, sign]) => !name && sign in from.names)).toEqual([]);
});
