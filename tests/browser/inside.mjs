// What check.mjs asks inside a page; each function stands alone and gives a
// list of faults.

// Every drawing has a name, is shown in one of its forms, and says in the
// table beside it at least the days that it shows.
export function chartFaults() {
  const faults = [];
  const shown = (e) => e.getBoundingClientRect().height > 0;
  const days = (text) =>
    text.replace(/\s/g, "").match(/\d+月\d+日/g) || [];
  for (const svg of document.querySelectorAll("svg")) {
    const figure = svg.closest("figure.chart");
    const name = svg.querySelector("title")?.textContent;
    if (svg.getAttribute("role") !== "img" || !name)
      faults.push("an svg without a name");
    if (!figure) {
      faults.push(`${name}: no figure around it`);
      continue;
    }
    const words = figure.querySelector(".chart-words table")?.textContent;
    if (!figure.querySelector(".chart-words tbody td:not(:empty)"))
      faults.push(`${name}: no words beside it`);
    const drawn = [...svg.querySelectorAll("text")].map((e) => e.textContent);
    for (const day of new Set(drawn.flatMap(days)))
      if (!days(words || "").includes(day))
        faults.push(`${name}: ${day} is not in its words`);
    const forms = [...figure.querySelectorAll("svg")].filter(shown);
    if (forms.length !== 1)
      faults.push(`${name}: ${forms.length} forms are shown`);
  }
  return faults;
}

// What is folded on the screen is unfolded on paper, where it is on paper.
export function foldedFaults() {
  return [...document.querySelectorAll("details:not([open])")]
    .filter((e) => e.checkVisibility())
    .filter((e) => !e.lastElementChild.checkVisibility() ||
      e.lastElementChild.getBoundingClientRect().height === 0)
    .map((e) => `「${e.querySelector("summary").textContent.trim()}」is folded`);
}
