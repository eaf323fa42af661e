import type { Content } from 'pdfmake/interfaces'
import type { Party } from '../../../shared/kernel/party.ts'
import { type Flow, orDash, textIn } from './layout.ts'
import { below, heightOf } from './paragraph.ts'

/** Air between the parts of a paragraph. */
export const between = 3
export const numberWidth = 24
const labelWidth = 104
const colonWidth = 10

/**
 * Who somebody is, line by line, as letters and records say it.
 * @param number of several such blocks; '' for one alone
 * @param after a line below them
 */
export function partyLines(flow: Flow, who: Party, number = '', after = ''): Content {
  const width = flow.page.innerWidth - numberWidth - labelWidth - colonWidth
  const rows: [string, string][] = [
    ['Nama', who.name],
    [who.nipLabel, orDash(who.nip)],
    [who.pangkatLabel === 'PANGKAT/KORPS' ? 'Pangkat/korps' : 'Pangkat/gol. ruang', orDash(who.pangkat)],
    ['Jabatan', orDash(who.jabatan)],
    [who.unitLabel === 'INSTANSI' ? 'Instansi' : 'Unit kerja', orDash(who.unit)],
  ]
  const height = [...rows.map(([, value]) => value), ...(after === '' ? [] : [after])].reduce(
    (sum, text) => sum + heightOf(flow, text, width),
    below + between,
  )
  return flow.put(height, {
    unbreakable: true,
    margin: [0, 0, 0, below],
    stack: [
      ...rows.map(([label, value], index): Content => ({
        columns: [
          { width: numberWidth, text: index === 0 ? number : '' },
          { width: labelWidth, text: label },
          { width: colonWidth, text: ':' },
          { width, ...textIn(width, value, flow.look) },
        ],
      })),
      ...(after === '' ? [] : [{ text: after, margin: [numberWidth, between, 0, 0] } satisfies Content]),
    ],
  })
}
