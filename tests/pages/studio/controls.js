// The body of a function with the arguments `role` and `names`: the controls of the page that have this role and, from the
// outermost group to the control, these names. A name of a group may be left out.
const { role, names } = wanted;

const text = (it) => it.textContent.replace(/\s+/g, " ").trim();

const nameOf = (it) => {
  const ids = it.getAttribute("aria-labelledby");
  if (ids) return ids.split(/\s+/).map((id) => text(document.getElementById(id))).join(" ");
  if (it.getAttribute("aria-label")) return it.getAttribute("aria-label");
  if (it.localName === "fieldset") return text(it.querySelector(":scope > legend") ?? it);
  if (it.labels?.length) return [...it.labels].map((label) => text(label)).join(" ");
  return text(it) || it.title || "";
};

const ROLES = {
  button: "button, summary, [role=button]",
  link: "a[href]",
  textbox: "input:not([type]), input[type=text], input[type=url], input[type=password], input[type=email], textarea",
  searchbox: "input[type=search]",
  spinbutton: "input[type=number]",
  checkbox: "input[type=checkbox]",
  radio: "input[type=radio]",
  combobox: "select, [role=combobox]",
  file: "input[type=file]",
  group: "fieldset, [role=group], section[aria-labelledby], section[aria-label], details, dialog",
};

const seen = (it) => it.type === "file" || it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
const groups = [...document.querySelectorAll(ROLES.group)];
const within = (it, name) => groups.some((group) => group !== it && group.contains(it)
  && (group.localName === "details" ? text(group.querySelector("summary") ?? group) : nameOf(group)) === name);

const outer = names.slice(0, -1);
const name = names.at(-1);
const modal = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document;
return [...modal.querySelectorAll(ROLES[role] ?? `[role="${role}"]`)]
  .filter((it) => seen(it) && nameOf(it) === name && outer.every((group) => within(it, group)));
