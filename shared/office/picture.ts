/** How PNG and JPEG begin, as base64. */
const beginnings: Readonly<Record<string, string>> = { png: 'iVBORw0KGgo', jpeg: '/9j/' }

/** Whether a data URL of a picture holds what it says it holds. */
export function readsAsPicture(url: string): boolean {
  const [, kind = '', data = ''] = /^data:image\/(png|jpeg);base64,(.*)$/s.exec(url) ?? []
  const begins = beginnings[kind]
  return begins !== undefined && data.startsWith(begins) && data.length > 60
}
