// The body of a function: elements of the widget that have a role or a name to compare between browsers.
// (Not drawn, hidden or generic ones.)
const root = document.querySelector("masar-timeline").shadowRoot;
const wanted = "section.masar, h1, h2, h3, h4, h5, h6, nav, button, a[href], input, [role], article, ol, ul, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, time, header, footer, aside, dialog";
return [...root.querySelectorAll(wanted)].filter((it) => !it.closest("[aria-hidden=true]") && it.checkVisibility() && it.localName !== "bdi");
