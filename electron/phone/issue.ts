import { randomUUID } from 'node:crypto'
import { addDays, longDate } from '../../shared/kernel/dates.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { isInService } from '../../shared/employees/legal-position.ts'
import type { FormStub, PhoneKind } from '../../shared/phone/form.ts'
import { formTitle, kindWords } from '../../shared/phone/kinds/register.ts'
import type { Call } from '../app/call.ts'
import { breathe, withProgress } from '../app/progress.ts'
import { listPosts } from '../employees/store.ts'
import { Zip } from '../office-file/zip.ts'
import { loadOffice } from '../office/store.ts'
import { kinds } from './kinds/register.ts'
import {
  answerKeyOf,
  keepPhoneOffice,
  loadPhoneOffice,
  macOf,
  newPhoneOffice,
  type PhoneOffice,
} from './seals.ts'
import { type FormFile, chooseFolder, saveInto } from './folder.ts'
import { formsOf, type IssuedForm, putForm } from './store.ts'
import { formFile } from './template.ts'

interface Order {
  kind: PhoneKind
  period: string
  employeeIds: readonly number[]
  expires: string
}

/** So long after its period a form is taken at most. */
const longest = 366

/** @throws Refusal where answers would be taken until a day that makes no sense */
function checkExpires({ kind, period, expires }: Order, today: string): void {
  const last = addDays(kindWords[kind].endOf(period), longest)
  const problem =
    expires < today
      ? `${longDate(expires)} sudah lewat; jawabannya tidak akan diterima.`
      : expires > last
        ? `Paling lama setahun sesudah ${kindWords[kind].period(period)}, sampai ${longDate(last)}.`
        : null
  if (problem !== null)
    throw new Refusal('Tanggal berlakunya belum benar, jadi tidak ada formulir yang dibuat.', [
      { field: 'Diterima sampai', message: problem },
    ])
}

/** "Laporan kegiatan November 2026 - Siti Aminah", once for each in a list. */
function uniqueNames(title: string, people: ReadonlyArray<{ fullName: string }>): string[] {
  const taken = new Map<string, number>()
  return people.map(({ fullName }) => {
    const name = `${title} - ${fullName.replace(/\.$/, '')}`
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return safeFileName(`${name}${times === 1 ? '' : ` (${times})`}.html`)
  })
}

/** The open forms of some people, by person. */
const openForms = async (
  call: Call,
  { kind, period, employeeIds }: Order,
): Promise<Map<number, IssuedForm>> =>
  new Map(
    (await formsOf(call.db, kind, period, employeeIds)).flatMap((form) =>
      form.withdrawn === null ? [[form.employeeId, form]] : [],
    ),
  )

/** Records forms that were made. @throws Refusal where another window has made some meanwhile */
async function record(
  call: Call,
  order: Order,
  office: PhoneOffice,
  stubs: readonly FormStub[],
): Promise<void> {
  const open = await openForms(call, order)
  if (
    !(await keepPhoneOffice(call.db, office)) ||
    stubs.some(({ id, person }) => (open.get(person)?.id ?? id) !== id)
  )
    throw new Refusal('Formulir ini baru saja dibuat di jendela lain. Muat ulang halaman, lalu ulangi.')
  for (const { id, kind, person: employeeId, period, issued, expires } of stubs)
    await putForm(call.db, { id, kind, employeeId, period, issued, expires })
  await call.auditAll(
    stubs.map(({ kind, person, period, expires }) => ({
      action: 'phone.issue',
      subjectType: 'employee',
      subjectId: person,
      after: {
        phoneForm: formTitle(kind, period),
        expires,
        ...(open.has(person) ? { reissued: true } : {}),
      },
    })),
  )
}

/**
 * Makes forms, tells how far it is, and puts the file on the shelf. Called off before the end nothing is issued.
 * @throws Refusal where nobody of them works here, or the day makes no sense
 */
export async function* issue(
  call: Call,
  order: Order & { intoFolder: boolean },
  signal: AbortSignal | undefined,
) {
  const { kind, period, expires, intoFolder } = order
  checkExpires(order, call.today)
  const posts = await listPosts(call.db, { employeeIds: [...new Set(order.employeeIds)] })
  const people = posts.filter(({ legalPosition }) => isInService(legalPosition))
  if (people.length === 0)
    throw new Refusal('Di antara yang dipilih tidak ada yang masih bekerja di kantor ini.')
  const chosen = intoFolder ? await chooseFolder(call) : null
  if (intoFolder && chosen === null) {
    yield { kind: 'stopped' as const }
    return
  }
  const ids = people.map(({ id }) => id)
  const asks = await kinds[kind].asks(call, ids, period)
  const open = await openForms(call, order)
  const office = (await loadPhoneOffice(call.db)) ?? newPhoneOffice()
  const officeName = (await loadOffice(call.db)).name
  const title = formTitle(kind, period)
  const names = uniqueNames(title, people)
  const stubs: FormStub[] = []
  const files: FormFile[] = []
  yield* withProgress(people.length, 'formulir', async (push) => {
    for (const [at, { id: person, fullName: personName }] of people.entries()) {
      await breathe(signal)
      const id = open.get(person)?.id ?? randomUUID()
      const stub = {
        v: 1,
        kind,
        id,
        office: office.office,
        person,
        period,
        issued: call.today,
        expires,
      } as const
      const form = {
        stub,
        mac: macOf(office, stub),
        key: answerKeyOf(office, id),
        title,
        officeName,
        personName,
        asks: asks.get(person) ?? null,
      }
      stubs.push(stub)
      files.push({ name: names[at] ?? '', bytes: Buffer.from(formFile(form, `${title} - ${personName}`)) })
      push(at + 1)
    }
  })
  const left = posts.length - people.length
  const remarks = [
    ...kinds[kind].remarks(asks),
    ...(left > 0 ? [`${left} orang tidak lagi bekerja di kantor ini dan tidak mendapat formulir.`] : []),
  ]
  const settle = () => call.transaction((within) => record(within, order, office, stubs))
  if (chosen !== null) {
    const folder = await saveInto(chosen, title, files, settle)
    yield { kind: 'saved' as const, folder, forms: files.length, remarks }
    return
  }
  const [only] = files
  const one = files.length === 1 ? only : undefined
  const pieces: Uint8Array[] = []
  const zip = new Zip(call.now, (piece) => pieces.push(piece))
  if (!one)
    for (const file of files) {
      await breathe(signal)
      zip.add(file.name, file.bytes)
    }
  zip.end()
  await settle()
  const fileName = one?.name ?? safeFileName(`${title} - ${files.length} pegawai.zip`)
  yield {
    kind: 'done' as const,
    token: call.application.shelf.put({ fileName, bytes: one ? one.bytes : Buffer.concat(pieces) }),
    fileName,
    forms: files.length,
    remarks,
  }
}
