import { entityItems } from "../entities/entity-groups.js";
import { html, nothing } from "../kit/draw.js";
import { groupBy } from "../kit/group-by.js";
import { BY_RULE } from "../labels/entity-types.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {EntityItem} from "../entities/entity-groups.js" */

/** Who and what an article names, by kind, with how often; dates and amounts stand in the article alone. @param {GlossatorDocument} document */
export function castOf(document) {
  const named = entityItems(document).filter(({ words }) => !BY_RULE.has(words.type));
  if (named.length === 0) return nothing;
  const groups = [...groupBy(named, ({ words }) => words.many)];
  const name = (/** @type {EntityItem} */ { entity, mentions }) => html`<li>${entity.name}${mentions.length > 1 ? html`${" "}<span class="report-count">${mentions.length}</span>` : nothing}</li>`;
  return html`<section class="report-cast">
    <h2>Who and what is named</h2>
    <dl>${groups.map(([kind, items]) => html`<dt>${kind}</dt><dd><ul role="list">${items.map(name)}</ul></dd>`)}</dl>
  </section>`;
}
