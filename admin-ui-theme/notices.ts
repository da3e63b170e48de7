import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package whose code may stand in the pages. */
export type Notice = { name: string; version: string; license: string; text: string };

type Manifest = {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
};

const LICENSE_FILE = /^(licen[cs]e|notice)/i;

/** Packages that those of a folder need to run, and those that these need, by name. */
export function noticesOf(folder: string): Notice[] {
  const found = new Map<string, Notice>();
  const collect = (from: string) => {
    for (const name of Object.keys(manifestIn(from).dependencies ?? {})) {
      const place = placeOf(name, from);
      if (place && !found.has(place)) {
        found.set(place, noticeIn(place));
        collect(place);
      }
    }
  };
  collect(folder);
  return [...found.values()].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}

/** The families of fonts that PatternFly's styles load, which have a licence of their own that its package does not bring. */
export const FONTS = ["RedHatDisplay", "RedHatMono", "RedHatText"];

/** Of these fonts. @param folder of this module */
export const noticeOfFonts = (folder: string): Notice => ({
  name: "Fonts Red Hat Display, Red Hat Mono and Red Hat Text",
  version: "as in @patternfly/patternfly",
  license: "OFL-1.1",
  text: readFileSync(join(folder, "licenses", "RedHatFonts-OFL-1.1.txt"), "utf8"),
});

/** All of it as one text. */
export const textOf = (notices: Notice[]) =>
  notices.map((notice) => `${idOf(notice)} (${notice.license})\n\n${notice.text.trim()}\n`).join(`\n${"-".repeat(80)}\n\n`);

const idOf = ({ name, version }: Pick<Notice, "name" | "version">) => `${name} ${version}`;

function noticeIn(place: string): Notice {
  const { name, version, license = "" } = manifestIn(place);
  const texts = readdirSync(place)
    .filter((file) => LICENSE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(place, file), "utf8"));
  return { name, version, license, text: texts.join("\n") };
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Where a package lies that another one needs; undefined where it is not installed, as one that is for other systems. */
function placeOf(name: string, from: string): string | undefined {
  const place = join(from, "node_modules", name);
  if (existsSync(join(place, "package.json"))) {
    return place;
  }
  const above = dirname(from);
  return above === from ? undefined : placeOf(name, above);
}
