import type { PrintEvent, PrintRequest } from '../../shared/documents/contract.ts'
import { forms, type PrintOptions } from '../../shared/documents/forms.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Call, os, streamed } from '../app/call.ts'
import { evaluationDocument } from '../evaluation/store.ts'
import { loadOffice, loadSettings } from '../office/store.ts'
import { versionAnnex, versionDocument } from '../planning/agreement/store.ts'
import { annexDocument } from '../planning/annex/store.ts'
import { skpDocument } from '../planning/skp/store.ts'
import { withProgress } from '../app/progress.ts'
import { unknown, unprintable } from './glyphs.ts'
import { agreementDocument } from './agreement.ts'
import { dialogDocument } from './dialog.ts'
import { lateListDocument } from './late-list.ts'
import { type Agreed, agreedCascade, matrixDocument } from './matrix.ts'
import { personOf } from './person-of.ts'
import type { PrintForm, PrintJob } from './render.ts'
import { formOf, formsOf, type Subject, subjectsOf } from './subjects.ts'

/** File name such as "SKP 2026 - Indah Saputra.pdf" or "Evaluasi TW I 2026 - 45 pegawai.pdf". */
function fileNameOf(request: PrintRequest, printed: readonly PrintForm[], people: number): string {
  const { needs } = formOf(request.form)
  const first = printed[0]
  const whose = first && (first.form === 'daftar-belum-skp' ? first.data.of : personOf(first)?.name)
  const who = people === 1 && whose ? whose : `${people} ${needs === 'dialog' ? 'dialog' : 'pegawai'}`
  const names = formsOf(request)
    .map(({ name }) => name)
    .join(' + ')
  const period = needs === 'evaluation' && request.period ? periodLabel(request.period) : null
  return safeFileName(
    `${[names, period, request.year].filter(Boolean).join(' ')} - ${who.replace(/\.$/, '')}.pdf`,
  )
}

/** Every text in a document, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part)
}

/** What a clerk should know before the documents are signed. */
function remarksOn(printed: readonly PrintForm[]): string[] {
  const remarks: string[] = []
  const drafts = printed.filter((form) => form.data.signedOn === null).length
  if (drafts > 0)
    remarks.push(`${drafts} dari ${printed.length} dokumen belum ditandatangani dan bertanda DRAF.`)
  for (const item of printed)
    if (item.form === 'perjanjian-kinerja' && item.data.changedSince)
      remarks.push(
        `Sasaran ${item.data.skp.employee.unit} sudah diubah sejak ditandatangani; yang dicetak adalah yang ditandatangani. Buka kembali SKP ${item.data.skp.employee.name} (addendum) untuk memperbaruinya.`,
      )
  const lacking = printed
    .map((form) => ({ form, characters: unprintable([...textsIn(form.data)].join(' ')) }))
    .filter(({ characters }) => characters.length > 0)
  if (lacking.length > 0) {
    const characters = [...new Set(lacking.flatMap((found) => found.characters))].join(' ')
    const people = lacking.map(({ form }) => personOf(form)?.name ?? 'daftar')
    const named =
      people.slice(0, 3).join('; ') + (people.length > 3 ? `; dan ${people.length - 3} lainnya` : '')
    remarks.push(`Tidak ada dalam fon cetak dan dicetak sebagai ${unknown}: ${characters} (${named}).`)
  }
  return remarks
}

/** One form with what it says. @param agreed of the year, for the form that shows several people */
async function documentFor(
  call: Call,
  year: number,
  { form, id }: Subject,
  agreed: Agreed | null,
  settings: OfficeSettings,
): Promise<PrintForm> {
  switch (form) {
    case 'skp':
      return { form, data: await skpDocument(call.db, id, settings) }
    case 'lampiran-skp':
    case 'rencana-aksi':
      return { form, data: await annexDocument(call.db, id, settings) }
    case 'berita-acara-dialog':
      return { form, data: await dialogDocument(call, id, settings) }
    case 'daftar-belum-skp':
      return { form, data: await lateListDocument(call, year, id, settings) }
    case 'perjanjian-kinerja':
      return { form, data: await agreementDocument(call, id, settings) }
    case 'matriks-peran-hasil': {
      const whole = agreed ?? (await agreedCascade(call, year))
      return { form, data: await matrixDocument(call, whole, id, settings) }
    }
    case 'evaluasi':
    case 'dokumen-evaluasi':
      return { form, data: await evaluationDocument(call.db, id, settings) }
  }
}

/** One form of a former version. */
async function versionFor(call: Call, { form, id }: Subject): Promise<PrintForm> {
  if (form !== 'lampiran-skp' && form !== 'rencana-aksi')
    return { form: 'skp', data: await versionDocument(call.db, id) }
  const data = await versionAnnex(call.db, id)
  if (!data) throw new Refusal('Versi itu disimpan tanpa lampirannya.')
  return { form, data }
}

async function jobFor(call: Call, request: PrintRequest): Promise<PrintJob> {
  const subjects = await subjectsOf(call, request)
  if (subjects.length === 0)
    throw new Refusal(
      request.form === 'perjanjian-kinerja'
        ? 'Perjanjian kinerja hanya untuk pimpinan unit yang sasarannya sudah ditulis di Kaskade; pada pilihan itu tidak ada.'
        : request.form === 'matriks-peran-hasil'
          ? 'Matriks hanya untuk pimpinan yang menilai pegawai lain; pada pilihan itu tidak ada.'
          : formOf(request.form).needs === 'skp'
            ? `Belum ada SKP tahun ${request.year} untuk pilihan itu.`
            : formOf(request.form).needs === 'dialog'
              ? 'Belum ada catatan dialog kinerja untuk pilihan itu.'
              : formOf(request.form).needs === 'unit'
                ? `Semua SKP ${request.year} pada pilihan itu sudah ditandatangani; tidak ada yang perlu didaftar.`
                : `Belum ada penilaian untuk pilihan dan periode itu.`,
    )
  const settings = await loadSettings(call.db)
  const office = await loadOffice(call.db)
  const agreed = subjects.some(({ form }) => form === 'matriks-peran-hasil')
    ? await agreedCascade(call, request.year)
    : null
  const printed: PrintForm[] = []
  for (const subject of subjects)
    printed.push(
      request.scope.kind === 'versions'
        ? await versionFor(call, subject)
        : await documentFor(call, request.year, subject, agreed, settings),
    )
  const people = new Set(subjects.map(({ id }) => id)).size
  const options: PrintOptions = {
    paper: request.paper ?? settings.paper,
    ratingSpelling: settings.ratingSpelling,
    logo: office.logo,
  }
  return { title: fileNameOf(request, printed, people).replace(/\.pdf$/, ''), options, forms: printed }
}

/** Draws what is asked for, tells how far it is, and puts the document on the shelf. */
async function* draw(
  call: Call,
  input: PrintRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<PrintEvent> {
  const job = await jobFor(call, input)
  const total = job.forms.length
  const bytes = yield* withProgress(total, 'dokumen', (push) =>
    call.application.host
      .renderer()
      .render(job, { onProgress: ({ done }) => push(done), ...(signal ? { signal } : {}) }),
  )
  const fileName = `${job.title}.pdf`
  yield {
    kind: 'done',
    token: call.application.shelf.put({ fileName, bytes }),
    fileName,
    forms: total,
    bytes: bytes.length,
    remarks: remarksOn(job.forms),
  }
}

export const documentsProcedures = os.documents.router({
  forms: os.documents.forms.handler(({ context: { call } }) => {
    const { host } = call.application
    // Whoever asks for the register is about to print.
    host.renderer().warm()
    return {
      forms: forms.map(({ id, name, needs }) => ({ id, name, needs })),
      canOpenExternally: host.openExternally !== undefined,
    }
  }),

  count: os.documents.count.handler(async ({ input, context: { call } }) => ({
    forms: (await subjectsOf(call, input)).length,
  })),

  print: os.documents.print.handler(({ input, context: { call }, signal }) =>
    streamed(call, draw(call, input, signal)),
  ),

  file: os.documents.file.handler(({ input, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(input.token)
    return new File([bytes], fileName, { type: 'application/pdf' })
  }),

  openExternally: os.documents.openExternally.handler(async ({ input, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(input.token)
    if (!call.application.host.openExternally) throw new Refusal('Simpan dokumen, lalu buka dari foldernya.')
    await call.application.host.openExternally(bytes, fileName)
    return {}
  }),
})
