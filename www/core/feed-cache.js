/** Stores the last good copy of each feed in the browser's cache. Does nothing if the browser has none. */
const withCache = async (act) => {
    try {
        return await act(await caches.open("masar"));
    } catch {}
};

/** Stores the text of a feed with the date and the final address of its response, unless the server sent `no-store`. */
export const storeFeed = (url, text, headers, location) => withCache((cache) => {
    const date = headers.get("Date") || new Date().toJSON();
    return /no-store/.test(headers.get("Cache-Control"))
        ? cache.delete(url)
        : cache.put(url, new Response(text, { headers: { date, location } }));
});

/** Returns a moment in the visitor's time zone as EDTF, to the minute; empty if the text is no date. */
const localMoment = (text) => {
    const date = new Date(text ?? "");
    date.setMinutes(date.getMinutes() - date.getTimezoneOffset());
    return date.toJSON()?.slice(0, 16) ?? "";
};

/** Returns the text, the date and the final address of the stored copy of a feed, or an empty list. */
export const storedFeed = async (url) => {
    const found = await withCache((cache) => cache.match(url));
    return found ? [await found.text(), localMoment(found.headers.get("Date")), found.headers.get("Location")] : [];
};
