import { canDraw } from './fonts.ts'

/** Common characters that Arimo lacks, and what stands for them in print. */
const substitutes: Readonly<Record<string, string>> = {
  '✓': 'v',
  '✔': 'v',
  '☑': '[v]',
  '☐': '[ ]',
  '✗': 'x',
  '✘': 'x',
  '❌': 'x',
  '✅': 'v',
  '★': '*',
  '⭐': '*',
  '➔': '→',
  '➜': '→',
  '\t': '    ',
  '\u2011': '-',
  '\u202f': ' ',
  '\u200b': '',
  '\u200d': '',
  '\ufeff': '',
  '\ufe0f': '',
  '\u00ad': '',
}

/** What is printed for a character that has neither a glyph nor a substitute: seen, never silently dropped. */
export const unknown = '□'

/**
 * A text whose every character the font can draw. pdfmake drops what the font lacks without a word, so nothing
 * goes to it that did not pass here.
 */
export function printable(text: string): string {
  let plain = true
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if ((code < 0x20 && code !== 0x0a) || code > 0x7e) {
      plain = false
      break
    }
  }
  // A number and its percent sign are not parted at the end of a line.
  const whole = text.includes(' %') ? text.replace(/(?<=\d) %/g, '\u00a0%') : text
  if (plain) return whole
  let out = ''
  for (const character of whole.normalize('NFC')) out += drawn(character)
  return out
}

function drawn(character: string): string {
  if (character === '\n') return character
  const substitute = substitutes[character]
  if (substitute !== undefined) return substitute
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ''
  return canDraw(code) ? character : unknown
}

/** The characters of a text that can't be printed as they are, each once, for a remark to the clerk. */
export function unprintable(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => drawn(character) === unknown && character !== unknown,
  )
}
