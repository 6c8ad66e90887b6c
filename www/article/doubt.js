import { button } from "../kit/button.js";
import { html, render } from "../kit/draw.js";
import { element } from "../kit/element.js";

let count = 0;

/**
 * The question under a block of which nobody knows yet whether it is part of the article. While the focus is in it, its keys are
 * those of a suggestion: A takes it in, X leaves it out.
 *
 * @param {(inArticle: boolean) => void} decide
 */
export function createDoubt(decide) {
  const id = `doubt-${(count += 1)}`;
  const root = element("div", { class: "doubt-ask", role: "group", "aria-labelledby": id });
  root.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const inArticle = { a: true, x: false }[key.toLowerCase()];
    if (inArticle === undefined || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    // The page's own A and X judge what is active in the text.
    event.stopPropagation();
    decide(inArticle);
  });
  render(
    html`<span id=${id}>Is this part of the article?</span>
      ${button({ label: "In the article", key: "A", shortcut: "A", class: "small", run: () => decide(true) })}
      ${button({ label: "Not in the article", key: "X", shortcut: "X", class: "small", run: () => decide(false) })}`,
    root,
  );
  return root;
}
