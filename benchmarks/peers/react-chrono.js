// What a site that uses react-chrono bundles: React, the component and its style sheet.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Chrono } from "react-chrono";
import "react-chrono/dist/style.css";

const items = await (await fetch("feed.json")).json();
createRoot(document.getElementById("mount")).render(createElement(Chrono, { items, mode: "alternating" }));
