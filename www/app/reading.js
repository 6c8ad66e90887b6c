import { attachKeyboard } from "./keyboard.js";
import { createPanel } from "./panel.js";
import { createActive } from "../article/active.js";
import { createArcs } from "../article/arcs.js";
import { createArticle } from "../article/article.js";
import { canHighlight } from "../article/highlights.js";
import { keepPlace, toTop } from "../article/keep-place.js";
import { createMarking } from "../article/marking.js";
import { createNavigation } from "../article/navigation.js";
import { createWordCursor } from "../article/word-cursor.js";
import { createBrief } from "../brief/brief.js";
import { createClaimTools } from "../claims/claim-tools.js";
import { createClaimsList } from "../claims/claims-list.js";
import { createVerdictScale } from "../claims/verdict-scale.js";
import { hidesSuggestions } from "../document/suggestions-hidden.js";
import { annotationIn, indexOf } from "../document/annotation-index.js";
import { createDictionaryDialog } from "../entities/dictionary-dialog.js";
import { createDictionaryTools } from "../entities/dictionary-tools.js";
import { createEntitiesList } from "../entities/entities-list.js";
import { createEntityTools } from "../entities/entity-tools.js";
import { createPrecisionDialog } from "../entities/precision-dialog.js";
import { element } from "../kit/element.js";
import { onceAFrame } from "../kit/once-a-frame.js";
import { reveal } from "../kit/reveal.js";
import { showLabelsOf } from "../labels/entity-types.js";
import { createLabelEditor } from "../labels/label-editor.js";
import { createLens } from "../lens/lens.js";
import { createLensBar } from "../lens/lens-bar.js";
import { createAtCursor } from "../marks/at-cursor.js";
import { createFinder } from "../marks/finder.js";
import { createHandles } from "../marks/handles.js";
import { createMarkBar } from "../marks/mark-bar.js";
import { attachPointing } from "../marks/pointing.js";
import { createPopover } from "../marks/popover.js";
import { createSpanTools } from "../marks/span-tools.js";
import { createNotesList } from "../notes/notes-list.js";
import { createRelating } from "../notes/relating.js";
import { createTagDialog } from "../notes/tag-dialog.js";
import { createUnplacedList } from "../notes/unplaced-list.js";
import { chosenFor } from "../report/chosen.js";
import { reportChoice } from "../report/report-choice.js";
import { createReadingTools } from "../reading/reading-tools.js";
import { createShown } from "../reading/shown.js";
import { createSuggestionsMenu } from "../reading/suggestions-menu.js";

/** @import {Actions} from "../store/workspace.js" */
/** @import {Annotation, Range as TextRange} from "../document/types.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {DictionaryStore} from "../store/dictionary-store.js" */
/** @import {MarkList} from "../lens/lens.js" */
/** @import {LensName} from "../lens/legend.js" */
/** @import {SetInArticle} from "../article/in-article-setter.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** The article rests so long after the last scroll, in milliseconds: finding the line that is read takes a part of a frame. */
const REST = 100;

const NO_HIGHLIGHTS = "This browser can’t show highlights in the text. Everything found is in the lists; update your browser to see it in the text.";

/**
 * The page with an article: the text, its marks, the lists, and what connects them.
 *
 * @param {{workspace: Workspace, actions: Actions, say: Say, setDate: (day?: string) => Promise<void>, setInArticle: SetInArticle,
 *   help: () => void, dictionary: DictionaryStore, came: (words: string) => void, save: () => void}} options  `came` says that labels came in from a file;
 *   `save` hands the document out
 */
export function createReading({ workspace, actions, say, setDate, setInArticle, help, dictionary, came, save }) {
  const active = createActive();
  const lens = createLens();
  const shown = createShown(workspace, lens);

  // The text.
  const article = createArticle(element("p", { class: "no-highlights", hidden: canHighlight }, NO_HIGHLIGHTS), setInArticle);
  const marking = createMarking(article, active, lens);
  const navigation = createNavigation({ shown, article, active, say });
  const spans = createSpanTools({ workspace, shown, active, actions, say });
  const handles = createHandles({ workspace, article, active, marking, spans });
  const drawArcs = createArcs({ shown, article, active });
  const lensBar = createLensBar({ lens, changed: drawByLens, turned, unfilter, hideSuggestions, tell: say.status });
  const view = createReadingTools({ workspace, shown, article, marking, lensBar, say });
  const go = (/** @type {Annotation} */ annotation) => navigation.go(annotation, "list");

  // What opens over it.
  const tags = createTagDialog({ workspace, actions });
  const labels = createLabelEditor({ workspace, actions, came });
  const names = createDictionaryTools({ workspace, store: dictionary, say });
  const entries = createDictionaryDialog({ store: dictionary, say, applied: names.use });
  const report = createPrecisionDialog();
  const finder = createFinder({ workspace, article, marking, actions, say });
  const relating = createRelating({ shown, article, marking, actions, say });
  const scale = createVerdictScale();
  const tools = createEntityTools({ shown, actions, card: () => entities.card, findOthers: finder.start });
  const claimTools = createClaimTools({ workspace, shown, article, actions, scale, views: () => ({ claims, panel }) });
  const popover = createPopover({ workspace, shown, article, active, marking, actions, spans, tag: tags.ask, dictionary: names, details, claims: claimTools, relate: relating.start, go: (annotation) => navigation.go(annotation, "text") });
  const markBar = createMarkBar({ workspace, article, active, actions, popover, spans, setInArticle, editLabels: labels.open });
  const tellMarks = createAtCursor();
  const cursor = createWordCursor({ workspace, article, say, moved: (place) => active.hover(tellMarks(shown.document, place).slice(0, 1)) });

  // The lists.
  const forLists = { active, actions, navigation, edit, tell: say.status, tag: tags.ask, filtered };
  const entities = createEntitiesList({ ...forLists, tools, editLabels: labels.open, setDate });
  const claims = createClaimsList({
    ...forLists,
    judgeOf: claimTools.judgeOf,
    text: { light: marking.light, show: (/** @type {TextRange} */ range) => void reveal(article, range), go },
    judge: claimTools.judge,
    openEntity,
    selected: markBar.words,
  });
  const notes = createNotesList({ ...forLists, unplaced: createUnplacedList({ workspace, article, actions, active, say }) });
  const brief = createBrief({ active, navigation, passed: lens.passed, open: details, showClaims: claimTools.showList });
  const suggestions = createSuggestionsMenu({ workspace, shown, article, list: () => panel.chosen(), report: () => workspace.document !== null && report.open(workspace.document), dictionary: entries.open });
  const panel = createPanel({ lists: [brief, entities, claims, notes], tool: suggestions, active, lens, hideMarks });

  // Hands and keys.
  const isReading = () => workspace.document !== null && article.element.isConnected;
  attachPointing({ shown, article, active, marking, popover });
  attachKeyboard({ actions, active, markBar, navigation, popover, cursor, claims: claimTools, tools, spans, view, isReading, place, relate: relating.start, tag: tags.ask, help, save });
  dictionary.subscribe(() => popover.refresh());
  /** The text that is shown, and its blocks. */
  let readText = "";
  /** @type {readonly unknown[]} */
  let readBlocks = [];
  /** Whether the lists and the text are being drawn. */
  let drawing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  const scrolled = onceAFrame(() => {
    view.scrolled();
    clearTimeout(resting);
    resting = setTimeout(cameToRest, REST);
  });
  addEventListener("scroll", () => isReading() && scrolled(), { passive: true });

  function cameToRest() {
    if (!isReading()) return;
    const top = article.topOffset();
    workspace.scroll = scrollY === 0 ? 0 : top;
    view.rested(top);
  }

  /** Where the word cursor begins: at what is active, else where reading is. */
  function place() {
    return annotationIn(shown.document, active.id)?.start ?? article.topOffset();
  }

  /** @param {string} id @param {"button" | "note"} [focus] */
  function edit(id, focus = "button") {
    popover.open([id], { focus });
  }

  /** Opens the card in the lists. @param {string} id  of a mention, or of a claim */
  function details(id) {
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

  /** With its legend the bar over the text grows: what is read stays where it is. */
  function drawByLens() {
    view.keepPlace(() => {
      draw();
      lensBar.measure();
    });
  }

  /** The lists follow the lens. @param {LensName} name */
  function turned(name) {
    claims.group(name === "speakers");
    // A comparison is of whatever the person has marked.
    if (name !== "compare") panel.turnTo(name === "entities" ? "Entities" : name === "speakers" ? "Claims" : "Brief");
  }

  /** @param {boolean} hidden */
  function hideSuggestions(hidden) {
    actions.run({ type: "hideSuggestions", hidden });
  }

  function unfilter() {
    for (const list of [entities, claims, notes]) list.unfilter();
  }

  /** @param {MarkList} list */
  function hideMarks(list) {
    lens.hide(list);
    drawByLens();
  }

  /** @param {MarkList} list @param {ReadonlySet<string> | null} ids */
  function filtered(list, ids) {
    if (lens.filter(list, ids) && !drawing) drawSoon();
  }

  /** What is acted on and what is said of it must never differ: this is drawn at once. */
  function drawFindings() {
    const { document, left } = shown;
    if (document === null) return;
    // A comparison ends with what it is of.
    if (lens.name === "compare" && !hidesSuggestions(document)) {
      lens.name = lens.before;
      return drawFindings();
    }
    drawing = true;
    // Keys must not act on what nobody sees.
    if (active.id !== null && !indexOf(document).byId.has(active.id)) active.set(null);
    showLabelsOf(document);
    scale.show(document);
    // Blocks that were taken in or out are set anew, and the person reads on where they were.
    if (document.text === readText && document.blocks !== readBlocks) keepPlace(article, () => article.show(document));
    else article.show(document);
    ({ text: readText, blocks: readBlocks } = document);
    // What the lists filter is drawn in the text too.
    panel.show(document, left);
    marking.show(document);
    lensBar.show(document, left);
    drawing = false;
    popover.refresh();
    for (const dialog of [labels, tags, finder, relating, claimTools]) dialog.changed();
  }

  /** What is measured from the lines of the text is drawn once a frame, however many changes there were. */
  function drawAround() {
    const { document } = shown;
    if (document === null) return;
    handles.redraw();
    drawArcs();
    cursor.refresh();
    view.show(document);
  }
  const drawAroundSoon = onceAFrame(drawAround);
  article.onFolds(drawAroundSoon);

  function draw() {
    drawFindings();
    drawAround();
  }
  const drawSoon = onceAFrame(draw);

  /** Ends what was under way in a document. */
  function leave() {
    active.set(null);
    view.close();
    popover.close();
    entities.card.dismiss();
    claims.card.dismiss();
    finder.cancel();
    relating.cancel();
    markBar.close();
    cursor.stop();
  }

  return {
    element: view.element,
    tools: view,
    /** The report on the article as a file, HTML; with the document inside. @param {string} json  as it is exported */
    async report(json) {
      const { document } = shown;
      const { reportFile } = await import("../report/report-file.js");
      return document === null ? "" : reportFile(chosenFor(document, reportChoice), lens, json);
    },
    /** Another document is open. */
    opened() {
      leave();
      for (const list of [entities, claims, notes]) list.reset();
      lens.reset();
      const { scroll } = workspace;
      draw();
      turned(lens.name);
      panel.turnTo("Brief");
      if (scroll === 0) scrollTo({ top: 0, behavior: "instant" });
      else toTop(article, scroll);
    },
    /** The document has changed. */
    changed() {
      drawFindings();
      drawAroundSoon();
    },
    /** No document is open. */
    closed() {
      leave();
      panel.hide();
    },
  };
}
