import "masar/react";
import { type MasarTimelineElement } from "masar/react";
import { StrictMode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [opened, setOpened] = useState<string | null>(null);
  const timeline = useRef<MasarTimelineElement>(null);
  return (
    <main>
      <masar-timeline
        ref={timeline}
        feed="/www/feeds/partnership.json"
        lang="en"
        heading-level={3}
        onmasar-ready={() => timeline.current?.select("agreement-2022")}
        onmasar-select={(event) => setOpened(event.detail.id)}
      />
      <output>{opened}</output>
      {/* @ts-expect-error: there is no such view */}
      {false && <masar-timeline view="circle" />}
    </main>
  );
}

createRoot(document.querySelector("#app")!).render(<StrictMode><Page /></StrictMode>);
