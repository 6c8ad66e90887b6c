import { CodedError, codeOf } from "../errors/coded-error.js";

/**
 * What the browser says of its storage, in the page's codes: "storage-full", "storage-blocked", "storage-failed".
 *
 * @param {unknown} error
 */
export function storageError(error) {
  if (codeOf(error) !== undefined && error instanceof CodedError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const options = { cause: error };
  if (name === "QuotaExceededError") return new CodedError("storage-full", "", options);
  // Firefox answers InvalidStateError where cookies are forbidden; without IndexedDB at all it is a ReferenceError.
  if (["SecurityError", "InvalidStateError", "ReferenceError", "NotAllowedError"].includes(name)) {
    return new CodedError("storage-blocked", "", options);
  }
  return new CodedError("storage-failed", "", options);
}
