/** What stands on a slip with new passwords; all of it as it is shown. */
export type Letter = {
  language: string;
  title: string;
  /** Names and values, in their order. */
  lines: { name: string; value: string; typed?: boolean }[];
  /** What the receiver is told below. */
  notes: string[];
};

/** A sheet of paper for one user. */
export function letterPage({ language, title, lines, notes }: Letter): string {
  const rows = lines
    .map(({ name, value, typed }) => `<tr><th>${text(name)}</th><td${typed ? ' class="typed"' : ""}>${text(value)}</td></tr>`)
    .join("");
  return `<!DOCTYPE html>
<html lang="${text(language)}"><head><meta charset="UTF-8"><title>${text(title)}</title><style>
@page { size: A4; margin: 0 }
body { margin: 18mm 20mm; color: #000; background: #fff; font: 11pt/1.6 "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif }
h1 { font-size: 16pt; text-align: center }
table { width: 100%; border-collapse: collapse; margin: 6mm 0 }
th, td { border: .3mm solid #000; padding: 2mm 4mm; text-align: left; overflow-wrap: anywhere }
th { width: 55mm; font-weight: normal }
.typed { font: 14pt/1.4 "Noto Sans Mono CJK JP", "Noto Sans Mono", Consolas, monospace }
</style></head><body><h1>${text(title)}</h1><table>${rows}</table>${notes.map((note) => `<p>${text(note)}</p>`).join("")}</body></html>`;
}

const CHARACTERS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => CHARACTERS[character]);
}
