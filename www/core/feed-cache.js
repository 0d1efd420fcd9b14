/** Stores the last good copy of each feed in the browser's cache. Does nothing if the browser has none. */
const withCache = async (act) => {
    try {
        return await act(await caches.open("masar"));
    } catch {}
};

/** Stores the text of a feed with the date of its response, unless the server sent `no-store`. */
export const storeFeed = (url, text, headers) => withCache((cache) => {
    const date = headers.get("Date") || new Date().toJSON();
    return /no-store/.test(headers.get("Cache-Control"))
        ? cache.delete(url)
        : cache.put(url, new Response(text, { headers: { date } }));
});

/** Returns the text and the date of the stored copy of a feed, or an empty list. */
export const storedFeed = async (url) => {
    const found = await withCache((cache) => cache.match(url));
    return found ? [await found.text(), found.headers.get("Date")] : [];
};
