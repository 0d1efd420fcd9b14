// The Content-Security-Policy that a page with the timeline needs.

import { addressesOf, valueOf } from "./settings.js";

/** The addresses of the pictures and of the sounds and films of a feed. */
export const mediaOf = (feed, base) => {
  const media = { pictures: new Set(), films: new Set() };
  const add = (set, text) => {
    const url = typeof text === "string" && URL.parse(text, base);
    if (url && /^https?:$/.test(url.protocol)) set.add(url.origin);
  };
  const visit = (value) => {
    if (!value || typeof value !== "object") return;
    if (!Array.isArray(value)) {
      const isFilm = value.type === "audio" || value.type === "video";
      add(isFilm ? media.films : media.pictures, value.src);
      for (const name of ["poster", "logo", "image", "banner_image", "thumbnail"]) add(media.pictures, value[name]);
    }
    Object.values(value).forEach(visit);
  };
  visit(feed);
  return media;
};

/** The sources of media: the origins in the feed, or the hosts to which `media-hosts` limits them. */
const mediaSources = (state, origins) => {
  const hosts = valueOf(state, "media-hosts");
  if (!hosts) return [...origins];
  return hosts === "same-origin" ? [] : hosts.split(/\s+/);
};

/** The policy of the page. `media` is the result of `mediaOf`; `hasSheet` is whether the page gets a style sheet. */
export const policyOf = (state, media, hasSheet) => {
  const { page, pkg, feed } = addressesOf(state);
  if (state.way === "frame") return `Content-Security-Policy: frame-src ${source(pkg.origin, page)}`;
  const directives = [
    ["script-src", [pkg.origin, "'wasm-unsafe-eval'"]],
    ["connect-src", [pkg.origin, feed.origin]],
    ["img-src", [feed.origin, ...mediaSources(state, media.pictures)]],
  ];
  if (media.films.size) directives.push(["media-src", [feed.origin, ...mediaSources(state, media.films)]]);
  if (hasSheet) directives.push(["style-src", valueOf(state, "palette") ? [page.origin, pkg.origin] : [page.origin]]);
  const text = directives.map(([name, sources]) =>
    [name, ...new Set(sources.map((it) => source(it, page)))].join(" "));
  return `Content-Security-Policy: ${text.join("; ")}`;
};

/** An origin as the policy of a page names it. */
const source = (origin, page) => (origin === page.origin ? "'self'" : origin);
