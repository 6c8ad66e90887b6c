/** A divided article of our own, long enough to have a map, an outline, and words that stand in many places. */

const PARTS = /** @type {const} */ ([
  ["What the tide took", "Café owners along the quay of Bergen counted broken chairs"],
  ["Who had been warned", "The harbour office had rung a bell that nobody on the quay could hear"],
  ["What it will cost", "Mara Lindqvist of the harbour office said that the sea wall would cost €4 million"],
  ["After the water", "The ferry to Stavanger ran again before the cafe had swept its floor"],
]);

/** Paragraphs to a part. */
const PARAGRAPHS = 9;

/** @returns {string} */
export function longArticle() {
  const parts = PARTS.flatMap(([heading, sentence]) => [
    heading,
    ...Array.from(
      { length: PARAGRAPHS },
      (_, i) =>
        `${sentence}. It was hour ${i + 1} of the flood, and the water stood at the third step of the customs house, where it had ` +
        "stood in the winter when the old pier went. Boats that had been tied up for the night lay across the road with their " +
        "lamps still burning, and children walked round them on the way to school.",
    ),
  ]);
  return ["Flood on the quay", "By Oskar Lepik\n3 May 2021", ...parts].join("\n\n");
}
