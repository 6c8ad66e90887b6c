// What an article says and who says it: `node node.mjs article.txt`
import { readFile } from "node:fs/promises";
import { annotate, exportAs } from "glossator";

const [path] = process.argv.slice(2);
const text = path === undefined ? "Lisbon paid €2.4 billion for the port, Ana Costa said on Monday." : await readFile(path, "utf8");
const found = await annotate(text, { articleDate: "2024-05-02" });

const names = new Map(found.entities.map((entity) => [entity.id, entity.name]));
for (const entity of found.entities) console.log(`${entity.type.padEnd(12)} ${entity.name}`);
for (const mark of found.annotations) {
  if (mark.kind !== "claim") continue;
  const speaker = names.get(mark.claimer) ?? "the article";
  console.log(`\n${mark.quote}\n  ${speaker}, ${mark.certainty}, worth checking ${mark.checkworthiness.toFixed(2)}`);
}

const { files } = await exportAs(found, "csv");
console.log(`\n${files[0].text.split("\n", 1)[0]}`);
