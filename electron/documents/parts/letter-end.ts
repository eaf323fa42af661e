import type { Content } from 'pdfmake/interfaces'
import type { LetterDocument } from '../../../shared/letters/letter.ts'
import { paragraphsOf } from '../../../shared/letters/wording.ts'
import { pointsOf } from '../../../shared/planning/talks/talk.ts'
import type { Flow } from './layout.ts'
import { below, heightOf, paragraph, running, signedBelow } from './paragraph.ts'
import { points } from './record.ts'
import type { Closing } from './signatures.ts'

/** What a letter says: its text, its points, its last words, and below them, with some lines of them, who signs. */
export function saidAndSigned(
  flow: Flow,
  data: Pick<LetterDocument, 'body' | 'points' | 'closing'>,
  sign: Closing,
): Content[] {
  const body = paragraphsOf(data.body)
  const closing = paragraphsOf(data.closing)
  if (pointsOf(data.points).length === 0) return signedBelow(flow, [...body, ...closing], sign)
  const { innerWidth } = flow.page
  return [
    ...body.map((text) => paragraph(flow, text)),
    ...points(flow, '', data.points, {
      height: closing.reduce((sum, text) => sum + heightOf(flow, text, innerWidth) + below, sign.height),
      content: [...closing.map((text) => running(flow, text)), sign.block()],
    }),
  ]
}
