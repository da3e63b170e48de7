/**
 * Prints a page, such as the letters of an initialisation. It stays in the memory of this window, and is gone when it is printed; no
 * script in it runs.
 *
 * @param html a whole page
 */
export function printPage(html: string): void {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin allow-modals");
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position: fixed; width: 0; height: 0; border: 0";
  frame.srcdoc = html;
  frame.addEventListener("load", () => {
    const shown = frame.contentWindow!;
    shown.addEventListener("afterprint", () => frame.remove());
    shown.focus();
    shown.print();
  });
  document.body.append(frame);
}
