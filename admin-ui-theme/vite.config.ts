import { defineConfig, type Plugin } from "vite";

import { noticeOfFonts, noticesOf, textOf } from "./notices";

const THEME = "target/classes/theme/dual-password-admin/admin/resources";
const ENTRY = "src/main.tsx";

type Chunk = { css?: string[]; imports?: string[] };

/**
 * Makes the manifest fit what the console's page does with it: it links the style sheets of the entry, and not those of the chunks
 * that the entry imports; and it prints the names of these imports as addresses to be fetched early, which nothing answers.
 */
const manifestForKeycloak: Plugin = {
  name: "manifest-for-keycloak",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const manifest = bundle[".vite/manifest.json"];
      if (manifest?.type !== "asset") {
        throw new Error("There is no manifest, by which Keycloak finds the console's script.");
      }
      const chunks: Record<string, Chunk> = JSON.parse(String(manifest.source));
      const entry = chunks[ENTRY];
      entry.css = [...new Set(stylesOf(ENTRY, chunks, new Set()))];
      delete entry.imports;
      manifest.source = JSON.stringify(chunks, null, 2);
    },
  },
};

function stylesOf(name: string, chunks: Record<string, Chunk>, seen: Set<string>): string[] {
  if (seen.has(name)) {
    return [];
  }
  seen.add(name);
  const { css = [], imports = [] } = chunks[name];
  return [...css, ...imports.flatMap((each) => stylesOf(each, chunks, seen))];
}

/** Licences ask that their texts go with the code, also where it is built into ours. */
const noticesOfPackages: Plugin = {
  name: "notices-of-packages",
  generateBundle() {
    const here = process.cwd();
    this.emitFile({
      type: "asset",
      fileName: "third-party-notices.txt",
      source: textOf([...noticesOf(here), noticeOfFonts(here)]),
    });
  },
};

export default defineConfig({
  base: "",
  esbuild: { jsx: "automatic" },
  plugins: [manifestForKeycloak, noticesOfPackages],
  build: {
    outDir: THEME,
    emptyOutDir: true,
    target: "ES2022",
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 5000,
    rollupOptions: {
      input: ENTRY,
      // The console's page maps these to the copies that Keycloak serves.
      external: ["react", "react/jsx-runtime", "react-dom"],
      output: { format: "esm" },
    },
  },
});
