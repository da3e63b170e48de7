/** How a server's version stands to that of the console's package which this theme was built with. */
export type Fit = "fits" | "older" | "newer" | "unknown";

const MINOR = /^(\d+)\.(\d+)(?:\.|$|-)/;

/**
 * Compares minors: within one minor the console and its server fit.
 *
 * @param server version of the server, such as "26.7.5"; missing where it is not known
 * @param built version that the theme was built for
 */
export function fitOf(server: string | undefined, built: string): Fit {
  const there = minorOf(server);
  const here = minorOf(built);
  if (!there || !here) {
    return "unknown";
  }
  const difference = there.major - here.major || there.minor - here.minor;
  return difference === 0 ? "fits" : difference < 0 ? "older" : "newer";
}

function minorOf(version: string | undefined) {
  const parts = MINOR.exec(version ?? "");
  return parts ? { major: Number(parts[1]), minor: Number(parts[2]) } : undefined;
}
