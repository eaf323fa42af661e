/** Scheme and host of the page. */
export const scheme = 'app'
const host = 'kantor'
export const origin = `${scheme}://${host}`

/** Whether an address belongs to the page itself. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host: at } = new URL(address)
  return protocol === `${scheme}:` && at === host
}
