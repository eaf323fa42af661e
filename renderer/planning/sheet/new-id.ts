/** The id of a new RHK or indicator. */
export const newId = () => crypto.randomUUID()
