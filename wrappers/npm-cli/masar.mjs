#!/usr/bin/env node
// The command line `masar` as WebAssembly, run by Node's WASI.
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// Node 20 and 22 print a warning that WASI is experimental, in each run.
process.removeAllListeners("warning");
process.on("warning", (warning) => {
  if (warning.name !== "ExperimentalWarning") console.warn(warning);
});
const { WASI } = await import("node:wasi");

const words = process.argv.slice(2);

// The program opens what this process may open. Node's WASI finds no file under the folder "/", but under "//" it does.
const folder = process.cwd();
const { root } = path.parse(folder);
const preopens = { "/": root === "/" ? "//" : root };
const env = { ...process.env, MASAR_FOLDER: `/${folder.slice(root.length).replaceAll(path.sep, "/")}` };

// WASI opens no files that the shell opened for the command: `<(…)` and /dev/stdin. They become files of a folder.
const opened = words.filter((word) => /^\/dev\/(?:stdin|fd\/\d+)$/.test(word));
if (opened.length > 0) {
  const copies = fs.mkdtempSync(path.join(tmpdir(), "masar-"));
  process.on("exit", () => fs.rmSync(copies, { recursive: true, force: true }));
  fs.mkdirSync(path.join(copies, "fd"));
  for (const word of opened) {
    try {
      fs.writeFileSync(path.join(copies, word.slice("/dev/".length)), fs.readFileSync(word));
    } catch {
      // The program reports that the file is missing.
    }
  }
  preopens["/dev"] = copies;
}

const wasi = new WASI({ version: "preview1", args: ["masar", ...words], env, preopens, returnOnExit: true });
const module = await WebAssembly.compile(fs.readFileSync(new URL("./masar.wasm", import.meta.url)));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
