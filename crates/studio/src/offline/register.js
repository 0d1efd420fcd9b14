// Registers the service worker, which serves the Studio without a network.

/** Calls `ready` with a function that loads the new version, when there is one. */
export function register(ready) {
    const { serviceWorker } = navigator;
    // An address without TLS has none.
    if (!serviceWorker) return;
    const wasControlled = Boolean(serviceWorker.controller);
    let isAsked = false;
    const offer = (worker) => ready(() => {
        isAsked = true;
        worker.postMessage("activate");
    });
    serviceWorker.addEventListener("controllerchange", () => {
        if (isAsked) location.reload();
        // Another tab has loaded the new version. The files of this one are not served any more.
        else if (wasControlled) ready(() => location.reload());
    });
    const begin = async () => {
        // Only the page of the Studio: visitors' pages beside it are never served by it.
        const options = { scope: location.pathname, updateViaCache: "none" };
        const registration = await serviceWorker.register("masar_studio_service_worker.js", options);
        if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
        registration.addEventListener("updatefound", () => {
            const worker = registration.installing;
            worker?.addEventListener("statechange", () => {
                if (worker.state === "installed" && serviceWorker.controller) offer(worker);
            });
        });
    };
    // The first drawing comes first. Without a worker the Studio needs the network, as any page does.
    setTimeout(() => begin().catch(() => {}), 1000);
}
