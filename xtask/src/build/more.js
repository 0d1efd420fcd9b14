
let more_;
/** Has the second part of the Wasm join the first, once. After a failure another call tries again. */
export function more() {
    more_ ??= (async () => {
        const answer = await fetch(new URL("masar_more.wasm", import.meta.url));
        if (!answer.ok) throw answer;
        // What it calls of the first part it finds in that one's table, by its place.
        imports.SHARED = new Proxy({}, { get: (_, place) => wasm.TABLE.get(+place) });
        imports.STAMP = wasm;
        await instance(answer);
    })();
    more_.catch(() => more_ = null);
    return more_;
}
