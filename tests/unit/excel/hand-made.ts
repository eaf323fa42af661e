import { readFileSync } from 'node:fs'
import { zipFiles } from './zip.ts'

/** A small file of its kind, see the README of tests/data. */
export const givenCase = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../data/cases/${name}`, import.meta.url)))

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

interface HandMade {
  /** What stands in the worksheet: rows, and what comes after them. */
  rows?: string
  after?: string
  /** Attributes of workbookPr. */
  book?: string
  /** Content of styleSheet; none leaves the part out. */
  styles?: string
  /** Items of the shared texts; none leaves the part out. */
  texts?: string
  /** How the worksheet is named in the relations, and where it lies. */
  target?: string
  part?: string
}

/** The parts of a workbook with one worksheet "S", each as XML that a test writes by hand. */
export function partsOf(made: HandMade): Map<string, string> {
  const { rows = '', after = '', book = '', styles, texts } = made
  const { target = 'worksheets/sheet1.xml', part = 'xl/worksheets/sheet1.xml' } = made
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${to}"/>`
  const relations = [
    relation('rId1', 'worksheet', target),
    styles === undefined ? '' : relation('rId2', 'styles', 'styles.xml'),
    texts === undefined ? '' : relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
  ]
  const parts = new Map([
    [
      '_rels/.rels',
      `<Relationships xmlns="${packaged}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr ${book}/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packaged}">${relations.join('')}</Relationships>`,
    ],
    [part, `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`],
  ])
  if (styles !== undefined) parts.set('xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`)
  if (texts !== undefined) parts.set('xl/sharedStrings.xml', `<sst xmlns="${main}">${texts}</sst>`)
  return parts
}

export const handMade = (made: HandMade): Uint8Array => zipFiles(partsOf(made))

/** A cell with a text of its own. @param ref its address; none leaves it out */
export const textCell = (text: string, ref?: string): string =>
  `<c${ref ? ` r="${ref}"` : ''} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
