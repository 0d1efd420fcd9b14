// Loads the Wasm that imports other formats, when it is needed.

/** Converts a file to a feed. Returns the conversion as JSON. */
export async function convert(name, bytes, language) {
    const { convert } = await import("./masar_import.js");
    return convert(name, bytes, language, Date.now() / 1000);
}
