// Works a pasted sheet out with a formula engine that is none of ours.

import FormulaParser from "fast-formula-parser";

/** Two that the engine lacks. */
const functions = {
  MAX: (...list) => Math.max(...list.map(({ value }) => value)),
  MIN: (...list) => Math.min(...list.map(({ value }) => value)),
};

/**
 * The values of all cells, row by row, as if the text were pasted into A1. Formulas may refer only to cells above them or to their
 * left: anything else is not there yet and fails.
 */
export function worked(text) {
  const values = [];
  const at = (row, column) => {
    const value = values[row - 1]?.[column - 1];
    if (typeof value !== "number") throw new Error(`R${row}C${column} is no number: ${value}`);
    return value;
  };
  const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const parser = new FormulaParser({
    functions,
    onCell: ({ row, col }) => at(row, col),
    onRange: ({ from, to }) => range(from.row, to.row).map((row) => range(from.col, to.col).map((column) => at(row, column))),
  });
  text.split("\n").forEach((line, r) => {
    values.push([]);
    line.split("\t").forEach((cell, c) => {
      const plain = cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell);
      values[r].push(cell.startsWith("=") ? parser.parse(cell.slice(1), { sheet: "sheet", row: r + 1, col: c + 1 }) : plain);
    });
  });
  return values;
}
