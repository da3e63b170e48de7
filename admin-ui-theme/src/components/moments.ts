/** Zone of a realm that says nothing else, and for whom its settings are not shown. */
export const DEFAULT_ZONE = "Asia/Tokyo";

/** A moment as people write it, to the second. @param moment in ISO 8601 */
export function dateAndTime(moment: string, zone: string, language: string): string {
  return format(new Date(moment), zone, language, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
}

/**
 * The last day on which something is good.
 *
 * @param end the first moment at which it is not, in ISO 8601
 */
export function lastDay(end: string, zone: string, language: string): string {
  return format(new Date(new Date(end).getTime() - 1), zone, language, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
}

/** A day as people write it. @param day as ISO 8601 writes it */
export const namedDay = (day: string, language: string) => (language === "ja" ? day.replaceAll("-", "/") : day);

/** The day of a moment, as ISO 8601 writes it. */
export const dayOf = (moment: Date, zone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);

/** Whether it is a zone by which moments can be shown. */
export function isZone(zone: string | undefined): zone is string {
  if (!zone) {
    return false;
  }
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function format(moment: Date, zone: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  // In English the order of day and month is a matter of the country, so it is written as ISO 8601 does.
  const locale = language === "ja" ? "ja-JP" : "sv-SE";
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone }).format(moment);
}
