/** Hands a file to the browser, or to Electron's dialog, for saving. */
export function saveFile(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileName
  anchor.click()
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
