import { createActive } from "./active.js";
import { indexOf } from "./annotation-index.js";
import { createVerdictScale } from "../state/verdict-scale.js";
import { createArticle } from "./article.js";
import { createClaimTools } from "./claim-tools.js";
import { createClaimsList } from "./claims-list.js";
import { element } from "./element.js";
import { createEntitiesList } from "./entities-list.js";
import { createEntityTools } from "./entity-tools.js";
import { createFinder } from "./finder.js";
import { canHighlight } from "./highlights.js";
import { toTop } from "./keep-place.js";
import { attachKeyboard } from "./keyboard.js";
import { createMarkBar } from "./mark-bar.js";
import { createMarking } from "./marking.js";
import { createNavigation } from "./navigation.js";
import { createNotesList } from "./notes-list.js";
import { createPanel } from "./panel.js";
import { attachPointing } from "./pointing.js";
import { createPopover } from "./popover.js";
import { createReadingTools } from "./reading-tools.js";
import { reveal } from "./reveal.js";
import { createShown } from "./shown.js";
import { createThresholdControl } from "./threshold.js";
import { createWordCursor } from "./word-cursor.js";

/** @import {Annotation, Range as TextRange} from "../types.js" */
/** @import {Workspace} from "../state/workspace.js" */
/** @import {Actions} from "./actions.js" */
/** @import {ReadingTools} from "./reading-tools.js" */
/** @import {Say} from "./say.js" */

/**
 * The page with an article: the text, its marks, the lists, and all that connects them.
 *
 * @typedef {object} Reading
 * @property {HTMLElement} element
 * @property {ReadingTools} tools
 * @property {() => void} opened  another document is there
 * @property {() => void} changed  the document has changed
 * @property {() => void} closed
 */

/**
 * @param {{workspace: Workspace, actions: Actions, say: Say, setDate: (day?: string) => Promise<void>, help: () => void}} options
 * @returns {Reading}
 */
export function createReading({ workspace, actions, say, setDate, help }) {
  const active = createActive();
  const shown = createShown(workspace);
  const article = createArticle(warning());
  const marking = createMarking(article, active);
  const navigation = createNavigation({ shown, article, active, say });
  const popover = createPopover({ workspace, shown, article, active, marking, actions, details: (id) => showDetails(id), judge: (id) => claimTools.judge(id) });
  const markBar = createMarkBar({ workspace, article, active, actions, popover });
  const cursor = createWordCursor({ workspace, article, say, reveal: (range) => reveal(article, range) });
  /** @param {string} id @param {"button" | "note"} [focus] */
  const edit = (id, focus = "button") => popover.open([id], { focus });
  const threshold = createThresholdControl({ value: shown.threshold, change: hideUnder, tell: say.status });
  const finder = createFinder({ workspace, article, marking, actions, say });
  const tools = createEntityTools({ shown, actions, card: () => entities.card, findOthers: finder.start });
  const entities = createEntitiesList({ active, actions, navigation, edit, tools, setDate });
  const scale = createVerdictScale();
  const claimTools = createClaimTools({ shown, article, actions, scale, views: () => ({ claims, panel }) });
  const text = {
    light: marking.light,
    show: (/** @type {TextRange} */ range) => void reveal(article, range),
    go: (/** @type {Annotation} */ annotation) => navigation.go(annotation, "list"),
  };
  const claims = createClaimsList({ active, actions, navigation, scale, text, edit, judge: claimTools.judge, openEntity, tell: say.status });
  const panel = createPanel({
    lists: [entities, claims, createNotesList({ active, actions, navigation, edit })],
    filter: threshold.element,
    active,
    hideMarks: marking.hide,
  });
  const view = createReadingTools({ workspace, shown, article, marking, say });
  attachPointing({ shown, article, active, marking, popover });
  attachKeyboard({
    actions,
    active,
    markBar,
    navigation,
    popover,
    cursor,
    claims: claimTools,
    tools,
    view,
    isReading: () => workspace.document !== null,
    place: () => activePlace() ?? article.topOffset(),
    help,
  });

  /** @param {string} id of a mention, or of a claim */
  function showDetails(id) {
    const entity = tools.entityOf(id);
    popover.close();
    if (claimTools.isClaim(id)) claimTools.open(id);
    else if (entity !== null) openEntity(entity);
  }

  /** @param {string} entity */
  function openEntity(entity) {
    panel.choose("Entities");
    tools.open(entity);
  }

  function activePlace() {
    const { document } = shown;
    return document === null ? undefined : indexOf(document).byId.get(active.id ?? "")?.start;
  }

  addEventListener(
    "scroll",
    () => {
      if (workspace.document !== null && article.element.isConnected) scrolled();
    },
    { passive: true },
  );
  let due = false;
  function scrolled() {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (workspace.document === null) return;
      const place = article.topOffset();
      workspace.scroll = scrollY === 0 ? 0 : place;
      view.scrolled(place);
    });
  }

  /** @param {number} percent */
  function hideUnder(percent) {
    shown.threshold = percent;
    // A drag moves it more often than the page is drawn.
    if (filtering) return;
    filtering = true;
    requestAnimationFrame(() => {
      filtering = false;
      show();
    });
  }
  let filtering = false;

  function show() {
    const { document } = shown;
    if (document === null) return;
    // The keys must not act on what nobody sees.
    if (active.id !== null && !indexOf(document).byId.has(active.id)) active.set(null);
    article.show(document);
    marking.show(document);
    panel.show(document, shown.hidden);
    threshold.update(shown.hidden);
    view.show(document);
  }

  return {
    element: view.element,
    tools: view,
    opened() {
      active.set(null);
      view.close();
      popover.close();
      entities.card.dismiss();
      claims.card.dismiss();
      claims.reset();
      finder.cancel();
      markBar.close();
      cursor.stop();
      const place = workspace.scroll;
      show();
      if (place === 0) scrollTo({ top: 0, behavior: "instant" });
      else toTop(article, place);
    },
    changed() {
      show();
      popover.refresh();
      finder.changed();
    },
    closed() {
      active.set(null);
      view.close();
      popover.close();
      entities.card.dismiss();
      claims.card.dismiss();
      finder.cancel();
      markBar.close();
      panel.hide();
    },
  };
}

/** Said over the text where highlights cannot be drawn. */
function warning() {
  return element(
    "p",
    { class: "no-highlights", hidden: canHighlight },
    "This browser cannot draw on the text. The lists hold everything that was found; a newer browser shows it in place.",
  );
}
