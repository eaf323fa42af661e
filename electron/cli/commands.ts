import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { createRouterClient, ORPCError } from '@orpc/server'
import type { PrintRequest } from '../../shared/documents/contract.ts'
import { type FormId, forms, isPrintedFrom, nothingToPrint } from '../../shared/documents/forms.ts'
import { nipsIn } from '../../shared/documents/nips.ts'
import type { PrintScope } from '../../shared/documents/scope.ts'
import { Problem, Refusal } from '../../shared/kernel/refusal.ts'
import { lossLine } from '../../shared/backup/salvage.ts'
import { sameText } from '../../shared/kernel/text.ts'
import { Application } from '../app/application.ts'
import { backupMemoryFile, keyringFile, nodeHost } from '../app/node-host.ts'
import { router } from '../app/router.ts'
import { backupTo, checkBackups, restoreOffice } from '../backup/command-line.ts'
import { fileMemory } from '../backup/memory.ts'
import { salvageOffice } from '../backup/salvage.ts'
import { createDemoOffice } from '../demo/create.ts'
import { readKeyring } from '../office-file/keyring.ts'
import { OfficeFileTrouble } from '../office-file/trouble.ts'
import { freeName, writeWhole } from '../office-file/whole.ts'
import { insertOffice } from '../office/store.ts'
import { type Asked, type CommandName, type Request, Usage } from './request.ts'

const out = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

/** Where the files of a print are put. */
let printFolder: string | null = null

const keyring = readKeyring(keyringFile())
const host = nodeHost({
  chooseFolder: () => Promise.resolve(printFolder),
  checks: 'at-signing',
  keeps: 'before-changes',
  backups: fileMemory(backupMemoryFile()),
  ...(keyring && { keyring }),
})
const application = new Application(host)
const client = createRouterClient(router, { context: { application } })

function newFile(path: string): void {
  if (existsSync(path)) throw new Refusal(`${path} sudah ada dan tidak ditimpa.`)
  mkdirSync(dirname(path), { recursive: true })
}

/** The password of whoever gives the command: of the environment, or the first line of what is put in, unseen. */
async function readPassword(): Promise<string> {
  const given = process.env['KINERJA_PASSWORD']
  if (given !== undefined) return given
  const { isTTY } = process.stdin
  if (isTTY) complain('Kata sandi:')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: isTTY })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}

interface Opened {
  office: string
  operator: string | undefined
}

/** Opens the office of a command, and signs in where that is asked for. */
async function openOffice({ office, operator: asked }: Opened): Promise<void> {
  await application.open(office, ({ label }) => complain(label))
  if (application.session.operator && asked === undefined) return
  const { operators } = await client.office.operators.entrance()
  const names = operators.map(({ name }) => name).join('; ')
  if (asked === undefined) throw new Refusal(`Kantor ini meminta masuk: --operator "${names}".`)
  const operator = operators.find(({ name }) => sameText(name, asked))
  if (!operator) throw new Refusal(`Tidak ada operator "${asked}". Yang ada: ${names}.`)
  const password = operator.hasPassword ? await readPassword() : ''
  const { signedIn } = await client.office.operators.signIn({ id: operator.id, password })
  if (!signedIn)
    throw new Refusal('Kata sandi itu diberikan pengelola. Masuk sekali lewat aplikasi untuk menggantinya.')
}

/** Documents as one file, where neither several files nor all forms are asked for. */
async function printOne({ folder }: Asked<'print'>, request: PrintRequest): Promise<void> {
  for await (const event of await client.documents.print(request)) {
    if (event.kind !== 'done') continue
    const file = await client.documents.file({ token: event.token })
    mkdirSync(folder, { recursive: true })
    // What was printed before stays as it is.
    const target = freeName(join(folder, event.fileName))
    writeWhole(target, await file.bytes())
    await client.documents.taken({ token: event.token })
    for (const remark of event.remarks) complain(remark)
    for (const { who, form, reason } of event.failed) complain(`${who}, ${form}: ${reason}`)
    out(target)
  }
}

/** Documents as several files. */
async function printFiles(
  { folder: into, kind = 'form', zip, pattern }: Asked<'print'>,
  request: PrintRequest,
): Promise<void> {
  mkdirSync(into, { recursive: true })
  printFolder = into
  const { folder } = await client.documents.chooseFolder()
  const stream = await client.documents.files({
    ...request,
    kind,
    zip,
    folder,
    ...(pattern === undefined ? {} : { pattern }),
  })
  for await (const event of stream) {
    if (event.kind === 'progress') continue
    for (const remark of event.remarks) complain(remark)
    for (const { who, form, reason } of event.failed) complain(`${who}, ${form}: ${reason}`)
    if (event.fileName !== null) out(join(into, event.fileName))
    else for (const name of event.names) out(join(into, name))
    if (event.files > event.names.length && event.fileName === null)
      complain(`dan ${event.files - event.names.length} berkas lain.`)
  }
}

async function print(asked: Asked<'print'>): Promise<void> {
  await openOffice(asked)
  const { form, also, set, year, paper, realised, drafts } = asked
  const scope = await scopeOf(asked)
  const request: PrintRequest = { form, also, set, year, scope, paper, realised, drafts }
  // Of the year unless told.
  const { period = 'tahunan', month } = asked
  if (form !== undefined || set !== undefined) {
    const timed = { ...request, period, month }
    return asked.kind === undefined && !asked.zip ? printOne(asked, timed) : printFiles(asked, timed)
  }
  // All forms, the reports of a month of this one, or of the last of the year.
  const now = host.now()
  const times = { period, month: month ?? (now.getFullYear() === year ? now.getMonth() + 1 : 12) }
  const found: FormId[] = []
  for (const one of forms) {
    if (!isPrintedFrom(one, scope.kind)) continue
    const count = await client.documents.count({ ...request, ...times, form: one.id })
    if (count.forms > 0) found.push(one.id)
    else complain(`${one.name}: ${nothingToPrint(one, year)}`)
  }
  const [first, ...others] = found
  if (first === undefined) throw new Refusal('Tidak ada yang dapat dicetak untuk pilihan itu.')
  await printFiles(asked, { ...request, ...times, form: first, also: others })
}

const commands: { [Name in CommandName]: (asked: Asked<Name>) => Promise<void> } = {
  async new({ office, name }) {
    newFile(office)
    const identity = {
      name,
      agency: '',
      letterhead: name.toUpperCase(),
      address: '',
      city: '',
      phone: '',
      email: '',
      logo: null,
      fictional: false,
    }
    await application.create(office, (file) =>
      insertOffice(file.db, identity, { name: 'Pengelola', position: 'Pengelola Kepegawaian' }, host.now()),
    )
    out(office)
  },

  async demo({ office, year }) {
    newFile(office)
    const story = createDemoOffice(application, office, year ?? host.now().getFullYear())
    for await (const progress of story) complain(progress.label)
    out(office)
  },

  async import({ list, skipWrong, ...office }) {
    await openOffice(office)
    if (!existsSync(list)) throw new Refusal(`${list} tidak ditemukan.`)
    const file = new File([readFileSync(list)], basename(list))
    const result = await client.employees.import.apply({ file, skipWrong })
    out(
      `${result.added} pegawai baru, ${result.changed} berubah, ${result.unchanged} tetap, ${result.leftOut} baris ditinggalkan`,
    )
  },

  print,

  async forms() {
    for (const form of forms) out(`${form.id}\t${form.name}`)
  },

  async check({ deep, ...office }) {
    await openOffice(office)
    const result = await client.trust.check()
    for (const finding of result.findings)
      out(`${finding.ok ? 'baik' : 'RUSAK'}\t${finding.what}\t${finding.detail}`)
    out(`kepala rantai\t${result.head}`)
    if (!result.sound)
      throw new Refusal('Berkas ini tidak utuh. Jangan dipakai lagi; buka cadangan terakhir.')
    if (deep) await checkBackups(application, out)
  },

  async backup({ folder, ...office }) {
    await openOffice(office)
    out(await backupTo(application, folder))
  },

  async restore({ office, from: chosen, secretFile }) {
    const { from, aside } = await restoreOffice(application, office, {
      from: chosen,
      secret: secretFile === null ? null : readFileSync(secretFile, 'utf8').trim(),
    })
    out(`${office} dipulihkan dari ${from}`)
    if (aside !== null) out(`berkas sebelumnya: ${aside}`)
  },

  async salvage({ damaged, target }) {
    newFile(target)
    const { kept, losses, path, list } = await salvageOffice(damaged, target, host.now())
    for (const loss of losses) complain(lossLine(loss))
    out(`${path}\t${kept} baris`)
    out(list)
  },

  async call({ name, input, ...office }) {
    if (!hasProcedure(name)) throw new Usage(`Prosedur "${name}" tidak ada.`)
    await openOffice(office)
    const procedure = name
      .split('.')
      .reduce<unknown>((at, part) => Reflect.get(at as object, part), client) as Procedure
    const result = await procedure(input)
    if (isStream(result)) for await (const event of result) out(JSON.stringify(event))
    else out(JSON.stringify(result, null, 2))
  },
}

type Procedure = (input: unknown) => Promise<unknown>

/** Whether the contract has a procedure of this name; the client itself would make one up. */
function hasProcedure(name: string): boolean {
  let at: unknown = router
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return false
    at = Reflect.get(at, part)
  }
  return typeof at === 'object' && at !== null && '~orpc' in at
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

async function scopeOf({ nip, unit }: Pick<Asked<'print'>, 'nip' | 'unit'>): Promise<PrintScope> {
  if (nip !== undefined) {
    const byNip = new Map(
      (await client.employees.list({ includeInactive: true })).map((employee) => [employee.nip, employee.id]),
    )
    const wanted = nipsIn(nip)
    const unknown = wanted.filter((one) => !byNip.has(one))
    if (unknown.length > 0 || wanted.length === 0)
      throw new Refusal(`Tidak ada pegawai dengan NIP ${unknown.length > 0 ? unknown.join(', ') : nip}.`)
    return { kind: 'employees', ids: wanted.flatMap((one) => byNip.get(one) ?? []) }
  }
  if (unit !== undefined) {
    const found = (await client.employees.units.list()).find(({ code }) => code === unit)
    if (!found) throw new Refusal(`Tidak ada unit dengan kode ${unit}.`)
    return { kind: 'unit', unitId: found.id }
  }
  return { kind: 'all' }
}

function explain(error: unknown): void {
  if (error instanceof OfficeFileTrouble) {
    complain(`${error.file}: ${error.message}`)
    complain(error.next)
    return
  }
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown }
  if (code === 'EBUSY') {
    complain(`${String(path)} sedang dipakai program lain. Tutup dahulu, lalu coba lagi.`)
    return
  }
  complain(error instanceof Error ? error.message : String(error))
  const problems =
    error instanceof Refusal
      ? error.problems
      : error instanceof ORPCError
        ? (Problem.array().safeParse((error.data as { problems?: unknown } | undefined)?.problems).data ?? [])
        : []
  for (const { row, field, message } of problems)
    complain([row !== undefined && `Baris ${row}`, field, message].filter(Boolean).join(': '))
  if (error instanceof ORPCError && (error.data as { asks?: unknown } | undefined)?.asks === true)
    complain('Bila memang demikian, ulangi dengan "sure": true.')
}

/**
 * Does what is asked and tells it on stdout; why not, on stderr.
 * @returns the exit code: 0 done, 1 refused or failed
 * @throws Usage when the line names a procedure that does not exist
 */
export async function carryOut({ command, asked }: Request): Promise<0 | 1> {
  try {
    const carry = commands[command] as (asked: Request['asked']) => Promise<void>
    await carry(asked)
    return 0
  } catch (error) {
    if (error instanceof Usage) throw error
    explain(error)
    return 1
  } finally {
    await application.close()
    host.dispose()
  }
}
