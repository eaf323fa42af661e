/** The day of a moment where the clerk is, `yyyy-mm-dd`; of now where none is given. */
export const localDay = (at: string | Date = new Date()): string => new Date(at).toLocaleDateString('sv-SE')
