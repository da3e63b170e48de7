// What can be seen in the main part of a page, as JSON. What stands round it, help, and keys of a software keyboard are left out;
// so are fields and buttons in the rows of tables, which depend on who is in them, and what a browser offers of its own accord.
() => {
  const SCREEN_ID = ".dual-password-screen, .page-help .screen";
  const LEFT_OUT = ".dual-password-top, .dual-password-help, .page-help, .dual-password-keyboard-panel, [data-password-toggle], "
    + ".dual-password-screen, [data-install], template, script, style, noscript";
  const BUTTON = "button, input[type=submit], a[class*=button], a[role=button], .entries a";
  const KINDS = { password: "password", radio: "radio", checkbox: "checkbox" };

  const main = document.querySelector("main") ?? document.body;
  const parts = [];
  let text = "";

  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const isReadable = (element) =>
    isSeen(element) || (element.closest("details:not([open])") !== null && element.closest("[hidden]") === null);
  const squeezed = (words) => words.replace(/\s+/g, " ").trim();

  const wordsOf = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("[aria-hidden=true], .dual-password-screen, .dual-password-unseen, .unseen, [hidden]").forEach((unheard) => unheard.remove());
    return squeezed(copy.textContent);
  };

  const nameOf = (element) => {
    const ids = element.getAttribute("aria-labelledby");
    if (ids) {
      return squeezed(ids.split(/\s+/).map((id) => wordsOf(document.getElementById(id))).join(" "));
    }
    if (element.hasAttribute("aria-label")) {
      return squeezed(element.getAttribute("aria-label"));
    }
    if (element.matches("input[type=submit]")) {
      return element.value;
    }
    // An entry of a list is called by its name; what it is for stands beside it.
    const entry = element.querySelector(":scope > strong");
    if (entry) {
      return wordsOf(entry);
    }
    return element.labels?.length ? squeezed([...element.labels].map(wordsOf).join(" ")) : wordsOf(element);
  };

  const kindOf = (element) => {
    if (element.disabled) {
      return "disabled";
    }
    if (element.readOnly) {
      return "shown";
    }
    return element.localName === "select" ? "select" : KINDS[element.type] ?? "text";
  };

  const add = (kind, label) => parts.push({ kind, label, at: text.length });

  const read = (element) => {
    if (element.matches(BUTTON)) {
      if (element.getAttribute("aria-hidden") !== "true") {
        add("button", nameOf(element));
      }
    } else if (element.matches("input:not([type=hidden]), select, textarea")) {
      add(kindOf(element), nameOf(element));
    } else if (element.localName === "table") {
      add("table", [...element.querySelectorAll("thead th")].map(wordsOf).join(" | "));
    } else if (element.localName === "dt") {
      add("shown", wordsOf(element));
    }
  };

  const walk = (element, isInTable) => {
    if (element.matches(LEFT_OUT)) {
      return;
    }
    if (!isInTable && isSeen(element)) {
      read(element);
    }
    if (element.localName === "select") {
      return;
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) {
        walk(child, isInTable || element.localName === "table");
      } else if (child.nodeType === Node.TEXT_NODE && isReadable(element)) {
        text += child.data.replace(/\s+/g, "");
      }
    }
  };

  walk(main, false);
  const heading = [...main.querySelectorAll("h1")].find(isSeen);
  const id = [...document.querySelectorAll(SCREEN_ID)].find(isSeen);
  return JSON.stringify({ id: id ? wordsOf(id) : "", heading: heading ? wordsOf(heading) : "", parts, text });
}
