/**
 * A proposed name as the file systems of Windows and Linux accept it: no folder, no forbidden letter, no
 * device name, not too long.
 */
export function safeFileName(proposed: string): string {
  const name = proposed
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)) return `Dokumen ${name}`.trim()
  if (name.length <= 150) return name
  const [extension = ''] = /\.[^. ]{1,10}$/.exec(name) ?? []
  return name.slice(0, 150 - extension.length) + extension
}
