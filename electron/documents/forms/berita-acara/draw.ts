import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import { inRole, type LetterDocument } from '../../../../shared/letters/letter.ts'
import { calledParty } from '../../../../shared/letters/rules.ts'
import { recordBegins } from '../../../../shared/letters/wording.ts'
import { Flow, type Page, pageOf } from '../../parts/layout.ts'
import { letterHead } from '../../parts/letter.ts'
import { saidAndSigned } from '../../parts/letter-end.ts'
import { paragraph } from '../../parts/paragraph.ts'
import { party, recordLook as look } from '../../parts/record.ts'
import { placeAndDate, placeOn, rowsSign } from '../../parts/signatures.ts'
import type { Signer } from '../../parts/signer.ts'
import type { BuiltForm } from '../built-form.ts'

/** Pairs from the right to the left, as parties sign: the first of each pair stands right. */
function pairs(signers: readonly Signer[]): (Signer | null)[][] {
  const rows: (Signer | null)[][] = []
  for (let at = 0; at < signers.length; at += 2) rows.push([signers[at + 1] ?? null, signers[at] ?? null])
  return rows
}

const witness = (who: Party, at: number): Signer => ({
  first: `Saksi ${at + 1}`,
  role: `${who.jabatan},`,
  party: who,
})

/** Who signs a berita acara: its parties, the witnesses below them, and who takes note of it last. */
function signersOf(data: LetterDocument, page: Page): (Signer | null)[][] {
  const parties = inRole(data, 'pihak').map(({ party: who }, at): Signer => ({
    first: at === 0 ? placeAndDate(placeOn(page, data.place), data.date) : '',
    role: `${calledParty(at)},`,
    party: who,
    ...(at === 0 && { official: true }),
  }))
  const witnesses = inRole(data, 'saksi').map(({ party: who }, at) => witness(who, at))
  const noting = inRole(data, 'mengetahui').map(({ party: who }): Signer => ({
    first: 'Mengetahui,',
    role: `${who.jabatan},`,
    party: who,
  }))
  return [
    ...pairs(parties),
    ...Array.from({ length: Math.ceil(witnesses.length / 2) }, (_, at) =>
      [witnesses[at * 2], witnesses[at * 2 + 1]].map((one) => one ?? null),
    ),
    ...noting.map((one) => [null, one, null]),
  ]
}

/** A berita acara of whatever was done together, portrait (Peraturan ANRI 5/2021, Permendagri 1/2023). */
export function draw(data: LetterDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const title = letterHead(flow, data, options.logo)
  const sign = rowsSign(flow, signersOf(data, page))
  const told = [
    paragraph(flow, recordBegins(data)),
    ...inRole(data, 'pihak').map(({ party: who }, at) =>
      party(flow, at + 1, { ...who, called: calledParty(at) }),
    ),
  ]
  const stack: Content[] = [...told, ...saidAndSigned(flow, data, sign)]
  return { page, title, blocks: [{ stack, fontSize: look.size }] }
}
