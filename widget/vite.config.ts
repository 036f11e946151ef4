import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const built = fileURLToPath(new URL("../.billie/widget", import.meta.url));
const page = fileURLToPath(new URL("page", import.meta.url));

/** Puts the full page beside the script. */
const withPage: Plugin = { name: "page", closeBundle: () => cp(page, built, { recursive: true }) };

/**
 * Two builds, because a plain `<script defer>` must run whole and leak nothing (one IIFE), while charts are modules
 * that it imports when the first answer has one.
 */
export default defineConfig(({ mode }) => {
  const charts = mode === "charts";
  return {
    publicDir: false,
    plugins: charts ? [] : [withPage],
    build: {
      target: "es2022",
      cssTarget: ["chrome123", "firefox128", "safari17.5"], // the first with light-dark()
      outDir: built,
      emptyOutDir: !charts,
      lib: {
        entry: charts ? "src/charts/charts.ts" : "src/main.ts",
        formats: [charts ? "es" : "iife"],
        name: "BillieWidget",
        fileName: () => (charts ? "charts.js" : "billie.js"),
      },
      // What the map shares with the charts stays in charts.js: one file less to fetch.
      rollupOptions: { preserveEntrySignatures: "allow-extension", output: { chunkFileNames: "[name].js" } },
    },
    test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
  };
});
