/** The script of the showcase page: the copy button, shown only if the browser supports copying. */
for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    const status = button.parentElement.querySelector("[data-copied]");
    status.textContent = status.dataset.copied;
  });
}
