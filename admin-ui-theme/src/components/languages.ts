/** Languages that letters are written in. */
export const LANGUAGES = ["ja", "en"];

/** The language of a letter to somebody who reads that one; English where letters are not written in it. @param tag such as "ja-JP" */
export function languageOfLetter(tag: string): string {
  const language = tag.split("-")[0]!.toLowerCase();
  return LANGUAGES.includes(language) ? language : "en";
}
