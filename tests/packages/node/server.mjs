// A server that renders pages imports the module, as Next and others do. There are no elements, so it defines none.
import "masar";
import "masar/react";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToString } from "react-dom/server";

const expect = (what, holds) => {
  if (!holds) throw new Error(`not true: ${what}`);
};

const html = renderToString(createElement("masar-timeline", { feed: "/feed.json", "heading-level": 3 }, "No script"));
expect("the server sends the element with its content", html === '<masar-timeline feed="/feed.json" heading-level="3">No script</masar-timeline>');

const require = createRequire(import.meta.url);
const { version } = require("masar/package.json");
const element = readFileSync(require.resolve("masar/custom-elements.json"), "utf8");
expect("the manifest describes the element", JSON.parse(element).modules[0].declarations[0].tagName === "masar-timeline");
const schema = JSON.parse(readFileSync(require.resolve("masar/schema/masar-1.json"), "utf8"));
expect("the schema is in the package", schema.properties.masar);
for (const file of ["masar.js", "masar_core.js", "masar_check.js"]) {
  const text = readFileSync(new URL(file, `file://${require.resolve("masar/package.json")}`), "utf8");
  expect(`${file} has the version of the package`, text.startsWith(`/*! masar ${version} */`));
}
