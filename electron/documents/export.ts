import type { ExportRequest } from '../../shared/documents/contract.ts'
import { markInFoot } from '../../shared/documents/mark.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { workbookFile, writeWorkbook } from '../excel/workbook.ts'
import { asIssued } from './as-issued.ts'
import { fileNameOf } from './file-name.ts'
import { letterOf } from './forms/letters.ts'
import { sheetsOf } from './forms/sheets.ts'
import { loadPapers } from './jobs.ts'
import { papersOf } from './subjects.ts'
import { nothing } from './files.ts'
import { printsOf, recordPrints } from './taken.ts'
import { writeInWord } from './word/host.ts'

/** So many worksheets are still of use to somebody; Excel opens more than that slowly. */
const mostWorksheets = 250

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The same content as on paper, to be worked on: tables as an Excel workbook, letters as Word with the number they have.
 * @throws Refusal where no form of the request is a table, or a letter
 */
export async function exported(
  call: Call,
  { as, ...request }: ExportRequest,
  signal: AbortSignal | undefined,
): Promise<File> {
  const { papers } = await papersOf(call, request)
  const [first] = papers
  if (!first) throw nothing(request)
  const { loaded, failed } = await loadPapers(call, papers, { anew: false })
  // A workbook that lacks somebody would be counted wrong.
  if (failed[0]) throw failed[0].error
  const { print } = first.block
  const settings = await print.office.settings()
  const everybody = await print.posts()
  const counted = (used: typeof loaded) => call.transaction((within) => recordPrints(within, printsOf(used)))
  const nameOf = (used: typeof loaded, extension: string) =>
    fileNameOf(
      request,
      used.map((one) => one.loaded),
      everybody,
    ).replace(/\.pdf$/, extension)

  if (as === 'excel') {
    const used = loaded.filter((one) => sheetsOf(one.loaded.printed).length > 0)
    if (used.length === 0) throw new Refusal('Formulir itu bukan tabel; simpan sebagai PDF.')
    const worksheets = used.flatMap(({ loaded: { printed, says } }) =>
      sheetsOf(printed).map((sheet) => ({ ...sheet, mark: markInFoot({ says }, settings, call.today) })),
    )
    if (worksheets.length > mostWorksheets)
      throw new Refusal(
        `Itu menjadi ${worksheets.length} lembar kerja; paling banyak ${mostWorksheets}. Pilih satu unit.`,
      )
    const workbook = workbookFile(await writeWorkbook(worksheets), nameOf(used, '.xlsx'))
    await counted(used)
    return workbook
  }
  const used = (await asIssued(call, loaded)).filter((one) => letterOf(one.loaded.printed) !== null)
  if (used.length === 0) throw new Refusal('Formulir itu bukan surat; simpan sebagai PDF.')
  const name = nameOf(used, '.docx')
  const bytes = await writeInWord(
    () => call.application.host.word(),
    {
      letters: used.flatMap((one) => letterOf(one.loaded.printed) ?? []),
      title: name.replace(/\.docx$/, ''),
      paper: request.paper ?? settings.paper,
    },
    signal,
  )
  await counted(used)
  return new File([bytes], name, { type: wordType })
}
