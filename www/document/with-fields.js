/**
 * An item with other values in some of its fields; a field whose value is undefined goes.
 *
 * @template {object} Item
 * @param {Item} item
 * @param {{[Name in keyof Item]?: Item[Name] | undefined}} fields
 */
export const withFields = (item, fields) =>
  /** @type {Item} */ (Object.fromEntries(Object.entries({ ...item, ...fields }).filter(([, value]) => value !== undefined)));
