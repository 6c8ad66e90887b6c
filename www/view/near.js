/** A block this far from the view is made ready, so that a quick scroll meets painted text. */
const MARGIN = "900px 0px";

/**
 * Tells which blocks are near the view.
 *
 * @param {(element: Element, isNear: boolean) => void} listener
 * @returns {{watch: (elements: Iterable<Element>) => void}}
 */
export function createNear(listener) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listener(target, isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  return {
    watch(elements) {
      observer.disconnect();
      for (const element of elements) observer.observe(element);
    },
  };
}
