// Loads the feed and checks it with the checker that ships in `pkg/`.

/** The checker, once it is loaded. */
let checker;

const loadChecker = async () => {
  const module = await import("../../../pkg/masar_check.js");
  await module.ready();
  return module;
};

/** Checks the text of a feed: the findings, each with `severity`, `message`, `mend` (the fix), `line` and `column`. */
export const check = async (text, name, lang) => {
  checker ??= loadChecker();
  try {
    const { feeds } = JSON.parse((await checker).check(text, name, lang));
    return feeds[0];
  } catch (error) {
    checker = undefined;
    throw error;
  }
};

/**
 * Requests an address, and returns what a page can find out about the response: `state` is `ok`, `status` (an error),
 * `refused` (the server responds, but does not allow other origins) or `unreachable`.
 */
export const probe = async (url, method = "GET") => {
  try {
    const response = await fetch(url, { method, cache: "no-cache", credentials: "same-origin" });
    return { url, state: response.ok ? "ok" : "status", response };
  } catch {
    const responds = url.origin !== location.origin && await fetch(url, { mode: "no-cors" }).then(() => true, () => false);
    return { url, state: responds ? "refused" : "unreachable" };
  }
};

/** The feed's title in a language, else in its first. */
export const titleOf = (feed, lang) => {
  const { title } = feed ?? {};
  if (!title || typeof title === "string") return title || "";
  return String(title[lang] ?? Object.values(title)[0] ?? "");
};

/** The value of a JSON text, or nothing. */
export const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
