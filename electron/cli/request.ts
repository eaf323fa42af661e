import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FormId } from '../../shared/documents/forms.ts'
import { OutputKind, patternTrouble, placeholders } from '../../shared/documents/output.ts'
import { PrintSetId } from '../../shared/documents/sets.ts'
import { DiaryMonth } from '../../shared/monitoring/diary/entry.ts'
import { Period } from '../../shared/office/period.ts'

export const usage = `Kinerja Kantor tanpa jendela.

  npm run kinerja -- new    --office BERKAS --name NAMA
  npm run kinerja -- demo   --office BERKAS [--year TAHUN]
  npm run kinerja -- import --office BERKAS --employees DAFTAR.xlsx [--skip-wrong]
  npm run kinerja -- print  --office BERKAS [--form FORMULIR | --set PAKET] --year TAHUN
                            [--period PERIODE] [--month 1..12]
                            [--nip NIP | --unit KODE | --all] --out FOLDER [--paper A4|F4]
                            [--as HASIL] [--zip] [--names POLA] [--signed]
                            [--realised]   (rencana-aksi dengan realisasi)
  npm run kinerja -- forms
  npm run kinerja -- check  --office BERKAS [--deep]
  npm run kinerja -- backup --office BERKAS [--out FOLDER]
  npm run kinerja -- restore --office BERKAS [--from CADANGAN] [--secret BERKAS-SANDI]
  npm run kinerja -- salvage --office BERKAS-RUSAK --out BERKAS-BARU
  npm run kinerja -- call   --office BERKAS PROSEDUR '<json>'

FORMULIR: lihat "forms"; beberapa dalam satu berkas dipisah koma: skp,lampiran-skp. Tanpa --form dan --set: semua
formulir, satu PDF setiap formulir. Tanpa --period: tahunan.
PAKET: ${PrintSetId.options.join(', ')}.
HASIL: ${OutputKind.options.join(', ')} (satu PDF, atau satu setiap pegawai, unit, formulir). POLA: nama berkas dengan
${placeholders.map((name) => `{${name}}`).join(' ')}. NIP: satu, atau beberapa dipisah koma. --signed: tanpa yang masih DRAF.
CADANGAN: tanpa --from, cadangan utuh yang terbaru. BERKAS-SANDI berisi kata sandi atau kunci pemulihan.
PERIODE: ${Period.options.join(', ')}.
Kantor yang memakai kata sandi: tambahkan --operator NAMA; kata sandinya dibaca dari masukan baku atau KINERJA_PASSWORD.
`

/** The command line itself is wrong: exit code 2. */
export class Usage extends Error {}

const options = {
  office: { type: 'string' },
  name: { type: 'string' },
  employees: { type: 'string' },
  'skip-wrong': { type: 'boolean' },
  form: { type: 'string' },
  year: { type: 'string' },
  period: { type: 'string' },
  month: { type: 'string' },
  nip: { type: 'string' },
  unit: { type: 'string' },
  all: { type: 'boolean' },
  out: { type: 'string' },
  paper: { type: 'string' },
  realised: { type: 'boolean' },
  set: { type: 'string' },
  as: { type: 'string' },
  zip: { type: 'boolean' },
  names: { type: 'string' },
  signed: { type: 'boolean' },
  deep: { type: 'boolean' },
  from: { type: 'string' },
  secret: { type: 'string' },
  operator: { type: 'string' },
} as const

type Options = Partial<{
  -readonly [K in keyof typeof options]: (typeof options)[K]['type'] extends 'boolean' ? boolean : string
}>

function needed(given: Options, name: 'office' | 'name' | 'employees' | 'year' | 'out'): string {
  const value = given[name]
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

function paperOf(text: string | undefined): 'A4' | 'F4' | undefined {
  if (text === undefined || text === 'A4' || text === 'F4') return text
  throw new Usage('--paper harus A4 atau F4.')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Usage(`Masukan bukan JSON: ${text}`)
  }
}

const fileOf = (given: Options) => resolve(needed(given, 'office'))
const pathOf = (text: string | undefined) => (text === undefined ? null : resolve(text))

/** An office that is opened, and who gives the command where the office asks for that. */
const opened = (given: Options) => ({ office: fileOf(given), operator: given.operator })

/** One of some words, or nothing where it was not given. */
function oneOf<T extends string>(
  option: string,
  text: string | undefined,
  words: readonly T[],
): T | undefined {
  const found = words.find((word) => word === text)
  if (text !== undefined && found === undefined)
    throw new Usage(`--${option} "${text}" tidak dikenal. Pilihan: ${words.join(', ')}.`)
  return found
}

function printed(given: Options) {
  if (given.form !== undefined && given.set !== undefined)
    throw new Usage('Pilih salah satu: --form atau --set.')
  const set = oneOf('set', given.set, PrintSetId.options)
  const [form, ...also] = given.form === undefined ? [] : given.form.split(',').map(formNamed)
  const year = yearOf(needed(given, 'year'))
  const period = Period.optional().safeParse(given.period)
  if (!period.success)
    throw new Usage(`Periode "${given.period}" tidak dikenal. Pilihan: ${Period.options.join(', ')}.`)
  const month = DiaryMonth.shape.month
    .optional()
    .safeParse(given.month === undefined ? undefined : Number(given.month))
  if (!month.success) throw new Usage(`Bulan "${given.month}" tidak dikenal. Pilihan: 1 sampai 12.`)
  const { nip, unit, all, names: pattern } = given
  if ([nip, unit, all].filter(Boolean).length > 1)
    throw new Usage('Pilih salah satu: --nip, --unit atau --all.')
  const trouble = pattern === undefined ? null : patternTrouble(pattern)
  if (trouble !== null) throw new Usage(trouble)
  return {
    ...opened(given),
    form,
    also,
    set,
    year,
    period: period.data,
    month: month.data,
    nip,
    unit,
    paper: paperOf(given.paper),
    realised: given.realised,
    kind: oneOf('as', given.as, OutputKind.options),
    zip: given.zip ?? false,
    pattern,
    drafts: given.signed === true ? ('without' as const) : undefined,
    folder: resolve(needed(given, 'out')),
  }
}

/** What each command takes of its options. Looks at no file, so that a wrong command is answered at once. */
const commands = {
  new: (given: Options) => {
    const name = needed(given, 'name')
    return { office: fileOf(given), name }
  },
  demo: (given: Options) => ({
    office: fileOf(given),
    year: given.year ? yearOf(given.year) : undefined,
  }),
  import: (given: Options) => ({
    list: needed(given, 'employees'),
    skipWrong: given['skip-wrong'] ?? false,
    ...opened(given),
  }),
  print: printed,
  forms: () => ({}),
  check: (given: Options) => ({ ...opened(given), deep: given.deep ?? false }),
  backup: (given: Options) => ({ ...opened(given), folder: pathOf(given.out) }),
  restore: (given: Options) => ({
    office: fileOf(given),
    from: pathOf(given.from),
    secretFile: given.secret ?? null,
  }),
  salvage: (given: Options) => ({ target: resolve(needed(given, 'out')), damaged: fileOf(given) }),
  call: (given: Options, [name, json]: string[]) => {
    if (!name) throw new Usage('Nama prosedur harus diisi, misalnya employees.list.')
    return { name, input: jsonOf(json ?? '{}'), ...opened(given) }
  },
}

type Commands = typeof commands
export type CommandName = keyof Commands
/** What a command is asked to do. */
export type Asked<Name extends CommandName> = ReturnType<Commands[Name]>
export type Request = { [Name in CommandName]: { command: Name; asked: Asked<Name> } }[CommandName]

/** What is wrong with the options of a command, as parseArgs found it. */
function optionTrouble(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  const [option = ''] = /(?<=')-*[^' ]+/.exec(message) ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Pilihan "${option}" tidak ada.`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `"${option}" berlebih.`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Pilihan "${option}" belum atau salah diisi.`
  return message
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/**
 * @param args what stands after the program
 * @returns the command and what it is asked, looked over; or that help is wanted
 * @throws Usage when the line itself is wrong, with the reason in Indonesian
 */
export function requestOf(args: readonly string[]): Request | 'help' {
  const [name = '', ...rest] = args
  if (name === 'help' || args.includes('--help')) return 'help'
  if (!isCommand(name)) throw new Usage(name ? `Perintah "${name}" tidak ada.` : '')
  let parsed
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: name === 'call' })
  } catch (error) {
    throw new Usage(optionTrouble(error))
  }
  // Each command comes with its own answer, which the compiler does not see through a union of functions.
  return { command: name, asked: commands[name](parsed.values, parsed.positionals) } as Request
}
