import { type MasarTimelineElement } from "masar/react";
import { useEffect, useRef } from "react";

export function Page() {
  const timeline = useRef<MasarTimelineElement>(null);
  useEffect(() => {
    const element = timeline.current;
    const listen = (event: CustomEvent<{ id: string | null }>) => console.log(event.detail.id);
    element?.addEventListener("masar-select", listen);
    return () => element?.removeEventListener("masar-select", listen as EventListener);
  }, []);
  return (
    <main>
      <masar-timeline ref={timeline} class="wide" feed="/feed.json" view="story" heading-level="3" />
      {/* @ts-expect-error: there is no such view */}
      <masar-timeline view="circle" />
    </main>
  );
}
