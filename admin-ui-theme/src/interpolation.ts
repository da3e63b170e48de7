/** Characters that turn the direction of what follows them, beyond the value in which they stand. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Begins the name of a value in a message, also where it stands in another value. */
const NAME_OF_VALUE = /\{(?=\{)/g;

/**
 * How values come into messages. Names come from customers: one that turns the direction of the sentence, or that takes the place of
 * another value, could show another number, or another person, than is asked about. React does what HTML needs.
 */
export const interpolation = {
  escapeValue: true,
  escape: (value: string) => value.replace(DIRECTIONS, "\uFFFD").replace(NAME_OF_VALUE, "{ "),
};
