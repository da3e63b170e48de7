// Says while one types which rules a new password keeps. The server judges all of it again, whatever this says.
import "./dual-password-send-once.js";

const count = (value, pattern) => (value.match(pattern) ?? []).length;

const checks = {
  length: (value, least) => value.length >= Number(least),
  maxLength: (value, most) => value.length <= Number(most),
  digits: (value, least) => count(value, /\p{Nd}/gu) >= Number(least),
  lowerCase: (value, least) => count(value, /\p{Lowercase}/gu) >= Number(least),
  upperCase: (value, least) => count(value, /\p{Uppercase}/gu) >= Number(least),
  specialChars: (value, least) => count(value, /[^\p{L}\p{Nd}]/gu) >= Number(least),
  notUsername: (value, name) => value.toLowerCase() !== name.toLowerCase(),
  notContainsUsername: (value, name) => !value.toLowerCase().includes(name.toLowerCase()),
  typeable: (value) => /^[ -~]*$/.test(value) && value.trim() === value,
  notEmail: (value, address) => value.toLowerCase() !== address.toLowerCase(),
};

const mark = (rule, words, kept) => {
  rule.dataset.state = kept ? "kept" : "broken";
  let said = rule.querySelector(".dual-password-rule-state");
  if (!said) {
    said = document.createElement("span");
    said.className = "dual-password-rule-state";
    rule.prepend(said);
  }
  said.textContent = kept ? words.kept : words.broken;
};

const unmark = (rule) => {
  delete rule.dataset.state;
  rule.querySelector(".dual-password-rule-state")?.remove();
};

document.querySelectorAll("[data-rules-of]").forEach((rules) => {
  const field = document.getElementById(rules.dataset.rulesOf);
  field?.addEventListener("input", () => {
    rules.querySelectorAll("[data-check]").forEach((rule) => {
      const check = checks[rule.dataset.check];
      if (!check || field.value === "") {
        unmark(rule);
      } else {
        mark(rule, rules.dataset, check(field.value, rule.dataset.value));
      }
    });
  });
});
