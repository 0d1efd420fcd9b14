// The body of a function (early.js gives `test`): what axe-core and IBM Equal Access (`engines`) say of
// the page. `decided` are the rows of docs/accessibility-decisions.md: what an engine leaves to a human
// being and one has looked at. Gives what is found, what nobody decided yet, and which rows were used.
const found = [];
const open = [];
const used = new Set();

const say = (element) => {
  const box = element.closest?.("[class], [id], [role]") ?? element;
  const name = (it) => it.localName + (it.id ? `#${it.id}` : "") + [...(it.classList ?? [])].map((one) => `.${one}`).join("");
  const text = (element.getAttribute?.("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  return `${box === element ? "" : `${name(box)} `}${name(element)} "${text}"`;
};
/** What an engine is not sure of: one of the rows, or news. */
const undecided = (engine, rule, element, why) => {
  const row = decided.findIndex((it) => it.engine === engine && it.rule === rule && element.matches?.(it.where));
  if (row >= 0) used.add(row);
  else open.push(`${engine} ${rule}: ${say(element)} (${why})`);
};

if (engines.includes("axe")) {
  const { violations, incomplete } = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
  });
  for (const { id, nodes } of violations) {
    for (const node of nodes) found.push(`axe ${id}: ${say(node.element)} (${node.failureSummary.split("\n").slice(1).join(" ").trim()})`);
  }
  for (const { id, nodes } of incomplete) {
    for (const node of nodes) undecided("axe", id, node.element, [...node.any, ...node.all, ...node.none].map((it) => it.message).join(" "));
  }
}
if (engines.includes("ibm")) {
  globalThis.ibm ??= new ace.Checker();
  const { results } = await ibm.check(document, ["IBM_Accessibility"]);
  for (const { ruleId, reasonId, value: [level, outcome], message, node } of results) {
    if (outcome === "PASS") continue;
    const element = node.nodeType === Node.ELEMENT_NODE ? node : (node.parentElement ?? node.documentElement ?? node);
    if (level === "VIOLATION" && outcome === "FAIL") found.push(`ibm ${ruleId}: ${say(element)} (${message})`);
    else undecided("ibm", ruleId, element, `${outcome} ${message}`);
  }
}
return { found: [...new Set(found)], open: [...new Set(open)], used: [...used] };
