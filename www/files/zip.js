/** @import {ExportedFiles} from "../document/types.js" */

/** The files of an export. @param {ExportedFiles} exported @param {string} stem  what their names begin with */
export const filesOf = ({ files }, stem) => files.map(({ suffix, text }) => new File([text], `${stem}${suffix}`, { type: "text/plain" }));

/** One zip of several files. @param {readonly File[]} files @returns {Promise<Blob>} */
export async function zipOf(files) {
  const { downloadZip } = await import("client-zip");
  return downloadZip(files).blob();
}
