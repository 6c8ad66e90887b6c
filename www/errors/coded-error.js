/** An error with a stable code; messages.js holds the sentence that the page shows for it. */
export class CodedError extends Error {
  /**
   * @param {string} code
   * @param {string} [message] for people; the sentence of messages.js when left out
   * @param {{cause?: unknown}} [options]
   */
  constructor(code, message, options) {
    super(message ?? "", options);
    this.name = "CodedError";
    this.code = code;
  }
}

/** The code that an error carries, if it carries one. @param {unknown} error @returns {string | undefined} */
export function codeOf(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
