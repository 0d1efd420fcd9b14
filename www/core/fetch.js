// Replaces `fetch` in the core and in the loaders of chunks: a request is aborted after 15 s.
const PATIENCE = 15000;

const limited = (url, options) => {
    const control = new AbortController();
    setTimeout(() => control.abort(), PATIENCE);
    return globalThis.fetch(url, { ...options, signal: control.signal });
};

export { limited as fetch };
