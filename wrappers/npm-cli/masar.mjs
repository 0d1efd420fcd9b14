#!/usr/bin/env node
// The command line `masar` as WebAssembly, run by Node's WASI.
import { readFile } from "node:fs/promises";
import path from "node:path";

// Node 20 and 22 print a warning that WASI is experimental, in each run.
process.removeAllListeners("warning");
process.on("warning", (warning) => {
  if (warning.name !== "ExperimentalWarning") console.warn(warning);
});
const { WASI } = await import("node:wasi");

const words = process.argv.slice(2);

/** The folders that the program may open: the current one, those above it, and the top folders of absolute paths. */
const preopens = { ".": "." };
for (let above = ".."; path.resolve(above) !== path.resolve(above, ".."); above += "/..") preopens[above] = above;
for (const word of words) {
  const [, top] = /(?:^|=)(\/[^/]+)\//.exec(word) ?? [];
  if (top) preopens[top] = top;
}

const wasi = new WASI({ version: "preview1", args: ["masar", ...words], env: process.env, preopens, returnOnExit: true });
const module = await WebAssembly.compile(await readFile(new URL("./masar.wasm", import.meta.url)));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
