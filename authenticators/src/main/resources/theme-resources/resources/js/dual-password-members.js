// Keeps the check box in the heading of a list, those of its rows and the number of selected users in step. The server
// counts all of it again, whatever this says.
import "./dual-password-send-once.js";

const form = document.querySelector("form.dual-password-step");
const heading = form.querySelector("#all");
const shown = form.querySelector("#selected");
const search = document.querySelector("#dual-password-search");

// The search is a form of its own. What is selected and chosen in the page's form goes along, and no secret.
search?.addEventListener("formdata", ({ formData }) => {
  const kept = ["shown", "pick", "all", "scripted", "after"];
  formData.delete("without-boxes");
  [...new FormData(form)].filter(([name]) => kept.includes(name)).forEach(([name, value]) => formData.append(name, value));
});

if (heading && shown) {
  const rows = [...form.querySelectorAll("input[name=pick]")];
  // Whoever reads it is selected one by one only.
  const colleagues = rows.filter((row) => !row.dataset.own);
  const others = Number(shown.dataset.others);
  const checkedHere = () => rows.filter((row) => row.checked).length;
  // Selected on other pages: of all, or one by one.
  let elsewhere = Number(shown.dataset.elsewhere);

  // A theme need not say the page's language; an empty one is refused by the browser.
  const show = () => {
    const selected = elsewhere + checkedHere();
    shown.textContent = shown.dataset.words.replace("{0}", selected.toLocaleString(document.documentElement.lang || undefined));
    heading.indeterminate = heading.checked && selected < others;
  };

  heading.addEventListener("change", () => {
    rows.forEach((row) => {
      row.checked = heading.checked && !row.dataset.own;
    });
    elsewhere = heading.checked ? others - colleagues.length : 0;
    show();
  });
  rows.forEach((row) => row.addEventListener("change", show));
  form.querySelector("input[name=scripted]").value = "true";
  window.addEventListener("pageshow", show);
  show();
}
