import { createActive } from "./active.js";
import { indexOf } from "./annotation-index.js";
import { createArcs } from "./arcs.js";
import { createVerdictScale } from "../state/verdict-scale.js";
import { createAtCursor } from "./at-cursor.js";
import { createArticle } from "./article.js";
import { createClaimTools } from "./claim-tools.js";
import { createClaimsList } from "./claims-list.js";
import { element } from "./element.js";
import { createEntitiesList } from "./entities-list.js";
import { createEntityTools } from "./entity-tools.js";
import { createFinder } from "./finder.js";
import { showLabelsOf } from "./entity-types.js";
import { canHighlight } from "./highlights.js";
import { attachKeyboard } from "./keyboard.js";
import { createLabelEditor } from "./label-editor.js";
import { createMarkBar } from "./mark-bar.js";
import { createMarking } from "./marking.js";
import { createNavigation } from "./navigation.js";
import { createNotesList } from "./notes-list.js";
import { createPanel } from "./panel.js";
import { attachPointing } from "./pointing.js";
import { createPopover } from "./popover.js";
import { createRelating } from "./relating.js";
import { reveal } from "./reveal.js";
import { createShown } from "./shown.js";
import { createThresholdControl } from "./threshold.js";
import { topLine } from "./top-line.js";
import { createWordCursor } from "./word-cursor.js";

/** @import {Annotation, Range as TextRange} from "../types.js" */
/** @import {Workspace} from "../state/workspace.js" */
/** @import {Actions} from "./actions.js" */
/** @import {Say} from "./say.js" */

/**
 * The page with an article: the text, its marks, the lists, and all that connects them.
 *
 * @typedef {object} Reading
 * @property {HTMLElement} element
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
  const popover = createPopover({ workspace, shown, article, active, marking, actions, details: (id) => showDetails(id), judge: (id) => claimTools.judge(id), relate: (id) => relating.start(id), go: (annotation) => navigation.go(annotation, "text") });
  const relating = createRelating({ shown, article, marking, actions, say });
  const arcs = createArcs({ shown, article, active });
  const labels = createLabelEditor({ workspace, actions });
  const atCursor = createAtCursor();
  const markBar = createMarkBar({ workspace, article, active, actions, popover, editLabels: labels.open });
  const cursor = createWordCursor({ workspace, article, say, reveal: (range) => reveal(article, range), moved: (place) => active.hover(atCursor.tell(shown.document, place).slice(0, 1)) });
  /** @param {string} id @param {"button" | "note"} [focus] */
  const edit = (id, focus = "button") => popover.open([id], { focus });
  const threshold = createThresholdControl({ value: shown.threshold, change: hideUnder, tell: say.status });
  const finder = createFinder({ workspace, article, marking, actions, say });
  const tools = createEntityTools({ shown, actions, card: () => entities.card, findOthers: finder.start });
  const entities = createEntitiesList({ active, actions, navigation, edit, tools, editLabels: labels.open, setDate });
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
    isReading: () => workspace.document !== null,
    place: () => activePlace() ?? article.topOffset(),
    relate: relating.start,
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
      if (workspace.document !== null) workspace.scroll = scrollY === 0 ? 0 : article.topOffset();
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
    showLabelsOf(document);
    article.show(document);
    marking.show(document);
    panel.show(document, shown.hidden);
    threshold.update(shown.hidden);
    arcs.changed();
    labels.changed();
    cursor.refresh();
  }

  return {
    element: article.element,
    opened() {
      active.set(null);
      popover.close();
      entities.card.dismiss();
      claims.card.dismiss();
      claims.reset();
      finder.cancel();
      relating.cancel();
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
      relating.changed();
    },
    closed() {
      active.set(null);
      popover.close();
      entities.card.dismiss();
      claims.card.dismiss();
      finder.cancel();
      relating.cancel();
      arcs.clear();
      markBar.close();
      cursor.stop();
      panel.hide();
    },
  };
}

/** A place may be a space that no line draws; a letter follows within these. */
const LOOKED_AT = 8;

/**
 * Puts the line of a place where it was when it was left: at the top of the view.
 *
 * @param {import("./article.js").Article} article
 * @param {number} place
 */
function toTop(article, place) {
  const [line] = article.rectsOf({ start: place, end: place + LOOKED_AT });
  if (line !== undefined) scrollBy({ top: line.top - topLine(), behavior: "instant" });
}

/** Said over the text where highlights cannot be drawn. */
function warning() {
  return element(
    "p",
    { class: "no-highlights", hidden: canHighlight },
    "This browser cannot draw on the text. The lists hold everything that was found; a newer browser shows it in place.",
  );
}
