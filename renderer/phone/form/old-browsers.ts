/**
 * What the rules of the application use and browsers of 2017 lack. The language itself is brought to ES2017 by the build.
 */

/** Adds a method to a prototype where it is missing. */
function lend(prototype: object, name: string, method: (...given: never[]) => unknown): void {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value: method, configurable: true, writable: true })
}

lend(
  Array.prototype,
  'toSorted',
  function toSorted(this: unknown[], by?: (a: unknown, b: unknown) => number) {
    // oxlint-disable-next-line unicorn/no-array-sort
    return this.slice().sort(by)
  },
)
lend(
  Array.prototype,
  'flatMap',
  function flatMap(this: unknown[], map: (item: unknown, index: number) => unknown) {
    const flat: unknown[] = []
    for (const found of this.map((item, index) => map(item, index)))
      if (Array.isArray(found)) for (const one of found) flat.push(one)
      else flat.push(found)
    return flat
  },
)
lend(Array.prototype, 'at', function at(this: unknown[], index: number) {
  return this[index < 0 ? this.length + index : index]
})
lend(String.prototype, 'replaceAll', function replaceAll(this: string, what: string, by: string) {
  return this.split(what).join(by)
})
