import { describe, expect, test } from 'vitest'
import { router } from '../../electron/app/router.ts'
import { actionLabels } from '../../shared/trust/actions.ts'
import { contract } from '../../shared/contract.ts'
import {
  type OfficeMeta,
  type ProcedureMeta,
  reads,
  Role,
  works,
  writes,
} from '../../shared/kernel/contract-base.ts'
import { proceduresOf } from './procedures-of.ts'
import { changes, touches } from '../../renderer/app/touched.ts'
import { sources } from './sources.ts'

const declared = proceduresOf(contract)
const answered = proceduresOf(router)

test('the contract has procedures', () => {
  expect(declared.length).toBeGreaterThan(40)
})

test('what is declared is answered, and nothing else', () => {
  expect(answered.map(({ name }) => name).toSorted()).toEqual(declared.map(({ name }) => name).toSorted())
})

test('a procedure is declared and answered in the room of its name', () => {
  const texts = new Map(sources('shared', 'electron').map(({ path, text }) => [path, text]))
  const strangers = declared.flatMap(({ name }) => {
    const parts = name.split('.')
    const [verb, room] = [parts.at(-1) ?? '', parts.slice(0, -1).join('/')]
    const said = new RegExp(String.raw`^  ${verb}: (?:reads|writes|signs|works|desk|door)\(`, 'm')
    return [
      ...(said.test(texts.get(`shared/${room}/contract.ts`) ?? '')
        ? []
        : [`${name}: shared/${room}/contract.ts`]),
      ...(texts.get(`electron/${room}/procedures.ts`)?.includes(`os.${name}.handler(`)
        ? []
        : [`${name}: electron/${room}/procedures.ts`]),
    ]
  })
  expect(strangers).toEqual([])
})

test('no contract and no router spreads another into itself: the later of two names would hide the earlier', () => {
  const spreading = sources('shared', 'electron').filter(
    ({ path, text }) =>
      /(?:contract|procedures|router)\.ts$/.test(path) && /^  \.\.\.\w+(?:Contract|Procedures),/m.test(text),
  )
  expect(spreading.map(({ path }) => path)).toEqual([])
})

test('every procedure says who may call it and whose rows each role sees', () => {
  for (const { name, meta } of declared) {
    expect(['read', 'write', 'work', 'desk', 'door'], name).toContain(meta.does)
    if (meta.does === 'desk' || meta.does === 'door') continue
    const { pengelola, ...others } = meta.whose
    expect(pengelola, name).toBe('office')
    for (const [role, rows] of Object.entries(others)) {
      expect(Role.options.slice(1), name).toContain(role)
      expect(['own', 'appraised', 'party', 'unit', 'office'], name).toContain(rows)
    }
  }
})

test('a procedure about which nothing is said is for the pengelola alone', () => {
  for (const { meta } of proceduresOf({ read: reads(), write: writes(), work: works() }))
    expect(meta).toHaveProperty('whose', { pengelola: 'office' })
})

const whoseOthers = ({ whose: { pengelola: _, ...others } }: OfficeMeta) => others
const rowsOfOthers = (meta: ProcedureMeta) =>
  meta.does === 'desk' || meta.does === 'door' ? [] : Object.values(whoseOthers(meta))

test('what shows rows of people is open to nobody else as long as it does not narrow them', () => {
  const narrowing = new Set(
    sources('electron')
      .filter(({ text }) =>
        /call\s*\.(?:scope|visible|mustBeWithin)|\{ scope \} = call|print\.scope|new Print\(call|papersOf\(call|visibleTeams\(call/.test(
          text,
        ),
      )
      .map(({ path }) => path),
  )
  const opened = declared.filter(({ name, meta }) => {
    const room = name.split('.').slice(0, -1).join('/')
    return (
      rowsOfOthers(meta).some((rows) => rows !== 'office') &&
      !(meta.does !== 'desk' && meta.does !== 'door' && Object.keys(meta.about).length > 0) &&
      !narrowing.has(`electron/${room}/procedures.ts`)
    )
  })
  expect(opened.map(({ name }) => name)).toEqual([])
})

test('the whole is shown to everybody only where it names no person', () => {
  const open = declared.filter(({ name, meta }) => {
    const { pimpinan: _, ...others } = meta.does === 'desk' || meta.does === 'door' ? {} : whoseOthers(meta)
    const { 'petugas-layanan': officer, ...rest } = others
    // What the public says is the work of the officer of the service.
    return Object.values(name.startsWith('voices.') ? rest : { ...rest, officer }).includes('office')
  })
  expect(open.map(({ name }) => name)).toEqual([
    'office.calendar.get',
    'office.deadlines.list',
    'office.operators.changePassword',
    'office.get',
    'office.settings',
    'office.rhythms',
    'planning.measures.satuan',
    'planning.library.jabatan',
    'planning.excel.template',
    'development.competence.dictionary',
    'development.competence.standards',
    'development.competence.standardsExport',
    // Whoever answers a survey is known to nobody; who checks the office reads what came of it.
    'voices.survey.services',
    'voices.survey.questionnaires',
    'voices.survey.list',
    'voices.survey.results',
    'voices.survey.suggestions',
    'documents.forms',
    'trust.session',
    'trust.health',
  ])
})

describe('every procedure is used', () => {
  const users = sources('renderer', 'electron')
    .filter(({ path }) => path.startsWith('renderer/') || path === 'electron/cli/commands.ts')
    .map(({ text }) => text)
    .join('\n')
  test.each(declared.map(({ name }) => name))('%s', (name) => {
    expect(new RegExp(`\\b(?:api|client)\\.${name.replaceAll('.', String.raw`\.`)}\\b`).test(users)).toBe(
      true,
    )
  })
})

describe('every procedure is called by a test', () => {
  const tests = sources('tests/procedures', 'tests/documents')
    .map(({ text }) => text)
    .join('\n')
  test.each(declared.map(({ name }) => name))('%s', (name) => {
    expect(
      new RegExp(String.raw`\bclient\s*\.${name.replaceAll('.', String.raw`\s*\.`)}\(`).test(tests),
    ).toBe(true)
  })
})

test('every change is told in words in the audit log', () => {
  const writing = declared.filter(({ meta }) => meta.does === 'write').map(({ name }) => name)
  expect(writing.filter((name) => !(name in actionLabels))).toEqual([])
})

test('what the log can say is what somebody writes', () => {
  const written = new Set(
    sources('electron').flatMap(({ text }) =>
      [
        ...text.matchAll(
          /(?:action: |saveHistory\(call, |rewrite\(\s*call,\s*\w+,\s*|goTo\(call, row, '\w+', )'(\w+(?:\.\w+)+)'/g,
        ),
      ].map(([, action = '']) => action),
    ),
  )
  expect(Object.keys(actionLabels).filter((action) => !written.has(action))).toEqual([])
  expect([...written].filter((action) => !(action in actionLabels))).toEqual([])
})

describe('what a change touches is read anew', () => {
  const named = (does: ProcedureMeta['does']) =>
    declared.filter(({ meta }) => meta.does === does).map(({ name }) => name)

  test('every procedure that writes says what it changes, and none that does not', () => {
    // What works may change something as well, in transactions of its own.
    const mayChange = [...named('write'), ...named('work')]
    expect(named('write').filter((name) => !(name in changes))).toEqual([])
    expect(Object.keys(changes).filter((name) => !mayChange.includes(name))).toEqual([])
  })

  test('every change touches the audit trail and the first page', () => {
    for (const write of Object.keys(changes))
      expect([write, touches(write, 'trust.audit'), touches(write, 'home.overview')]).toEqual([
        write,
        true,
        true,
      ])
  })

  test.each([
    ['planning.cascade.writeRoles', ['planning.cascade.matrix', 'planning.cascade.get', 'planning.skp.get']],
    ['planning.sheet.save', ['planning.skp.list', 'planning.measures.indicators', 'planning.library.list']],
    ['planning.agreement.sign', ['planning.skp.list', 'evaluation.list', 'planning.agreement.versions']],
    ['employees.save', ['employees.get', 'employees.order', 'planning.skp.list', 'evaluation.list']],
    ['employees.saveUnit', ['employees.list', 'planning.cascade.get', 'employees.units.list']],
    ['employees.service.saveActing', ['planning.timeline.get', 'planning.skp.get']],
    ['evaluation.sign', ['evaluation.list', 'planning.skp.list', 'evaluation.distribution']],
    ['office.update', ['office.get', 'trust.session', 'planning.skp.get']],
  ])('%s', (write, reads) => {
    expect(reads.filter((read) => !touches(write, read))).toEqual([])
  })

  test('and nothing else is', () => {
    const untouched = ['office.get', 'office.officials', 'employees.list', 'employees.units.list']
    expect(untouched.filter((read) => touches('planning.cascade.writeRoles', read))).toEqual([])
  })
})
