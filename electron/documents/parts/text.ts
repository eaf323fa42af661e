import type { Content } from 'pdfmake/interfaces'
import type { PrintFont } from '../../../shared/office/print-choices.ts'
import { lineHeight, textWidth } from '../fonts.ts'
import { fontsIn, inFonts, printable } from '../glyphs.ts'

/** In what a text is set. */
export interface Type {
  /** Points. */
  size: number
  font?: PrintFont
}

/**
 * Lines are broken here and not by pdfmake: it would measure every text again word by word, and where a page ends could
 * only be guessed.
 */
const breaks = /(?<= )|(?<=[-/–—])(?![\d %)\],.;:])/u
/** The widths of pairs of letters are not reckoned with, so a line that seems just too long may be a little shorter. */
const spare = 0.5

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

const known = new Map<string, readonly string[]>()
/** So many texts are remembered: each is asked for its height first and then for its lines. */
const mostKnown = 2000

/** The lines that a text takes in a width, without the spaces between them. @param text as it was typed */
export function linesIn(text: string, width: number, type: Type, bold = false): readonly string[] {
  const key = `${width} ${type.size} ${type.font ?? ''} ${bold} ${text}`
  const found = known.get(key)
  if (found) return found
  const lines = printable(text)
    .split('\n')
    .flatMap((paragraph) => brokenIn(paragraph, width - spare, type, bold))
  if (known.size >= mostKnown) known.clear()
  known.set(key, lines)
  return lines
}

function brokenIn(paragraph: string, width: number, { size, font }: Type, bold: boolean): string[] {
  const widthOf = (text: string) => textWidth(text, size, bold, font)
  if (widthOf(paragraph) <= width) return [paragraph.trimEnd()]
  const lines: string[] = []
  let line = ''
  let used = 0
  const next = () => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  const add = (piece: string, wide: number) => {
    line += piece
    used += wide
  }
  for (const word of paragraph.split(breaks)) {
    const full = widthOf(word)
    const trimmed = word.endsWith(' ') ? widthOf(word.trimEnd()) : full
    if (line !== '' && used + trimmed > width) next()
    if (trimmed <= width) add(word, full)
    // Longer than the column: broken wherever it must be, but not within a letter.
    else
      for (const { segment } of graphemes.segment(word)) {
        const wide = widthOf(segment)
        if (line !== '' && used + wide > width && segment.trim() !== '') next()
        add(segment, wide)
      }
  }
  if (line !== '' || lines.length === 0) next()
  return lines
}

const heightOfLine = (line: string, { size, font = 'Arimo' }: Type): number =>
  fontsIn(line, font).reduce((most, name) => Math.max(most, lineHeight(size, name)), lineHeight(size, font))

/** Height of broken lines in points. */
const heightOfLines = (lines: readonly string[], type: Type): number =>
  lines.reduce((sum, line) => sum + heightOfLine(line, type), 0)

/** Height of a text in points. */
export const heightOfText = (text: string, width: number, type: Type, bold = false): number =>
  heightOfLines(linesIn(text, width, type, bold), type)

/** One line that pdfmake takes as it is. */
const lineOf = (line: string, { size, font }: Type, bold: boolean) => {
  const shown = inFonts(line === '' ? ' ' : line, size, font)
  return {
    text: shown,
    noWrap: true,
    preserveLeadingSpaces: true,
    ...(bold ? { bold: true } : {}),
  }
}

/** A text of a known width, line by line. */
export function textIn(width: number, text: string, type: Type, bold = false) {
  const lines = linesIn(text, width, type, bold)
  const [only = ''] = lines
  return lines.length === 1
    ? lineOf(only, type, bold)
    : { stack: lines.map((line): Content => lineOf(line, type, bold)) }
}

/**
 * The part of a text that takes so many lines, and what is left of it.
 * @param lines at least one
 */
export function splitAt(
  text: string,
  width: number,
  type: Type,
  bold: boolean,
  lines: number,
): [first: string, rest: string] {
  const broken = linesIn(text, width, type, bold)
  if (broken.length <= lines) return [text, '']
  // What was broken within a word goes on as a line of its own, so nothing has to be joined again.
  return [broken.slice(0, lines).join('\n'), joined(broken.slice(lines), printable(text))]
}

/** Lines as the running text they were in, so that they can be broken anew. */
function joined(lines: readonly string[], whole: string): string {
  const tail = lines.join('')
  // The end of the text that holds the same signs, with the spaces and line breaks between them.
  const wanted = tail.replace(/\s/g, '').length
  let seen = 0
  for (let at = whole.length; at > 0; at--) {
    if (seen === wanted) return whole.slice(at)
    if (!/\s/.test(whole[at - 1] ?? '')) seen += 1
  }
  return whole
}
