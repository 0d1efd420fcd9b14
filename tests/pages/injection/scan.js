// The body of a function: returns what a payload has become in the page, or an empty list.
// Looks into timelines, exported stories, and exported stories in frames.
const found = [...test.ran];
const addresses = ["href", "src", "action", "formaction", "poster", "data", "xlink:href", "background", "cite", "ping", "srcset", "srcdoc"];
const never = "script, iframe, frame, object, embed, applet, base, link:not([rel=icon]), meta, form, portal, template, foreignObject, use, animate, set, math, marquee, slot[name=x]";
const scheme = /^[\u0000- \u00a0]*([a-z][a-z0-9+.-]*\s*:)/i;
const documents = [document, ...[...document.querySelectorAll("body > iframe")].map((frame) => frame.contentDocument)];
const hosts = documents.flatMap((document) => test.all("masar-timeline, .masar-page", document));
const drawn = hosts.flatMap((host) => [...host.querySelectorAll("*"), ...(host.shadowRoot ? test.all("*", host.shadowRoot) : [])]);
for (const element of drawn) {
  const tag = element.outerHTML.slice(0, 200);
  if (element.matches(never)) found.push(`element ${tag}`);
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name)) found.push(`handler ${tag}`);
    if (addresses.includes(name.toLowerCase())) {
      // `protocol` is what the browser makes of the address.
      const protocol = URL.canParse(value, location.href) ? new URL(value, location.href).protocol : scheme.exec(value)?.[1].toLowerCase();
      const kept = ["http:", "https:", "mailto:", "tel:"].includes(protocol) || (protocol === "blob:" && element.download);
      if (protocol && !kept) found.push(`scheme ${protocol} ${tag}`);
    }
    if (name === "style" && /url\(|expression|javascript|behavior|@import|position:\s*fixed|display:\s*none\b.*\}/i.test(value)) found.push(`style ${tag}`);
  }
  if (element.localName === "style" && /alert|example\.test/.test(element.textContent)) found.push(`style sheet ${tag}`);
}
if (getComputedStyle(document.body).display === "none") found.push("the page's style was changed");
if (document.baseURI !== location.href.split("#")[0] && document.baseURI !== location.href) found.push("the base address was changed");
return [...new Set(found)].slice(0, 10);
