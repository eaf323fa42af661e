/** The thing itself when a change says nothing new of it: a step that changes nothing is none that can be undone. */
export const changed = <T extends object>(thing: T, change: Partial<T>): T =>
  (Object.keys(change) as (keyof T)[]).every((key) => change[key] === thing[key])
    ? thing
    : { ...thing, ...change }
