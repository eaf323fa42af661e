import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createRouterClient, ORPCError } from '@orpc/server'
import { FormId, forms } from '../shared/documents/forms.ts'
import type { PrintScope } from '../shared/documents/scope.ts'
import { Period } from '../shared/office/period.ts'
import { Problem, Refusal } from '../shared/kernel/refusal.ts'
import { lossLine } from '../shared/backup/salvage.ts'
import { sameText } from '../shared/kernel/text.ts'
import { Application } from './app/application.ts'
import { backupTo, checkBackups, restoreOffice } from './backup/command-line.ts'
import { salvageOffice } from './backup/salvage.ts'
import { createDemoOffice } from './demo/create.ts'
import { fileMemory } from './backup/memory.ts'
import { backupMemoryFile, keyringFile, nodeHost } from './app/node-host.ts'
import { readKeyring } from './office-file/keyring.ts'
import { freeName, writeWhole } from './office-file/whole.ts'
import { OfficeFileTrouble } from './office-file/trouble.ts'
import { insertOffice } from './office/store.ts'
import { router } from './app/router.ts'

const usage = `Kinerja Kantor tanpa jendela.

  npm run kinerja -- new    --office BERKAS --name NAMA
  npm run kinerja -- demo   --office BERKAS [--year TAHUN]
  npm run kinerja -- import --office BERKAS --employees DAFTAR.xlsx [--skip-wrong]
  npm run kinerja -- print  --office BERKAS --form FORMULIR --year TAHUN [--period PERIODE]
                            [--nip NIP | --unit KODE | --all] --out FOLDER [--paper A4|F4]
  npm run kinerja -- forms
  npm run kinerja -- check  --office BERKAS [--deep]
  npm run kinerja -- backup --office BERKAS [--out FOLDER]
  npm run kinerja -- restore --office BERKAS [--from CADANGAN] [--secret BERKAS-SANDI]
  npm run kinerja -- salvage --office BERKAS-RUSAK --out BERKAS-BARU
  npm run kinerja -- call   --office BERKAS PROSEDUR '<json>'

FORMULIR: lihat "forms"; beberapa dalam satu berkas dipisah koma: skp,lampiran-skp.
CADANGAN: tanpa --from, cadangan utuh yang terbaru. BERKAS-SANDI berisi kata sandi atau kunci pemulihan.
PERIODE: ${Period.options.join(', ')}.
Kantor yang memakai kata sandi: tambahkan --operator NAMA; kata sandinya dibaca dari masukan baku atau KINERJA_PASSWORD.
`

/** The command line itself is wrong: exit code 2. */
class Usage extends Error {}

const options = {
  office: { type: 'string' },
  name: { type: 'string' },
  employees: { type: 'string' },
  'skip-wrong': { type: 'boolean' },
  form: { type: 'string' },
  year: { type: 'string' },
  period: { type: 'string' },
  nip: { type: 'string' },
  unit: { type: 'string' },
  all: { type: 'boolean' },
  out: { type: 'string' },
  paper: { type: 'string' },
  deep: { type: 'boolean' },
  from: { type: 'string' },
  secret: { type: 'string' },
  operator: { type: 'string' },
} as const

type Values = Partial<{
  -readonly [K in keyof typeof options]: (typeof options)[K]['type'] extends 'boolean' ? boolean : string
}>
const out = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

const keyring = readKeyring(keyringFile())
const host = nodeHost({
  checks: 'at-signing',
  keeps: 'before-changes',
  backups: fileMemory(backupMemoryFile()),
  ...(keyring && { keyring }),
})
const application = new Application(host)
const client = createRouterClient(router, { context: { application } })

function needed(values: Values, name: 'office' | 'name' | 'employees' | 'form' | 'year' | 'out'): string {
  const value = values[name]
  if (!value) throw new Usage(`--${name} harus diisi.`)
  return value
}

function formNamed(text: string): FormId {
  const form = FormId.safeParse(text.trim())
  if (!form.success) throw new Usage(`Formulir "${text}" tidak dikenal. Lihat: npm run kinerja -- forms`)
  return form.data
}

function yearOf(text: string): number {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 2022 || year > 2100) throw new Usage(`Tahun "${text}" tidak dikenal.`)
  return year
}

const newFile = (values: Values): string => {
  const path = resolve(needed(values, 'office'))
  if (existsSync(path)) throw new Refusal(`${path} sudah ada dan tidak ditimpa.`)
  mkdirSync(dirname(path), { recursive: true })
  return path
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

/** Opens the office of a command, and signs in where that is asked for. */
async function openOffice(values: Values): Promise<void> {
  await application.open(resolve(needed(values, 'office')), ({ label }) => complain(label))
  if (application.session.operator && values.operator === undefined) return
  const { operators } = await client.office.operators.entrance()
  const names = operators.map(({ name }) => name).join('; ')
  if (values.operator === undefined) throw new Refusal(`Kantor ini meminta masuk: --operator "${names}".`)
  const operator = operators.find(({ name }) => sameText(name, values.operator ?? ''))
  if (!operator) throw new Refusal(`Tidak ada operator "${values.operator}". Yang ada: ${names}.`)
  const password = operator.hasPassword ? await readPassword() : ''
  const { signedIn } = await client.office.operators.signIn({ id: operator.id, password })
  if (!signedIn)
    throw new Refusal('Kata sandi itu diberikan pengelola. Masuk sekali lewat aplikasi untuk menggantinya.')
}

const commands: Record<string, (values: Values, rest: string[]) => Promise<void>> = {
  async new(values) {
    const name = needed(values, 'name')
    const path = newFile(values)
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
    await application.create(path, (file) =>
      insertOffice(file.db, identity, { name: 'Pengelola', position: 'Pengelola Kepegawaian' }, host.now()),
    )
    out(path)
  },

  async demo(values) {
    const path = newFile(values)
    const year = values.year ? yearOf(values.year) : host.now().getFullYear()
    for await (const progress of createDemoOffice(application, path, year)) complain(progress.label)
    out(path)
  },

  async import(values) {
    const source = needed(values, 'employees')
    await openOffice(values)
    if (!existsSync(source)) throw new Refusal(`${source} tidak ditemukan.`)
    const file = new File([readFileSync(source)], basename(source))
    const result = await client.employees.import.apply({ file, skipWrong: values['skip-wrong'] ?? false })
    out(
      `${result.added} pegawai baru, ${result.changed} berubah, ${result.unchanged} tetap, ${result.leftOut} baris ditinggalkan`,
    )
  },

  async print(values) {
    const [form, ...also] = needed(values, 'form').split(',').map(formNamed)
    const year = yearOf(needed(values, 'year'))
    const period = Period.optional().safeParse(values.period)
    if (!period.success)
      throw new Usage(`Periode "${values.period}" tidak dikenal. Pilihan: ${Period.options.join(', ')}.`)
    if ([values.nip, values.unit, values.all].filter(Boolean).length > 1)
      throw new Usage('Pilih salah satu: --nip, --unit atau --all.')
    if (values.paper !== undefined && values.paper !== 'A4' && values.paper !== 'F4')
      throw new Usage('--paper harus A4 atau F4.')
    const folder = resolve(needed(values, 'out'))
    await openOffice(values)
    const scope = await scopeOf(values)
    const stream = await client.documents.print({
      form: form ?? formNamed(''),
      also,
      year,
      period: period.data,
      scope,
      paper: values.paper,
    })
    for await (const event of stream) {
      if (event.kind === 'progress') continue
      const file = await client.documents.file({ token: event.token })
      mkdirSync(folder, { recursive: true })
      // What was printed before stays as it is.
      const target = freeName(join(folder, event.fileName))
      writeWhole(target, await file.bytes())
      for (const remark of event.remarks) complain(remark)
      out(target)
    }
  },

  async forms() {
    for (const form of forms) out(`${form.id}\t${form.name}`)
  },

  async check(values) {
    await openOffice(values)
    const result = await client.trust.check()
    for (const finding of result.findings)
      out(`${finding.ok ? 'baik' : 'RUSAK'}\t${finding.what}\t${finding.detail}`)
    out(`kepala rantai\t${result.head}`)
    if (!result.sound)
      throw new Refusal('Berkas ini tidak utuh. Jangan dipakai lagi; buka cadangan terakhir.')
    if (values.deep) await checkBackups(application, out)
  },

  async backup(values) {
    await openOffice(values)
    out(await backupTo(application, values.out === undefined ? null : resolve(values.out)))
  },

  async restore(values) {
    const office = resolve(needed(values, 'office'))
    const { from, aside } = await restoreOffice(application, office, {
      from: values.from === undefined ? null : resolve(values.from),
      secret: values.secret === undefined ? null : readFileSync(values.secret, 'utf8').trim(),
    })
    out(`${office} dipulihkan dari ${from}`)
    if (aside !== null) out(`berkas sebelumnya: ${aside}`)
  },

  async salvage(values) {
    const target = resolve(needed(values, 'out'))
    if (existsSync(target)) throw new Refusal(`${target} sudah ada dan tidak ditimpa.`)
    mkdirSync(dirname(target), { recursive: true })
    const { kept, losses, path, list } = await salvageOffice(
      resolve(needed(values, 'office')),
      target,
      host.now(),
    )
    for (const loss of losses) complain(lossLine(loss))
    out(`${path}\t${kept} baris`)
    out(list)
  },

  async call(values, [name, json]) {
    if (!name) throw new Usage('Nama prosedur harus diisi, misalnya employees.list.')
    const input = parseJson(json ?? '{}')
    await openOffice(values)
    let target: unknown = client
    for (const part of name.split('.')) {
      target =
        (typeof target === 'object' || typeof target === 'function') && target !== null && hasProcedure(name)
          ? Reflect.get(target, part)
          : undefined
    }
    if (typeof target !== 'function') throw new Usage(`Prosedur "${name}" tidak ada.`)
    const result: unknown = await Reflect.apply(target, client, [input])
    if (isStream(result)) for await (const event of result) out(JSON.stringify(event))
    else out(JSON.stringify(result, null, 2))
  },
}

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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Usage(`Masukan bukan JSON: ${text}`)
  }
}

async function scopeOf(values: Values): Promise<PrintScope> {
  if (values.nip !== undefined) {
    const nip = values.nip.replace(/\D/g, '')
    const person = (await client.employees.list({ includeInactive: true })).find(
      (employee) => employee.nip === nip,
    )
    if (!person) throw new Refusal(`Tidak ada pegawai dengan NIP ${values.nip}.`)
    return { kind: 'employees', ids: [person.id] }
  }
  if (values.unit !== undefined) {
    const unit = (await client.employees.units.list()).find((candidate) => candidate.code === values.unit)
    if (!unit) throw new Refusal(`Tidak ada unit dengan kode ${values.unit}.`)
    return { kind: 'unit', unitId: unit.id }
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
}

/** What is wrong with the options of a command, as parseArgs found it. */
function optionTrouble(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  const [option = ''] = /(?<=')-*[^' ]+/.exec(message) ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Pilihan "${option}" tidak ada.`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `"${option}" berlebih.`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Pilihan "${option}" belum atau salah diisi.`
  return message
}

async function main(): Promise<number> {
  try {
    const [name, ...rest] = process.argv.slice(2)
    if (name === 'help' || process.argv.includes('--help')) {
      out(usage)
      return 0
    }
    const command = commands[name ?? '']
    if (!name || !command || !Object.hasOwn(commands, name))
      throw new Usage(name ? `Perintah "${name}" tidak ada.` : '')
    let parsed
    try {
      parsed = parseArgs({ args: rest, options, allowPositionals: name === 'call' })
    } catch (error) {
      throw new Usage(optionTrouble(error))
    }
    await command(parsed.values, parsed.positionals)
    return 0
  } catch (error) {
    if (error instanceof Usage) {
      if (error.message) complain(error.message)
      complain(usage)
      return 2
    }
    explain(error)
    return 1
  } finally {
    await application.close()
    host.dispose()
  }
}

process.exitCode = await main()
