import { createActive } from "../article/active.js";
import { indexOf } from "../document/annotation-index.js";
import { createArcs } from "../article/arcs.js";
import { createVerdictScale } from "../claims/verdict-scale.js";
import { createAtCursor } from "../article/at-cursor.js";
import { createArticle } from "../article/article.js";
import { createClaimTools } from "../claims/claim-tools.js";
import { createClaimsList } from "../claims/claims-list.js";
import { element } from "../kit/element.js";
import { createEntitiesList } from "../entities/entities-list.js";
import { createEntityTools } from "../entities/entity-tools.js";
import { createDictionaryDialog } from "../entities/dictionary-dialog.js";
import { createDictionaryTools } from "../entities/dictionary-tools.js";
import { createFinder } from "../article/finder.js";
import { createHandles } from "../article/handles.js";
import { showLabelsOf } from "../labels/entity-types.js";
import { canHighlight } from "../article/highlights.js";
import { toTop } from "../article/keep-place.js";
import { attachKeyboard } from "./keyboard.js";
import { createLabelEditor } from "../labels/label-editor.js";
import { createMarkBar } from "../article/mark-bar.js";
import { createMarking } from "../article/marking.js";
import { createNavigation } from "../article/navigation.js";
import { createNotesList } from "../notes/notes-list.js";
import { createPanel } from "./panel.js";
import { attachPointing } from "../article/pointing.js";
import { createPopover } from "../article/popover.js";
import { createPrecisionDialog } from "../entities/precision-dialog.js";
import { createReadingTools } from "../reading/reading-tools.js";
import { createRelating } from "../notes/relating.js";
import { reveal } from "../kit/reveal.js";
import { createShown } from "../reading/shown.js";
import { createSpanTools } from "../article/span-tools.js";
import { createSuggestionsMenu } from "../reading/suggestions-menu.js";
import { createTagDialog } from "../notes/tag-dialog.js";
import { createThresholdControl } from "../findings/threshold.js";
import { createUnplacedList } from "../notes/unplaced-list.js";
import { createWordCursor } from "../article/word-cursor.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Annotation, Range as TextRange} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {ReadingTools} from "../reading/reading-tools.js" */
/** @import {Say} from "../kit/say.js" */

/** So long after the last scroll the article rests, in milliseconds: to seek the line that is read takes a part of a frame. */
const REST = 100;

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
 * @param {{workspace: Workspace, actions: Actions, say: Say, setDate: (day?: string) => Promise<void>, help: () => void,
 *   dictionary: import("../store/dictionary-store.js").DictionaryStore}} options
 * @returns {Reading}
 */
export function createReading({ workspace, actions, say, setDate, help, dictionary }) {
  const active = createActive();
  const shown = createShown(workspace);
  const article = createArticle(warning());
  const marking = createMarking(article, active);
  const navigation = createNavigation({ shown, article, active, say });
  const spans = createSpanTools({ workspace, shown, active, actions, say });
  const handles = createHandles({ workspace, article, active, marking, spans });
  const tags = createTagDialog({ workspace, actions });
  const names = createDictionaryTools({ workspace, store: dictionary, say });
  const report = createPrecisionDialog();
  const entries = createDictionaryDialog({ store: dictionary, say, applied: names.use });
  const popover = createPopover({ workspace, shown, article, active, marking, actions, spans, tag: tags.ask, dictionary: names, details: (id) => showDetails(id), judge: (id) => claimTools.judge(id), relate: (id) => relating.start(id), go: (annotation) => navigation.go(annotation, "text") });
  const relating = createRelating({ shown, article, marking, actions, say });
  const arcs = createArcs({ shown, article, active });
  const labels = createLabelEditor({ workspace, actions });
  const atCursor = createAtCursor();
  const markBar = createMarkBar({ workspace, article, active, actions, popover, spans, editLabels: labels.open });
  const cursor = createWordCursor({ workspace, article, say, reveal: (range) => reveal(article, range), moved: (place) => active.hover(atCursor.tell(shown.document, place).slice(0, 1)) });
  /** @param {string} id @param {"button" | "note"} [focus] */
  const edit = (id, focus = "button") => popover.open([id], { focus });
  const threshold = createThresholdControl({ value: shown.threshold, change: hideUnder, tell: say.status });
  const finder = createFinder({ workspace, article, marking, actions, say });
  const tools = createEntityTools({ shown, actions, card: () => entities.card, findOthers: finder.start });
  const entities = createEntitiesList({ active, actions, navigation, edit, tools, editLabels: labels.open, setDate, tell: say.status, tag: tags.ask });
  const scale = createVerdictScale();
  const claimTools = createClaimTools({ shown, article, actions, scale, views: () => ({ claims, panel }) });
  const text = {
    light: marking.light,
    show: (/** @type {TextRange} */ range) => void reveal(article, range),
    go: (/** @type {Annotation} */ annotation) => navigation.go(annotation, "list"),
  };
  const lesser = { shown: () => shown.showsLesser, count: () => shown.lesser, change: showLesser, tell: say.status };
  const claims = createClaimsList({ active, actions, navigation, scale, text, edit, judge: claimTools.judge, openEntity, tell: say.status, tag: tags.ask, lesser });
  const notes = createNotesList({ active, actions, navigation, edit, tell: say.status, tag: tags.ask, unplaced: createUnplacedList({ workspace, article, actions, active, say }) });
  const panel = createPanel({
    lists: [entities, claims, notes],
    filter: threshold.element,
    tool: createSuggestionsMenu({
      workspace,
      shown,
      article,
      list: () => panel.chosen(),
      report: () => workspace.document !== null && report.open(workspace.document),
      dictionary: entries.open,
    }),
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
    spans,
    view,
    isReading: () => workspace.document !== null && article.element.isConnected,
    place: () => activePlace() ?? article.topOffset(),
    relate: relating.start,
    help,
    tag: tags.ask,
  });

  dictionary.subscribe(() => popover.refresh());

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
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  const scrolled = onceAFrame(() => {
    view.scrolled();
    clearTimeout(resting);
    resting = setTimeout(cameToRest, REST);
  });

  function cameToRest() {
    if (workspace.document === null || !article.element.isConnected) return;
    const place = article.topOffset();
    workspace.scroll = scrollY === 0 ? 0 : place;
    view.rested(place);
  }

  const showSoon = onceAFrame(() => show());

  /** @param {number} percent */
  function hideUnder(percent) {
    shown.threshold = percent;
    // A drag moves it more often than the page is drawn.
    showSoon();
  }

  /** @param {boolean} shows  the claims that are less worth checking */
  function showLesser(shows) {
    shown.showsLesser = shows;
    show();
  }

  function show() {
    const { document } = shown;
    if (document === null) return;
    // The keys must not act on what nobody sees.
    if (active.id !== null && !indexOf(document).byId.has(active.id)) active.set(null);
    showLabelsOf(document);
    article.show(document);
    marking.show(document);
    handles.redraw();
    panel.show(document, shown.hidden);
    threshold.update(shown.hidden);
    arcs.changed();
    labels.changed();
    cursor.refresh();
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
      for (const list of [entities, claims, notes]) list.reset();
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
      tags.changed();
      finder.changed();
      relating.changed();
    },
    closed() {
      active.set(null);
      view.close();
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

/** Said over the text where highlights cannot be drawn. */
function warning() {
  return element(
    "p",
    { class: "no-highlights", hidden: canHighlight },
    "This browser can’t show highlights in the text. Everything found is in the lists; update your browser to see it in the text.",
  );
}
