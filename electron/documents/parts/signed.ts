import type { Content } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { type Signing, signingKey } from '../../../shared/office/signing.ts'
import { points } from './page.ts'
import { picture } from './picture.ts'

/** Room for a signature in ink and a stamp. */
export const blank = points(18)
/** Free above and below what stands in that room. */
const air = 3
const signatureWidth = points(46)
const stampSize = points(22)
/** The stamp lies over the left of a signature, as a stamp in ink does. */
const stampLeft = points(2)
const boxWidth = points(54)
const qrSize = blank - air * 4
const boxText = 7
const grey = '#555555'

/** Something in the room to sign that takes no height of its own. */
const inRoom = <T extends object>(x: number, y: number, content: T) => ({
  ...content,
  relativePosition: { x, y },
})

function pictures({ images, stamp }: Signing, party: Party, official: boolean, width: number): Content[] {
  const own = images[signingKey(party)]
  // Nobody stamps an empty place.
  if (own === undefined) return []
  const left = (width - signatureWidth) / 2
  const fitting = (image: string, alt: string, across: number, high: number) => ({
    columns: [{ width: across, ...picture(image, alt, [across, high]), alignment: 'center' as const }],
  })
  return [
    inRoom(left, air, fitting(own, `Tanda tangan ${party.name}`, signatureWidth, blank - air * 2)),
    ...(stamp === null || !official
      ? []
      : [inRoom(left - stampLeft, -points(1), fitting(stamp, 'Stempel kantor', stampSize, stampSize))]),
  ]
}

/** A frame in which a signing service puts its mark; what it says stands under that mark. */
function box(withCode: boolean, width: number): Content[] {
  const left = (width - boxWidth) / 2
  const textLeft = left + (withCode ? qrSize + air * 3 : air)
  return [
    inRoom(left, air, {
      alignment: 'left' as const,
      canvas: [
        {
          type: 'rect' as const,
          x: 0,
          y: 0,
          w: boxWidth,
          h: blank - air * 2,
          lineWidth: 0.5,
          lineColor: grey,
        },
        ...(withCode
          ? [
              {
                type: 'rect' as const,
                x: air,
                y: air,
                w: qrSize,
                h: qrSize,
                lineWidth: 0.5,
                lineColor: grey,
                dash: { length: 2 },
              },
            ]
          : []),
      ],
    }),
    ...(withCode
      ? [
          inRoom(left + air, blank / 2 - boxText / 2, {
            columns: [{ width: qrSize, text: 'QR', alignment: 'center' as const }],
            fontSize: boxText,
            color: grey,
          }),
        ]
      : []),
    inRoom(textLeft, blank / 2 - boxText, {
      columns: [
        {
          width: left + boxWidth - textLeft - air,
          text: 'Ditandatangani\nsecara elektronik',
          alignment: withCode ? ('left' as const) : ('center' as const),
        },
      ],
      fontSize: boxText,
      color: grey,
    }),
  ]
}

/** What stands in the room to sign: nothing for ink, pictures, or a box for an electronic signature. @param width of the column, points */
export function signed(
  { party, official = false }: { party: Party; official?: boolean },
  width: number,
  signing: Signing | undefined,
): Content[] {
  if (!signing) return []
  if (signing.kind === 'pindaian') return pictures(signing, party, official, width)
  return official ? box(signing.kind === 'tte-qr', width) : []
}
