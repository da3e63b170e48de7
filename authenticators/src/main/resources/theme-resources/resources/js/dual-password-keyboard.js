// A software keyboard under a field, opened by who wants it. It enters what the user would have typed, where the caret is,
// and leaves the field as it is otherwise: it can be typed into, and password managers fill it. Nothing is kept or sent.

const enter = (field, text, from, to, inputType) => {
  const { maxLength, value } = field;
  const tooLong = maxLength >= 0 && value.length - (to - from) + text.length > maxLength;
  if (field.readOnly || field.disabled || (text && tooLong)) {
    return;
  }
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType, data: text || null }));
};

const insert = (field, text) => enter(field, text, field.selectionStart, field.selectionEnd, "insertText");

// What is selected, or the whole character before the caret, which may be more than one unit of text.
const deleteOne = (field) => {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const last = from < to ? "" : ([...value.slice(0, from)].pop() ?? "");
  enter(field, "", from - last.length, to, "deleteContentBackward");
};

const clear = (field) => enter(field, "", 0, field.value.length, "deleteContent");

// Under the field with all that stands beside it: in the field's group, which is what has its label too. What is said of a
// field, an error above all, stays beside it.
const under = (field) => {
  const group = field.closest(".dual-password-field");
  if (group) {
    return group.lastElementChild;
  }
  const label = field.labels[0];
  let part = label?.contains(field) ? label : field;
  while (!part.parentElement.contains(label ?? null) && !part.parentElement.matches("form, body")) {
    part = part.parentElement;
  }
  return part;
};

const middle = (key) => {
  const { left, right } = key.getBoundingClientRect();
  return (left + right) / 2;
};

// Where the arrow keys lead from a key; rows differ in length.
const neighbour = (rows, key, pressed) => {
  const at = rows.findIndex((row) => row.includes(key));
  const row = rows[at];
  const distance = (other) => Math.abs(middle(other) - middle(key));
  const nearest = (others) => others?.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  switch (pressed) {
    case "ArrowLeft":
      return row[row.indexOf(key) - 1];
    case "ArrowRight":
      return row[row.indexOf(key) + 1];
    case "ArrowUp":
      return nearest(rows[at - 1]);
    case "ArrowDown":
      return nearest(rows[at + 1]);
    case "Home":
      return row[0];
    case "End":
      return row.at(-1);
    default:
      return undefined;
  }
};

const setUp = (template, fields) => {
  const offer = template.content.firstElementChild.cloneNode(true);
  const part = (name) => offer.querySelector(`[data-keyboard=${name}]`);
  const [use, opener, panel, grid, said] = ["use", "opener", "panel", "grid", "said"].map(part);
  const rows = [...grid.querySelectorAll("[role=row]")].map((row) => [...row.querySelectorAll("button")]);
  const letters = grid.querySelectorAll(".dual-password-letter > button");
  let field;

  const aimAt = (focused) => {
    field = focused;
    const into = part("into");
    if (into) {
      into.textContent = field.labels[0]?.textContent.trim() ?? "";
    }
  };

  const show = (open) => {
    const inside = panel.contains(document.activeElement);
    panel.hidden = !open;
    opener.textContent = open ? opener.dataset.close : opener.dataset.open;
    said.textContent = "";
    if (inside) {
      opener.focus();
    }
  };

  const closeByEscape = (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      show(false);
    }
  };

  const switchCapitals = (button) => {
    const capital = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", capital);
    letters.forEach((key) => {
      const letter = capital ? key.dataset.key.toUpperCase() : key.dataset.key.toLowerCase();
      key.dataset.key = letter;
      key.textContent = letter;
      if (capital) {
        key.setAttribute("aria-label", grid.dataset.capital.replace("{0}", letter));
      } else {
        key.removeAttribute("aria-label");
      }
    });
  };

  const commands = {
    capitals: switchCapitals,
    delete: () => deleteOne(field),
    clear: () => clear(field),
    close: () => show(false),
  };

  grid.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) {
      return;
    }
    const { key, command } = button.dataset;
    if (key) {
      insert(field, key);
    } else {
      commands[command](button);
    }
    // How much, never what.
    said.textContent = panel.hidden ? "" : said.dataset.entered.replace("{0}", [...field.value].length);
  });

  // One stop of the Tab key for all keys, and the arrow keys between them.
  const stopAt = (stop) => rows.flat().forEach((key) => (key.tabIndex = key === stop ? 0 : -1));
  grid.addEventListener("focusin", ({ target }) => stopAt(target));
  grid.addEventListener("keydown", (event) => {
    const next = neighbour(rows, event.target, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });

  // Who presses a key with a pointer stays in the field. On a touch screen the field is left instead, or the system's own
  // keyboard would cover this one.
  [opener, panel].forEach((place) => {
    place.addEventListener("mousedown", (event) => event.preventDefault());
    place.addEventListener("pointerdown", ({ pointerType }) => {
      if (pointerType === "touch") {
        field.blur();
      }
    });
  });

  opener.addEventListener("click", () => show(panel.hidden));
  use.addEventListener("change", () => show(use.checked));
  offer.addEventListener("keydown", closeByEscape);
  fields.forEach((each) => {
    each.addEventListener("keydown", closeByEscape);
    ["focus", "click"].forEach((arrival) =>
      each.addEventListener(arrival, () => {
        aimAt(each);
        if (use.checked && panel.hidden) {
          show(true);
        }
      }),
    );
  });

  aimAt(fields.find((each) => each === document.activeElement) ?? fields[0]);
  stopAt(rows[0][0]);
  under(fields[0]).after(offer);
};

document.querySelectorAll("template[data-keyboard-for]").forEach((template) => {
  const fields = template.dataset.keyboardFor.split(" ").map((id) => document.getElementById(id));
  if (fields.every(Boolean)) {
    setUp(template, fields);
  }
});
