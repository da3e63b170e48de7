import { defineConfig, type Plugin } from "vite";

const THEME = "target/classes/theme/dual-password-admin/admin/resources";

/**
 * The console's page prints the names of an entry's imports as addresses to be fetched early, which nothing answers.
 */
const entryWithoutImports: Plugin = {
  name: "entry-without-imports",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const manifest = bundle[".vite/manifest.json"];
      if (manifest?.type !== "asset") {
        throw new Error("There is no manifest, by which Keycloak finds the console's script.");
      }
      const chunks = JSON.parse(String(manifest.source));
      delete chunks["src/main.tsx"].imports;
      manifest.source = JSON.stringify(chunks, null, 2);
    },
  },
};

export default defineConfig({
  base: "",
  esbuild: { jsx: "automatic" },
  plugins: [entryWithoutImports],
  build: {
    outDir: THEME,
    emptyOutDir: true,
    target: "ES2022",
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 5000,
    rollupOptions: {
      input: "src/main.tsx",
      // The console's page maps these to the copies that Keycloak serves.
      external: ["react", "react/jsx-runtime", "react-dom"],
      output: { format: "esm" },
    },
  },
});
