/**
 * A person's choice about the page, kept by this browser; where storage is blocked, only until the page is left.
 *
 * @param {string} name
 * @param {() => Pick<Storage, "getItem" | "setItem"> & Partial<Pick<Storage, "removeItem">>} [storage]  asked for each time: a browser may refuse it
 * @returns {{read: () => string | null, write: (choice: string | null) => void}} null: nothing is chosen
 */
export function keptChoice(name, storage = () => localStorage) {
  const key = `glossator-${name}`;
  return {
    read() {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write(choice) {
      try {
        if (choice === null) storage().removeItem?.(key);
        else storage().setItem(key, choice);
      } catch {
        // What was chosen is shown all the same.
      }
    },
  };
}
