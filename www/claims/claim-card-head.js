import { button } from "../kit/buttons.js";
import { CERTAINTIES, KINDS, saidIn } from "../findings/claim-words.js";
import { element, kept } from "../kit/element.js";
import { joined, provenance } from "../findings/provenance.js";
import { scoreRing } from "../findings/score-ring.js";

/** @import {Actions} from "../app/actions.js" */
/** @import {ClaimItem} from "./claim-items.js" */

/**
 * The head of a claim's card: who says what, how sure, and what can be done with it.
 *
 * @param {{actions: Actions, go: (item: ClaimItem) => void, openEntity: (id: string) => void}} options
 * @returns {{element: HTMLElement, update: (item: ClaimItem) => void}}
 */
export function createClaimHead({ actions, go, openEntity }) {
  /** @type {ClaimItem | null} */
  let shown = null;
  const ids = () => shown?.places.map(({ id }) => id) ?? [];
  const ring = element("div");
  const who = element("p", { class: "who" });
  const said = element("button", { type: "button", class: "claim-said", title: "Show in the text" });
  said.addEventListener("click", () => shown && go(shown));
  const about = element("p", { class: "about" });
  const accept = button({ label: "Accept", key: "A", class: "small", run: () => actions.accept(ids()) });
  const reject = button({ label: "Reject", key: "X", class: "small danger", run: () => actions.reject(ids()) });
  const remove = button({ label: "Delete", key: "Del", class: "small danger", run: () => actions.remove(ids()) });

  return {
    element: element(
      "div",
      { class: "claim-card-head" },
      element("div", { class: "claim-head" }, ring, element("div", {}, who, said)),
      about,
      element("div", { class: "card-actions" }, accept, reject, remove),
    ),
    update(item) {
      const { claim, by, speaker, manner } = item;
      const old = shown;
      shown = item;
      ring.replaceChildren(scoreRing(claim));
      const { entity } = by;
      if (old?.speaker !== speaker || old?.by.entity?.id !== entity?.id || old?.manner !== manner) {
        const name = speaker && entity !== null ? speakerButton(speaker, () => openEntity(entity.id)) : speaker && element("strong", {}, speaker);
        who.replaceChildren(...kept([name, name && " ", `${manner}:`]));
      }
      said.textContent = saidIn(claim);
      const kinds = (claim.kinds ?? []).map((kind) => (KINDS[kind] ?? kind).toLowerCase());
      about.textContent = joined([...provenance(claim), (CERTAINTIES[claim.certainty ?? "asserted"] ?? "").toLowerCase(), kinds.join(", ")]);
      const own = claim.origin === "user";
      accept.hidden = item.places.every(({ status }) => status !== "suggested");
      reject.hidden = own;
      remove.hidden = !own;
    },
  };
}

/** @param {string} name @param {() => void} run */
function speakerButton(name, run) {
  const made = element("button", { type: "button", class: "speaker", title: "Show speaker details" }, name);
  made.addEventListener("click", run);
  return made;
}
