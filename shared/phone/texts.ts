/** A text that an answer changes. */
export interface ChangedText {
  id: string
  before: string
  after: string
}

/**
 * What an answer makes of texts that stand by themselves, as realisations do. Only what differs from the answer before
 * goes in; what nothing was said about stays.
 * @param former what the last answer of the same form said, by id
 * @param standing what stands
 * @param answered what is said now
 * @param ids of which texts there are, in their order
 */
export function changedTexts(
  former: ReadonlyMap<string, string>,
  standing: Readonly<Record<string, string>>,
  answered: ReadonlyMap<string, string>,
  ids: readonly string[],
): ChangedText[] {
  return ids.flatMap((id) => {
    const [was, before, after] = [former.get(id) ?? '', standing[id] ?? '', answered.get(id) ?? '']
    return after === was || after === before ? [] : [{ id, before, after }]
  })
}
