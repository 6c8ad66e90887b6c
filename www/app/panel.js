import { button } from "../kit/buttons.js";
import { element, landmark, setAttribute } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { createSheet } from "../kit/sheet.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {HiddenCounts} from "../document/hidden.js" */
/** @import {Active} from "../article/active.js" */

/**
 * A list of the panel.
 *
 * @typedef {object} PanelList
 * @property {"Entities"|"Claims"|"Notes"} name
 * @property {HTMLElement} element
 * @property {HTMLElement | null} head  what stands over it
 * @property {(document: GlossatorDocument, hidden: HiddenCounts) => number} update  gives how many there are
 * @property {(id: string) => boolean} holds  whether an annotation is told in it
 * @property {(options?: {scroll?: boolean}) => void} follow
 * @property {() => string[]} undecided  the suggestions that are listed now and that nobody has judged
 *
 * @typedef {object} Panel
 * @property {(document: GlossatorDocument, hidden: HiddenCounts) => void} show  a document without what is hidden
 * @property {(name: PanelList["name"]) => void} choose
 * @property {() => void} hide
 * @property {() => PanelList} chosen
 */

/**
 * The lists beside the article: tabs over a strip that scrolls by whole lists. All three stay in the accessibility tree,
 * because highlights are not in it, and these are where the findings can be read.
 *
 * @param {object} options
 * @param {readonly PanelList[]} options.lists
 * @param {HTMLElement} options.filter  what decides which of the findings they hold
 * @param {HTMLElement} options.tool  what stands beside the tabs
 * @param {Active} options.active
 * @param {(hidden: {entities: boolean, claims: boolean, notes: boolean}) => void} options.hideMarks
 * @returns {Panel}
 */
export function createPanel({ lists, filter, tool, active, hideMarks }) {
  const root = landmark("panel");
  const strip = element("div", { class: "strip" });
  const hidden = { entities: false, claims: false, notes: false };
  let chosen = 0;

  const parts = lists.map((list, i) => {
    const id = list.name.toLowerCase();
    const count = element("span", { class: "count" });
    const tab = element("button", { type: "button", class: "tab", role: "tab", id: `tab-${id}`, "aria-controls": `list-${id}` }, list.name, count);
    tab.addEventListener("click", () => choose(i));
    const head = list.head && element("div", { class: "list-head" }, list.head);
    const body = element("div", { class: "tab-panel", role: "tabpanel", id: `list-${id}`, "aria-labelledby": `tab-${id}` }, head, list.element);
    // Rows that the keys bring into view stop under the head.
    if (head) new ResizeObserver(() => body.style.setProperty("--head", `${head.offsetHeight}px`)).observe(head);
    strip.append(body);
    return { list, tab, count, body };
  });
  const tabs = element("div", { class: "tabs", role: "tablist", "aria-label": "Findings" }, ...parts.map(({ tab }) => tab));
  const eye = button({ label: "Hide marks", icon: "eye", iconOnly: true, class: "quiet small eye", run: toggleMarks });
  const row = element("div", { class: "tab-row" }, tabs, element("div", { class: "tab-tools" }, tool, eye));
  const sheet = createSheet(root, row);
  // Every heading of the lists is under it.
  const heading = element("h2", { class: "visually-hidden" }, "Findings");
  root.append(heading, sheet.handle, row, filter, strip);

  const keyOf = (/** @type {number} */ index) => /** @type {keyof typeof hidden} */ (parts[index]?.list.name.toLowerCase());

  function toggleMarks() {
    const key = keyOf(chosen);
    hidden[key] = !hidden[key];
    hideMarks({ ...hidden });
    showEye();
  }

  function showEye() {
    const name = keyOf(chosen);
    const off = hidden[name];
    eye.replaceChildren(icon(off ? "hidden" : "eye"));
    eye.title = off ? `Show marks for ${name}` : `Hide marks for ${name}`;
    eye.setAttribute("aria-label", eye.title);
    eye.setAttribute("aria-pressed", String(off));
  }

  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    choose((chosen + step + parts.length) % parts.length);
    parts[chosen]?.tab.focus();
  });

  /** @param {number} index */
  function select(index) {
    chosen = index;
    for (const [i, { tab }] of parts.entries()) {
      tab.setAttribute("aria-selected", String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
    }
    showEye();
  }

  /** @param {number} index */
  function choose(index) {
    select(index);
    const body = parts[index]?.body;
    if (body !== undefined) strip.scrollTo({ left: body.offsetLeft - strip.offsetLeft, behavior: "instant" });
    sheet.raise();
  }

  // A swipe, a focus that moves into another list, a search in the page: whatever scrolls the strip chooses the tab.
  strip.addEventListener("scroll", () => {
    const at = Math.round(strip.scrollLeft / Math.max(strip.clientWidth, 1));
    if (at !== chosen && parts[at] !== undefined) select(at);
  });
  // The focus that comes to a list must be seen.
  for (const part of [filter, strip]) part.addEventListener("focusin", () => sheet.raise());
  select(0);

  active.subscribe(({ what, where }) => {
    if (what !== "active") return;
    const id = active.id;
    const home = id === null ? -1 : parts.findIndex(({ list }) => list.holds(id));
    // The list that it was chosen from stays; a choice in the text opens the list that tells of it.
    if (where !== "list" && home !== -1 && home !== chosen) {
      select(home);
      const left = parts[home]?.body.offsetLeft ?? 0;
      strip.scrollTo({ left: left - strip.offsetLeft, behavior: "instant" });
    }
    for (const [i, { list }] of parts.entries()) list.follow({ scroll: i === chosen });
  });

  return {
    show(document, hidden) {
      root.hidden = false;
      for (const { list, count, body } of parts) {
        const found = list.update(document, hidden);
        // An empty list has nothing that takes the focus, and must be scrolled by keyboard all the same.
        setAttribute(body, "tabindex", found === 0 && "0");
        count.textContent = String(found);
        list.follow();
      }
    },
    choose: (name) => choose(lists.findIndex((list) => list.name === name)),
    hide() {
      root.hidden = true;
    },
    chosen: () => /** @type {PanelList} */ (lists[chosen]),
  };
}
