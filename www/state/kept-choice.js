/**
 * What a person chose about the page, kept by this browser. Where storage is blocked it holds until the page is left.
 *
 * @param {string} name
 * @returns {{read: () => string | null, write: (choice: string | null) => void}} null: nothing is chosen
 */
export function keptChoice(name) {
  const key = `glossator-${name}`;
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(choice) {
      try {
        if (choice === null) localStorage.removeItem(key);
        else localStorage.setItem(key, choice);
      } catch {
        // What was chosen is shown all the same.
      }
    },
  };
}
