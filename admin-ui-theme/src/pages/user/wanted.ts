import type { Schema } from "../../api";
import type { PasswordKind } from "../../components/kinds";

/** What shall become of one password. */
export type Choice = "leave" | "generate" | "type";

export type Wanted = { choice: Choice; value: string };

export type WantedOfBoth = Record<PasswordKind, Wanted>;

/** Whether something is wanted, and whatever is to be typed is typed. */
export function isComplete(wanted: WantedOfBoth): boolean {
  const both = Object.values(wanted);
  return (
    both.some(({ choice }) => choice !== "leave") && both.every(({ choice, value }) => choice !== "type" || value !== "")
  );
}

/** As the server takes it. */
export function resetOf(wanted: WantedOfBoth, provisional: boolean): Schema<"PasswordReset"> {
  const body: Schema<"PasswordReset"> = {};
  for (const kind of ["login", "confirmation"] as const) {
    const { choice, value } = wanted[kind];
    if (choice !== "leave") {
      body[kind] = choice === "type" ? { value, provisional } : { provisional };
    }
  }
  return body;
}
