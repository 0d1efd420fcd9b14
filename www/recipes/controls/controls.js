const timeline = document.querySelector("masar-timeline");

document.addEventListener("click", ({ target }) => {
  const { view, from, to, event } = target.dataset;
  if (view) timeline.view = view;
  if (from) timeline.show({ from, to });
  if (event) timeline.select(event);
});

timeline.addEventListener("masar-select", ({ detail }) => {
  document.getElementById("opened").textContent = detail.id ?? "";
});
