/**
 * Error texts as a log may keep them. A log travels by mail to whoever helps; names, NIP and folders of people
 * must not travel with it.
 */

// An apostrophe inside a word ("can't", "Ma'ruf") neither opens nor closes a quotation.
const quoted = [
  /"[^"]*(?:"|$)/g,
  /“[^”]*(?:”|$)/g,
  /‘[^’]*(?:’|$)/g,
  /`[^`]*(?:`|$)/g,
  /(?<![\p{L}\p{N}])'(?:.*?'(?![\p{L}\p{N}])|.*$)/gu,
]

/** A message without quoted texts, without numbers of six digits and more, and without paths. */
export function redactMessage(message: string): string {
  let text = message.replace(/\s+/g, ' ')
  for (const pattern of quoted) text = text.replace(pattern, '"…"')
  return text
    .replace(/(?:file:\/\/|\\\\|\b[A-Za-z]:[\\/]|(?<![\w.])~?\/(?=[^\s/])).*$/, '<berkas>')
    .replace(/\d(?:[ .-]?\d){5,}/g, '######')
    .slice(0, 500)
}

/** The calls of a stack, each with the name of its file only; the message above them is left out. */
export function redactStack(stack: string): string[] {
  return stack
    .split('\n')
    .map((line) => /^\s+at (?:(.*) \((.*)\)|(?:async )?(.*))$/.exec(line))
    .filter((call) => call !== null)
    .map(([, caller, inside, bare]) => {
      const place = (inside ?? bare ?? '').replace(/^.*[\\/]/, '')
      return caller === undefined ? `    at ${place}` : `    at ${caller} (${place})`
    })
    .slice(0, 30)
}

/** Name, message and stack of an error and of what caused it, fit for the log. */
export function describeError(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return `${typeof error}: ${redactMessage(String(error))}`
  const code = 'code' in error && typeof error.code === 'string' ? ` [${redactMessage(error.code)}]` : ''
  const lines = [`${error.name}${code}: ${redactMessage(error.message)}`, ...redactStack(error.stack ?? '')]
  if (error.cause !== undefined && depth < 3) lines.push(`  karena ${describeError(error.cause, depth + 1)}`)
  return lines.join('\n')
}
