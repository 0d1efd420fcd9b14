// Extracts the texts of the plugin into masar.pot, merges them into the translations, and compiles these: .mo for PHP, and
// .json for the script of the editor. Needs gettext. Run it after each change of a text or a translation:
//   node wrappers/wordpress/languages/make.mjs
// `--check` changes nothing, and fails if a text is not translated or a compiled file is old.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const isCheck = process.argv.includes("--check");
const folder = fileURLToPath(new URL(".", import.meta.url));
const plugin = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "masar-languages-"));
process.on("exit", () => rmSync(work, { recursive: true }));

const run = (program, ...given) => execFileSync(program, given, { cwd: plugin, encoding: "utf8" });

/** The texts in block.json, which WordPress translates with these contexts, as code that xgettext reads. */
const blockTexts = () => {
  const block = JSON.parse(readFileSync(join(plugin, "block/block.json"), "utf8"));
  const texts = [[block.title, "block title"], [block.description, "block description"]];
  texts.push(...block.keywords.map((keyword) => [keyword, "block keyword"]));
  return texts.map(([text, context]) => `_x(${JSON.stringify(text)}, "${context}");`).join("\n");
};

/** Writes the template of all texts. Without dates and line numbers: the same texts give the same file. */
const extract = (pot) => {
  const header = /Description:\s*(.*)/.exec(readFileSync(join(plugin, "masar.php"), "utf8"))[1];
  writeFileSync(join(work, "block.php"), `<?php\n${blockTexts()}\n__(${JSON.stringify(header)});\n`);
  const php = readdirSync(join(plugin, "includes")).sort().map((name) => `includes/${name}`);
  const options = [
    "--from-code=UTF-8", "--keyword=__", "--keyword=_x:1,2c", "--add-comments=translators:", "--no-location",
    "--package-name=Masar Timeline", "--sort-output",
  ];
  run("xgettext", ...options, "--language=PHP", `--output=${work}/php.pot`, ...php, join(work, "block.php"));
  run("xgettext", ...options, "--language=JavaScript", `--output=${work}/js.pot`, "block/editor.js");
  run("msgcat", "--sort-output", "--use-first", "--to-code=UTF-8", `--output=${pot}`, `${work}/php.pot`, `${work}/js.pot`);
  const text = readFileSync(pot, "utf8").replace(/"POT-Creation-Date:.*\n/, "").replace(/^#(?! translators|\.).*\n/gm, "");
  writeFileSync(pot, text);
};

/** The translations of the texts in `pot`, in the format (Jed 1.x) that WordPress passes to scripts. */
const jed = (po, pot, locale) => {
  const messages = { "": { domain: "messages", lang: locale, "plural-forms": "nplurals=1; plural=0;" } };
  const wanted = new Set(entries(pot).map(({ id }) => id));
  for (const { id, text } of entries(po)) if (id && wanted.has(id)) messages[id] = [text];
  return `${JSON.stringify({ domain: "messages", locale_data: { messages } }, null, 1)}\n`;
};

/** The texts of a catalog without a context, and their translations. */
const entries = (file) => run("msgcat", "--no-wrap", file).split("\n\n")
  .filter((entry) => !/^msgctxt/m.test(entry))
  .map((entry) => {
    const value = (name) => [...entry.matchAll(new RegExp(`^${name} (".*"(?:\n".*")*)`, "gm"))]
      .flatMap(([, lines]) => lines.split("\n").map((line) => JSON.parse(line))).join("");
    return { id: value("msgid"), text: value("msgstr") };
  });

const made = {};
const pot = join(work, "masar.pot");
extract(pot);
made["masar.pot"] = pot;
for (const locale of ["ar", "fr_FR"]) {
  const name = `masar-${locale}`;
  const po = join(work, `${name}.po`);
  copyFileSync(join(folder, `${name}.po`), po);
  run("msgmerge", "--quiet", "--update", "--backup=none", "--no-fuzzy-matching", "--sort-output", po, pot);
  run("msgattrib", "--no-obsolete", "--sort-output", `--output-file=${po}`, po);
  const untranslated = run("msgattrib", "--untranslated", po);
  if (/msgid/.test(untranslated)) {
    console.error(`${name}.po lacks translations:\n${untranslated}`);
    process.exitCode = 1;
  }
  run("msgfmt", "--check-format", "--no-hash", `--output-file=${work}/${name}.mo`, po);
  writeFileSync(join(work, `${name}.json`), jed(po, join(work, "js.pot"), locale));
  made[`${name}.po`] = po;
  made[`${name}.mo`] = join(work, `${name}.mo`);
  // WordPress looks for the handle of the script.
  made[`${name}-masar-editor.json`] = join(work, `${name}.json`);
}
for (const [name, file] of Object.entries(made)) {
  const target = join(folder, name);
  if (!isCheck) copyFileSync(file, target);
  else if (!readFileSync(target).equals(readFileSync(file))) {
    console.error(`${name} is old: run node wrappers/wordpress/languages/make.mjs`);
    process.exitCode = 1;
  }
}
