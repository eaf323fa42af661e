import type { Column, DynamicContent } from 'pdfmake/interfaces'
import { chainCode } from '../../../shared/office/paper.ts'
import type { BuiltForm } from '../forms/built-form.ts'
import { inFonts } from '../glyphs.ts'
import type { PrintForm } from './job.ts'
import { proofInFoot } from './proof.ts'

const usualSize = 7
const largeSize = 8
const draftWidth = 110
/** Why most drafts are one. */
const notSigned = 'belum ditandatangani'
/** Of "Halaman 10 dari 12". */
const pageNumberWidth = 80

/** A footer has three lines at most; the whole name stands on the form. */
const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name)

/** What stands at the foot of every page of a form: whose it is, whether it is a draft, and which page of how many. */
export function footerOf(
  { page: { innerWidth, margin, choices, notes } }: BuiltForm,
  item: PrintForm,
): DynamicContent {
  const { owner: person, signedOn, unsigned = notSigned, paper, mark } = item
  const owner = person
    ? `Dokumen milik ${shortened(person.name)}${person.nip ? ` (${person.nipLabel} ${person.nip})` : ''}`
    : ''
  // By it a paper tells whether the log of the office was rewritten after it was signed.
  const footSize = choices.footSize === 'besar' ? largeSize : usualSize
  const code = paper?.chain ? `Catatan kantor nomor ${chainCode(paper.chain)}` : ''
  // Told widths, so that a name of one long word is broken instead of running off the page.
  const ownerWidth = innerWidth - pageNumberWidth - (signedOn === null ? draftWidth : 0)
  return (page, pages) => {
    const draft: Column[] =
      signedOn === null
        ? [{ text: `DRAF - ${unsigned}`, bold: true, width: draftWidth, alignment: 'center' }]
        : []
    // The code stands in the corner of the last page, and what the foot says beside it.
    const proof = page === pages && item.proof !== undefined ? proofInFoot(item.proof) : null
    return {
      columns: [
        ...(proof ? [proof] : []),
        {
          text: inFonts([notes?.foot ?? '', owner, code].filter((line) => line !== '').join('\n'), footSize),
          width: ownerWidth - (proof?.width ?? 0),
        },
        ...draft,
        {
          text: [`Halaman ${page} dari ${pages}`, ...(mark ? [{ text: `\n${mark}`, bold: true }] : [])],
          width: pageNumberWidth,
          alignment: 'right',
        },
      ],
      fontSize: footSize,
      color: '#444444',
      margin: [margin.left, 10, margin.right, 0],
    }
  }
}
