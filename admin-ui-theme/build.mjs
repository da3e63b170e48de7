/** Builds the theme unless nothing has changed since: called by Maven, so that a further build costs no time. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chdir, exit } from "node:process";
import { fileURLToPath } from "node:url";

chdir(dirname(fileURLToPath(import.meta.url)));

const PACKAGES = ["package.json", "package-lock.json", ".npmrc"];
const SOURCES = [
  ...PACKAGES,
  "src",
  "build.mjs",
  "tsconfig.json",
  "notices.ts",
  "licenses",
  "vite.config.ts",
  "../authenticators/src/main/resources/openapi/dual-password-admin.yaml",
  "../docs/generated/settings.md",
];
const TESTS = ["test", "maven-resources", "../docs/set-up-check.md"];
const GENERATED = join("src", "generated");
const MANIFEST = "target/classes/theme/dual-password-admin/admin/resources/.vite/manifest.json";

// An older npm would write the lock file in its own way.
unlessDone("node_modules/.installed", PACKAGES, [], () => npm("install", "--no-save"));
unlessDone("target/built", SOURCES, [MANIFEST], () => npm("run", "build"));
unlessDone("target/tested", [...SOURCES, ...TESTS], [], () => npm("test"));

/** Does it, unless it was done with equal files before, and what it makes is there. */
function unlessDone(mark, sources, products, work) {
  const digest = digestOf(sources);
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest && products.every((file) => existsSync(file))) {
    return;
  }
  work();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, digest);
}

function digestOf(paths) {
  const digest = createHash("sha256");
  for (const file of paths.flatMap(filesOf)) {
    digest.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return digest.digest("hex");
}

function filesOf(path) {
  if (path === GENERATED || !existsSync(path)) {
    return [];
  }
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];
}

function npm(...words) {
  const { status } = spawnSync("npm", words, { stdio: "inherit" });
  if (status !== 0) {
    exit(status ?? 1);
  }
}
