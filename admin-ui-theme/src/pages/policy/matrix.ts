import { ROW_PREFIX, SETTINGS, type Setting } from "./settings";

/** On whom an operation may be carried out, by type of the operator. */
export type Row = Record<string, string[]>;

/** By operation. */
export type Matrix = Record<string, Row>;

export const OPERATORS = ["master", "administrator"] as const;

/** The operator, and the types of users. */
export const TARGETS = ["self", "master", "administrator", "general"] as const;

/** A question that the matrix answers with yes or no. */
export type Cell = { operation: string; operator: string; target: string };

/** An operation as the extension declares it. */
export type Operation = { id: string; byDefault: Row; canBeOnOneself: boolean };

export const OPERATIONS: Operation[] = operationsOf(SETTINGS);

export function operationsOf(settings: Setting[]): Operation[] {
  return settings
    .filter(({ attribute }) => attribute.startsWith(ROW_PREFIX))
    .map(({ attribute, byDefault, allowed }) => ({
      id: attribute.slice(ROW_PREFIX.length),
      byDefault: rowOf(byDefault),
      canBeOnOneself: /\bself\b/.test(allowed),
    }));
}

/** A row as it is written in a realm. */
function rowOf(text: string): Row {
  return Object.fromEntries(
    text
      .split(";")
      .map((operator) => operator.split(":"))
      .filter(([, targets]) => targets !== undefined)
      .map(([operator, targets]) => [operator.trim(), targets.trim().split(/ +/)]),
  );
}

export const isAllowed = (matrix: Matrix, { operation, operator, target }: Cell) =>
  matrix[operation]?.[operator]?.includes(target) ?? false;

/** The matrix with the other answer to one question; an operator without targets is left out of the row. */
export function toggled(matrix: Matrix, cell: Cell): Matrix {
  const { operation, operator, target } = cell;
  const others = (matrix[operation]?.[operator] ?? []).filter((type) => type !== target);
  const targets = isAllowed(matrix, cell) ? others : inOrder([...others, target]);
  const { [operator]: _former, ...row } = matrix[operation] ?? {};
  return { ...matrix, [operation]: targets.length > 0 ? { ...row, [operator]: targets } : row };
}

const inOrder = (targets: string[]) => TARGETS.filter((target) => targets.includes(target));

/** The questions that two matrices answer otherwise. */
export function changedCells(before: Matrix, after: Matrix): Cell[] {
  return Object.keys({ ...before, ...after }).flatMap((operation) =>
    OPERATORS.flatMap((operator) => TARGETS.map((target) => ({ operation, operator, target }))).filter(
      (cell) => isAllowed(before, cell) !== isAllowed(after, cell),
    ),
  );
}

export const sameRow = (one: Row = {}, other: Row = {}) => changedCells({ row: one }, { row: other }).length === 0;

/** What is to be sent: rows that are not what they were; null for a default. */
export function changesOf(before: Matrix, after: Matrix, operations: Operation[]): Record<string, Row | null> {
  return Object.fromEntries(
    Object.keys(after)
      .filter((operation) => !sameRow(before[operation], after[operation]))
      .map((operation) => {
        const known = operations.find(({ id }) => id === operation);
        return [operation, known && sameRow(known.byDefault, after[operation]) ? null : after[operation]];
      }),
  );
}

/** The same changes on a matrix that others have changed meanwhile: question by question. */
export const rebasedOn = (present: Matrix, before: Matrix, wanted: Matrix): Matrix =>
  changedCells(before, wanted).reduce(
    (matrix, cell) => (isAllowed(matrix, cell) === isAllowed(wanted, cell) ? matrix : toggled(matrix, cell)),
    present,
  );
