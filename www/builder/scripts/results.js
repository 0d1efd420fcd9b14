// Writes snippets and findings into the page, as text.

const create = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Writes a text to copy, with its button. */
export const writeSnippet = (box, name, text, texts) => {
  const code = box.querySelector("code");
  if (code && box.dataset.copy === texts.copy) {
    if (code.textContent !== text) {
      code.textContent = text;
      box.querySelector("[role=status]").textContent = "";
    }
    return;
  }
  const button = create("button", { type: "button", textContent: texts.copy, hidden: !navigator.clipboard });
  button.setAttribute("aria-label", `${texts.copy} ${texts.copyNames[name]}`);
  const status = create("span", {});
  status.setAttribute("role", "status");
  const written = create("code", { textContent: text });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(written.textContent);
    status.textContent = texts.copied;
  });
  box.dataset.copy = texts.copy;
  box.replaceChildren(create("pre", { dir: "ltr" }, written), create("p", {}, button, " ", status));
};

const severity = (name, texts) => create("strong", { className: name, textContent: texts.severities[name] ?? name });

/** Writes what the checker found in the feed. */
export const listFeedFindings = (list, status, { findings, events_read: events }, texts) => {
  const count = (name) => findings.filter((one) => one.severity === name).length;
  status.textContent = findings.length
    ? texts.feedFound(count("error"), findings.length - count("error"))
    : texts.feedClean(events);
  list.replaceChildren(...findings.map((one) => {
    const item = create("li", {}, create("p", {}, severity(one.severity, texts), " ", one.message));
    if (one.mend) item.append(create("p", {}, create("strong", {}, texts.fix), " ", one.mend));
    if (one.line) item.append(create("p", { className: "note", textContent: texts.line(one.line, one.column) }));
    return item;
  }));
};

/** Writes what the server should send in another way, with the lines of its configuration. */
export const listServerFindings = (list, status, findings, page, texts) => {
  status.textContent = findings.length ? texts.serverFound(findings.length) : texts.serverClean;
  list.replaceChildren(...findings.map((one) => {
    const text = texts.server[one.text]({ ...one, page });
    const item = create("li", {}, create("p", {}, severity(one.severity, texts), " ", text));
    if (one.nginx) {
      const lines = create("pre", { dir: "ltr", textContent: `# nginx\n${one.nginx}\n\n# Apache\n${one.apache}` });
      item.append(create("details", {}, create("summary", { textContent: texts.lines }), lines));
    }
    return item;
  }));
};
