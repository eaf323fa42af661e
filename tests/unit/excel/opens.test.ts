import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import type { Cell } from '../../../shared/excel/cell.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { givenCase, handMade, partsOf, textCell } from './hand-made.ts'
import { zipFiles } from './zip.ts'

async function rowsOf(bytes: Uint8Array): Promise<Cell[][]> {
  const [worksheet] = await readWorkbook(bytes)
  return worksheet?.rows ?? []
}

const rowOf = (cells: string, attributes = '') => `<row ${attributes}>${cells}</row>`
const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

describe('what Excel opens is opened', () => {
  it('a chart sheet before the list', async () => {
    const worksheets = await readWorkbook(givenCase('chartsheet.xlsx'))
    expect(worksheets.map(({ rows }) => rows[1]?.[2])).toEqual(['198003152005011003'])
  })

  it('cells and rows without their addresses', async () => {
    const rows = await rowsOf(givenCase('cells-without-r.xlsx'))
    expect(rows[1]?.slice(0, 3)).toEqual([1, 'Budi Santoso, S.Sos.', '198003152005011003'])
    const mixed = rowOf(textCell('a')) + rowOf(textCell('c', 'C4') + textCell('d'), '') + rowOf(textCell('e'))
    expect(await rowsOf(handMade({ rows: mixed }))).toEqual([['a'], [], [], [null, null, 'c', 'd'], ['e']])
  })

  it.each([
    ['a slash in front', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['./', './worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../', '../xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['backslashes', 'worksheets\\sheet1.xml', 'xl\\worksheets\\sheet1.xml'],
    ['other capitals', 'Worksheets/Sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['./ in the ZIP', 'worksheets/sheet1.xml', './xl/worksheets/sheet1.xml'],
  ])('names of parts with %s', async (_, target, part) => {
    expect(await rowsOf(handMade({ rows: rowOf(textCell('a', 'A1')), target, part }))).toEqual([['a']])
  })

  it('prefixes before every name, as Strict workbooks and other programs write them', async () => {
    const parts = partsOf({ rows: rowOf(textCell('a', 'A1')) })
    const prefixed = (xml: string) =>
      xml
        .replace(/<(\/?)(?!\?)([a-zA-Z])/g, '<$1x:$2')
        .replaceAll('xmlns=', 'xmlns:x=')
        .replaceAll('schemas.openxmlformats.org/spreadsheetml/2006', 'purl.oclc.org/ooxml/spreadsheetml')
        .replaceAll('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument')
    const strict = new Map([...parts].map(([name, xml]) => [name, prefixed(xml)]))
    expect(strict.get('xl/workbook.xml')).toContain('<x:sheet name')
    expect(await rowsOf(zipFiles(strict))).toEqual([['a']])
  })

  it('no styles at all, and cells that name one that is not there', async () => {
    const rows = rowOf('<c r="A1" s="7"><v>12.5</v></c>')
    expect(await rowsOf(handMade({ rows }))).toEqual([[12.5]])
    expect(await rowsOf(handMade({ rows, styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' }))).toEqual([
      [12.5],
    ])
  })

  it.each(['1', 'true', 'TRUE'])('days counted from 1904, written as %s', async (value) => {
    const bytes = handMade({
      rows: rowOf('<c r="A1" s="0"><v>27832</v></c>'),
      book: `date1904="${value}"`,
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    })
    expect(await rowsOf(bytes)).toEqual([[day('1980-03-14')]])
    const given = await rowsOf(givenCase('date1904-true.xlsx'))
    expect([given[1]?.[3], given[1]?.[5]]).toEqual([day('1980-03-14'), day('2023-04-01')])
  })

  it.each([
    ['2015-08-01', '2015-08-01'],
    ['2015-08-01T00:00:00', '2015-08-01'],
    ['2015-08-01T00:00:00Z', '2015-08-01'],
    ['2015-08-01T00:00:00.000+07:00', '2015-08-01'],
  ])('a date written as %s is that day, wherever the PC is', async (written, expected) => {
    expect(await rowsOf(handMade({ rows: rowOf(`<c r="A1" t="d"><v>${written}</v></c>`) }))).toEqual([
      [day(expected)],
    ])
  })

  it.each([
    ['dd\\-mm\\-yyyy', 42217, day('2015-08-01')],
    ['[$-421]dd mmmm yyyy;@', 42217, day('2015-08-01')],
    ['mmmm', 42217, day('2015-08-01')],
    ['hh:mm', 0.3125, '07:30'],
    ['0.0%', 0.955, '95,5 %'],
    ['0000', 12, '0012'],
    ['00000000 000000', 19800315200501, '19800315 200501'],
    ['#,##0.00', 1250.5, 1250.5],
    ['"hari" 0', 12, 12],
    ['000000000000000000', 198003152005011000, 198003152005011000],
  ])('a number formatted %s', async (code, value, shown) => {
    const quoted = code.replaceAll('"', '&quot;')
    const bytes = handMade({
      rows: rowOf(`<c r="A1" s="0"><v>${value}</v></c>`),
      styles: `<numFmts><numFmt numFmtId="164" formatCode="${quoted}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
    })
    expect(await rowsOf(bytes)).toEqual([[shown]])
  })

  it('texts that cells share, also rich ones, without reading aids', async () => {
    const rows = rowOf(
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><v>c_x000D_d</v></c>',
    )
    const texts =
      '<si><r><t>BUDI </t></r><r><rPr><b/></rPr><t xml:space="preserve">SANTOSO</t></r><rPh sb="0" eb="1"><t>bu</t></rPh></si><si><t><![CDATA[a & b]]> &amp; c</t></si>'
    expect(await rowsOf(handMade({ rows, texts }))).toEqual([['a & b & c', 'BUDI SANTOSO', 'c\rd']])
  })

  it('an error value as the word that Excel shows', async () => {
    expect(await rowsOf(handMade({ rows: rowOf('<c r="A1" t="e"><v>#REF!</v></c>') }))).toEqual([['#REF!']])
  })
})

describe('only what the directory of the ZIP lists is read', () => {
  it('a part beside it says nothing', async () => {
    const rows = await rowsOf(givenCase('unlisted-second-sheet.xlsx'))
    expect(rows.map(([nip]) => nip)).toEqual(['NIP', '197001022015011001', '197001032015011001'])
  })

  it('two parts of one name are refused', async () => {
    const parts = partsOf({ rows: rowOf(textCell('a')) })
    parts.set('XL/Worksheets/Sheet1.xml', '<worksheet/>')
    await expect(readWorkbook(zipFiles(parts))).rejects.toThrow(Refusal)
  })

  it('entities that a part declares are not resolved', async () => {
    const parts = partsOf({ rows: rowOf(textCell('&lol;')) })
    const [name, xml] = [...parts].at(-1) ?? ['', '']
    parts.set(name, `<!DOCTYPE x [<!ENTITY lol "ha">]>${xml}`)
    await expect(readWorkbook(zipFiles(parts))).rejects.toThrow('rusak')
  })
})
