import { defineConfig, type Plugin } from "vite";

import { noticeOfFonts, noticesOf, textOf } from "./notices";

const THEME = "target/classes/theme/dual-password-admin/admin/resources";
const ENTRY = "src/main.tsx";

type Chunk = { file: string; css?: string[]; imports?: string[] };

/**
 * Makes the manifest fit what the console's page does with it: it links the style sheets of the entry, and not those of the chunks
 * that the entry imports; and it prints what stands as imports as addresses to be fetched early, where Vite puts names of chunks.
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
      const imported = importsOf(ENTRY, chunks);
      entry.css = [...new Set([ENTRY, ...imported].flatMap((name) => chunks[name].css ?? []))];
      entry.imports = imported.map((name) => chunks[name].file);
      manifest.source = JSON.stringify(chunks, null, 2);
    },
  },
};

/** Chunks that one needs to run, and those that these need, by name, each once. */
function importsOf(name: string, chunks: Record<string, Chunk>, found: string[] = []): string[] {
  for (const each of chunks[name].imports ?? []) {
    if (!found.includes(each)) {
      found.push(each);
      importsOf(each, chunks, found);
    }
  }
  return found;
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
