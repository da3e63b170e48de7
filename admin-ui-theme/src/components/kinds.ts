import type { Schema } from "../api";

/** A password of a user. */
export type PasswordKind = Schema<"Credential">["credential"];

export const PASSWORDS: PasswordKind[] = ["login", "confirmation"];

/** Something that is entered, as events call it, such as "login" or "token": the key of its name. */
export const nameKeyOf = (credential: string) => `dualPasswordCredential.${credential}`;
