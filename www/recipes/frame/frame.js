addEventListener("message", ({ data, source }) => {
  const frame = document.getElementById("timeline");
  if (source === frame.contentWindow && data?.type === "masar-height") frame.style.blockSize = `${data.height}px`;
});
