/** Words of drawings that reach out of their drawing, and boxes that reach out of the page; runs in a page. */
export function wordsOutside(): string[] {
  const outside = (inner: DOMRect, outer: DOMRect) =>
    inner.left < outer.left - 1.5 ||
    inner.right > outer.right + 1.5 ||
    inner.bottom > outer.bottom + 1.5
  return [...document.querySelectorAll<SVGSVGElement>('svg.drawing')]
    .filter((drawing) => drawing.checkVisibility())
    .flatMap((drawing) =>
      [...drawing.querySelectorAll('text')]
        .filter((text) => outside(text.getBoundingClientRect(), drawing.getBoundingClientRect()))
        .map((text) => `${drawing.getAttribute('aria-label')?.slice(0, 40)}: ${text.textContent}`),
    )
}
