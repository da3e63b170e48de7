import { defineConfig, type Plugin } from "vite";

import { noticeOfFonts, noticesOf, textOf } from "./notices";

const THEME = "target/classes/theme/dual-password-admin/admin/resources";
const ENTRY = "src/main.tsx";

/**
 * Makes the manifest fit what the console's page does with it: it prints what stands as imports as addresses to be fetched early, where
 * Vite puts names of chunks. The entry fetches what it needs by itself, style sheets included.
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
      const chunks: Record<string, object> = JSON.parse(String(manifest.source));
      chunks[ENTRY] = { ...chunks[ENTRY], css: [], imports: [] };
      manifest.source = JSON.stringify(chunks, null, 2);
    },
  },
};

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
