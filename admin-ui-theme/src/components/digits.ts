/** What was typed, in half-width characters and without blanks round it: a Japanese keyboard types digits in full width. */
export const asTyped = (text: string) => text.normalize("NFKC").trim();
