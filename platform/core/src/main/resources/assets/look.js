// Shows the look while it is being chosen: the server works out the tokens, the page puts them on.
const form = document.querySelector("form[data-look]");
if (form && "adoptedStyleSheets" in document) {
  const sheet = new CSSStyleSheet();
  let waiting;
  let newest = 0;
  const show = async () => {
    const mine = ++newest;
    const values = new URLSearchParams(new FormData(form));
    values.delete("_csrf");
    values.delete("_key");
    const answer = await fetch(form.dataset.look + "?" + values);
    if (answer.ok && mine === newest) {
      sheet.replaceSync(await answer.text());
      document.adoptedStyleSheets = [sheet];
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
}
