import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html } from "../kit/draw.js";
import { onFormKeys } from "../kit/form-keys.js";
import { keptChoice } from "../store/kept-choice.js";

/** @import {Say} from "../kit/say.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * The name of the person, kept by this browser and in what they export, so that marks of two people can be told apart. It is asked
 * for once, when work that may be another's comes in.
 *
 * @param {{workspace: Workspace, say: Say}} options
 */
export function createAnnotator({ workspace, say }) {
  const kept = keptChoice("annotator");
  const imported = keptChoice("files-imported");
  const asked = keptChoice("annotator-asked");
  const dialog = createDialog("annotator");
  let given = kept.read() ?? "";
  const name = () => given;

  function ask() {
    draw();
    dialog.open();
  }

  function save() {
    const field = /** @type {HTMLInputElement | null} */ (dialog.element.querySelector("input"));
    given = (field?.value ?? "").replace(/\s+/g, " ").trim();
    kept.write(given === "" ? null : given);
    dialog.element.close();
    if (workspace.document !== null) workspace.run({ type: "setAnnotator", name: given });
    say.toast(given === "" ? "Your name won’t be added to exports" : `Your marks will be labelled “${given}”`);
  }

  function draw() {
    const keys = onFormKeys({ submit: save, cancel: () => dialog.element.close() });
    dialog.draw(
      "Your name",
      html`<form class="name-form" @submit=${(/** @type {Event} */ event) => (event.preventDefault(), save())} @keydown=${keys}>
        <p>It goes into the files that you export, so that your marks can be told from those of others.</p>
        <input class="text-field" type="text" aria-label="Your name" autocomplete="name" maxlength="80" .value=${name()} />
        <div class="form-actions">${button({ label: "Save name", class: "primary", run: save })}</div>
      </form>`,
    );
  }

  return {
    /** Empty where none was given. */
    name,
    ask,
    /**
     * Work came in, of which something is said: from the second time on, or where it bears a name, the person is asked for theirs.
     *
     * @param {string} words
     * @param {boolean} [isNamed]
     */
    came(words, isNamed = false) {
      const isFirst = imported.read() === null;
      imported.write("1");
      if (name() !== "" || asked.read() !== null || (isFirst && !isNamed)) return say.toast(words);
      asked.write("1");
      say.toast(words, { label: "Add your name", run: ask });
    },
  };
}
