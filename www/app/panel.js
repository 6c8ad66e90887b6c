import { button } from "../kit/button.js";
import { drawn, html, nothing, render } from "../kit/draw.js";
import { element, landmark, setAttribute } from "../kit/element.js";
import { createSheet } from "../kit/sheet.js";

/** @import {Active} from "../article/active.js" */
/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Lens, LeftOut, MarkList} from "../lens/lens.js" */
/** @import {ListOfPanel} from "../findings/list-view.js" */

/**
 * A list of the panel; `update` gives how many are in it.
 *
 * @typedef {Omit<ListOfPanel, "name"> & {name: "Brief" | ListOfPanel["name"], update: (document: GlossatorDocument, isPart: boolean) => number}} PanelList
 * @typedef {ReturnType<typeof createPanel>} Panel
 */

/**
 * The brief and the lists beside the article: tabs above a strip that scrolls by whole lists. All of them stay in the accessibility tree,
 * because highlights are not in it, and these are where findings can be read.
 *
 * @param {{lists: readonly PanelList[], tool: HTMLElement, active: Active, lens: Lens, hideMarks: (list: MarkList) => void}} options  the
 *   brief is the first of the lists; `tool` is shown beside the tabs of the others; `hideMarks` hides the marks of a list, or shows them
 */
export function createPanel({ lists, tool, active, lens, hideMarks }) {
  const root = landmark("panel");
  const row = element("div", { class: "tab-row" });
  const ids = lists.map(({ name }) => name.toLowerCase());
  const bodies = lists.map(({ head, element: list }, i) => {
    const over = element("div", { class: "list-head" }, head);
    const body = drawn(html`<div class="tab-panel" role="tabpanel" id=${`list-${ids[i]}`} aria-labelledby=${`tab-${ids[i]}`}>${over}${list}</div>`);
    // Rows that the keys bring into view stop under the head.
    new ResizeObserver(() => body.style.setProperty("--head", `${over.offsetHeight}px`)).observe(over);
    return body;
  });
  const strip = element("div", { class: "strip" }, ...bodies);
  const sheet = createSheet(root, row);
  let counts = lists.map(() => 0);
  let chosen = 0;
  // The heading that those of the lists are under.
  root.append(element("h2", { class: "visually-hidden" }, "Findings"), sheet.handle, row, strip);

  function draw() {
    const name = lists[chosen]?.name ?? "Brief";
    render(
      html`<div class="tabs" role="tablist" aria-label="Findings" @keydown=${tabKey}>
          ${lists.map(
            ({ name }, i) =>
              html`<button type="button" class="tab" role="tab" id=${`tab-${ids[i]}`} aria-controls=${`list-${ids[i]}`} aria-selected=${String(i === chosen)} tabindex=${i === chosen ? 0 : -1} @click=${() => choose(i)}>
                ${name}${name === "Brief" ? nothing : html`<span class="count">${counts[i]}</span>`}
              </button>`,
          )}
        </div>
        <div class="tab-tools" ?hidden=${name === "Brief"}>${tool}${eye(name)}</div>`,
      row,
    );
  }

  /** @param {PanelList["name"]} name */
  function eye(name) {
    if (name === "Brief") return nothing;
    const isHidden = lens.hidden.has(name);
    return button({ label: `${isHidden ? "Show" : "Hide"} marks for ${name.toLowerCase()}`, icon: isHidden ? "hidden" : "eye", iconOnly: true, class: "quiet small eye", pressed: isHidden, run: () => hideMarks(name) });
  }

  /** @param {KeyboardEvent} event */
  function tabKey({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    choose((chosen + step + lists.length) % lists.length);
    row.querySelector(/** @type {"button"} */ ('[aria-selected="true"]'))?.focus();
  }

  /** @param {number} index */
  function select(index) {
    chosen = index;
    draw();
  }

  /** @param {number} index */
  function slideTo(index) {
    select(index);
    strip.scrollTo({ left: (bodies[index]?.offsetLeft ?? 0) - strip.offsetLeft, behavior: "instant" });
  }

  /** @param {number} index */
  function choose(index) {
    slideTo(index);
    sheet.raise();
  }

  // A swipe, focus that moves into another list, a search in the page: whatever scrolls the strip chooses the tab.
  strip.addEventListener("scroll", () => {
    const at = Math.round(strip.scrollLeft / Math.max(strip.clientWidth, 1));
    if (at !== chosen && at < lists.length) select(at);
  });
  // Focus that comes to a list must be seen.
  strip.addEventListener("focusin", sheet.raise);
  draw();

  active.subscribe(({ what, where }) => {
    if (what !== "active") return;
    const { id } = active;
    // A choice in the text opens the list that it belongs to; one in a list stays there, and so does a claim of the brief.
    const isAtHome = ids[chosen] === "brief" && id !== null && lists[chosen]?.holds(id);
    const home = id === null || isAtHome ? -1 : lists.findIndex((list) => list.name !== "Brief" && list.holds(id));
    if (where !== "list" && home !== -1 && home !== chosen) slideTo(home);
    for (const [i, list] of lists.entries()) list.follow({ scroll: i === chosen });
  });

  return {
    /** @param {GlossatorDocument} document  without what is left out @param {LeftOut} left */
    show(document, { of }) {
      root.hidden = false;
      counts = lists.map((list) => list.update(document, of[list.name === "Brief" ? "Claims" : list.name]));
      for (const [i, list] of lists.entries()) {
        // An empty list has nothing that takes the focus, and must scroll by keyboard all the same.
        setAttribute(/** @type {HTMLElement} */ (bodies[i]), "tabindex", counts[i] === 0 && "0");
        list.follow();
      }
      draw();
    },
    /** @param {PanelList["name"]} name */
    choose: (name) => choose(lists.findIndex((list) => list.name === name)),
    /** Shows one of the lists, without raising the sheet on a phone. @param {PanelList["name"]} name */
    turnTo: (name) => slideTo(lists.findIndex((list) => list.name === name)),
    hide() {
      root.hidden = true;
    },
    chosen: () => /** @type {PanelList} */ (lists[chosen]),
  };
}
