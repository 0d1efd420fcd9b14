// The form: a control for each setting, and the choices of width and of form of the snippet.

import { SETTINGS, isValid } from "./settings.js";

const create = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Radio buttons in a fieldset. `pick` gets the value that a visitor chooses. */
export const radios = (fieldset, name, values, texts, chosen, pick) => {
  for (const old of fieldset.querySelectorAll("label")) old.remove();
  for (const value of values) {
    const input = create("input", { type: "radio", name, value, checked: value === chosen });
    input.addEventListener("change", () => pick(value));
    fieldset.append(create("label", {}, input, create("span", { textContent: texts[value] })));
  }
};

const select = (name, { values, names }, texts) => {
  const own = texts.values[name];
  const options = [["", own[""]], ...values.map((value) => [value, names?.[value] ?? own[value] ?? value])];
  return create("select", { id: name, name }, ...options.map(([value, text]) => create("option", { value }, text)));
};

const words = (name, { values }, texts) => {
  const group = create("fieldset", { className: "words" }, create("legend", {}, texts.labels[name]));
  for (const value of values) {
    const input = create("input", { type: "checkbox", name, value });
    group.append(create("label", {}, input, create("span", {}, texts.values[name][value])));
  }
  return group;
};

const labelled = (name, control, texts) => {
  const hint = texts.hints[name];
  const field = create("div", { className: "field" }, create("label", { htmlFor: name }, texts.labels[name]), control);
  const note = create("small", { id: `${name}-note`, textContent: hint ?? "" });
  control.setAttribute("aria-describedby", note.id);
  field.append(note);
  return field;
};

const field = (name, setting, texts) => {
  switch (setting.kind) {
    case "words": return words(name, setting, texts);
    case "choice": return labelled(name, select(name, setting, texts), texts);
    case "switch": return create("label", { className: "switch" },
      create("input", { type: "checkbox", id: name, name }), create("span", {}, texts.labels[name]));
    default: {
      const input = create("input", { type: "text", id: name, name, dir: "ltr", spellcheck: false, autocomplete: "off" });
      return labelled(name, input, texts);
    }
  }
};

/** Writes the controls into the fieldsets of the form, with texts in one language. */
export const drawForm = (form, texts) => {
  for (const group of form.querySelectorAll("[data-group]")) {
    group.replaceChildren(group.querySelector("legend"));
    for (const [name, setting] of Object.entries(SETTINGS)) {
      if (setting.group === group.dataset.group) group.append(field(name, setting, texts));
    }
  }
};

const boxes = (form, name) => [...form.querySelectorAll(`input[name="${name}"]`)];

/** Sets the controls to the values of a state. */
export const fillForm = (form, state) => {
  for (const [name, { kind }] of Object.entries(SETTINGS)) {
    const value = state[name] ?? "";
    if (kind === "words") for (const box of boxes(form, name)) box.checked = !value || value.split(" ").includes(box.value);
    else if (kind === "switch") form.elements[name].checked = value === "1";
    else form.elements[name].value = value;
  }
};

const wordsOf = (form, name) => {
  const all = boxes(form, name);
  const checked = all.filter((box) => box.checked).map((box) => box.value);
  if (checked.length === all.length) return "";
  return checked.join(" ") || "none";
};

/** Reads the values of the controls. */
export const readForm = (form) => {
  const state = {};
  for (const [name, { kind }] of Object.entries(SETTINGS)) {
    if (kind === "words") state[name] = wordsOf(form, name);
    else if (kind === "switch") state[name] = form.elements[name].checked ? "1" : "";
    else state[name] = form.elements[name].value.trim();
  }
  return state;
};

/** Marks the controls with invalid values, and writes the reason below them. */
export const markInvalid = (form, state, texts) => {
  for (const [name, { kind }] of Object.entries(SETTINGS)) {
    if (kind !== "text") continue;
    const is = isValid(name, state[name]);
    form.elements[name].setAttribute("aria-invalid", String(!is));
    document.getElementById(`${name}-note`).textContent = is ? texts.hints[name] ?? "" : texts.invalid[name];
  }
};
