import { rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import type { Progress } from '../../shared/kernel/progress.ts'
import { emptyPersonal } from '../../shared/employees/employee.ts'
import { jabatanFacts } from '../../shared/employees/jabatan.ts'
import { splitName } from '../../shared/employees/person-name.ts'
import { officeDay } from '../../shared/kernel/dates.ts'
import type { Rating } from '../../shared/evaluation/evaluation.ts'
import type { Period } from '../../shared/office/period.ts'
import { emptyMeasure, proposedMeasures } from '../../shared/planning/measures/measure.ts'
import { parseTarget } from '../../shared/planning/skp/target.ts'
import type { Aspect, Iki, Rhk, SkpContent } from '../../shared/planning/skp/skp.ts'
import { Application } from '../app/application.ts'
import { memoryRecents } from '../desk/recents.ts'
import { makingName, publish } from '../office-file/whole.ts'
import { insertOffice } from '../office/store.ts'
import { router } from '../app/router.ts'
import { type DemoPerson, officials, people, units } from './people.ts'
import { annexFor, firstTalk, midYearTalk } from './annexes.ts'
import { goals } from './goals.ts'
import { additional, behaviourFeedback, expectations, feedback, notes, type PlanRow, plans } from './plans.ts'
import { seededRandom } from './random.ts'
import { teamResults, teams } from './teams.ts'

/**
 * Makes the fictional demonstration office through the same procedures as everybody uses: the year before is
 * complete, the given year is under way. The same content every time for the same year; its clock is the story's
 * own, so that dates and the audit log agree.
 * @param year the year that is under way
 */
export async function* createDemoOffice(
  application: Application,
  path: string,
  year: number,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  // Under its own name the office stands only when its story is told to the end.
  const made = makingName(path)
  const story = new Story(application, made, year)
  try {
    const total = people.length * 2 + 1
    yield { done: 0, total, label: 'Menyiapkan unit dan pegawai' }
    await story.open()
    let done = 1
    yield { done, total, label: 'Menyusun tahun lalu' }
    for (const told of [year - 1, year]) {
      await story.formTeams(told)
      for (const index of story.order) {
        signal?.throwIfAborted()
        await story.tell(index, told)
        // SQLite answers at once; without this nobody else would be heard, not even a cancel.
        await setImmediate()
        done += 1
        if (done % 5 === 0) yield { done, total, label: `Menyusun SKP dan penilaian ${told}` }
      }
      await story.agree(told)
    }
    await story.close()
    publish(made, path)
  } finally {
    await story.close()
    rmSync(made, { force: true })
  }
  await application.open(path)
  yield { done: 1, total: 1, label: 'Kantor contoh siap' }
}

const quarters = ['tw1', 'tw2', 'tw3', 'tw4'] as const

/** What is told of an indicator beside its target: its kind, and an even plan where the year's number allows one. */
function measureOf(aspect: Aspect, indicator: string, yearly: number | null): Pick<Iki, 'measure'> {
  const measures = proposedMeasures({ aspect, indicator })
  const quarter =
    aspect === 'kuantitas' && /^jumlah/i.test(indicator) && yearly !== null && yearly > 0 && yearly % 4 === 0
      ? yearly / 4
      : null
  if (measures === null && quarter === null) return {}
  return {
    measure: {
      ...emptyMeasure,
      measures,
      accumulation: quarter === null ? null : 'sum',
      quarters: [quarter, quarter, quarter, quarter],
    },
  }
}

class Story {
  readonly #target: Application
  readonly #path: string
  readonly #year: number
  readonly #random: ReturnType<typeof seededRandom>
  #now = new Date()
  readonly #own: Application
  readonly #client
  readonly #units = new Map<string, number>()
  readonly #ids: number[] = []
  readonly order: readonly number[]

  constructor(application: Application, path: string, year: number) {
    this.#target = application
    this.#path = path
    this.#year = year
    this.#random = seededRandom(year)
    // The story signs on many days, forth and back; nothing of it is doubted.
    const { checks: _, keeps: __, ...host } = application.host
    this.#own = new Application({ ...host, now: () => this.#now, recents: memoryRecents() })
    this.#client = createRouterClient(router, { context: { application: this.#own } })
    // Superiors first, so that their RHK can be served.
    this.order = people
      .map((_, index) => index)
      .toSorted((a, b) => rank(people[a]) - rank(people[b]) || a - b)
  }

  /** Sets the story's clock to nine in the morning of a day. */
  #on(date: string): void {
    this.#now = new Date(`${date}T09:00:00`)
  }

  async open(): Promise<void> {
    await this.#target.close()
    this.#on(`${this.#year - 1}-01-02`)
    await this.#own.create(this.#path, (file) =>
      insertOffice(
        file.db,
        {
          name: 'Kecamatan Sukamaju',
          agency: 'Pemerintah Kota Harapan',
          letterhead: 'PEMERINTAH KOTA HARAPAN\nKECAMATAN SUKAMAJU',
          address: 'Jalan Contoh Nomor 1, Sukamaju (kantor rekaan)',
          city: 'Sukamaju',
          phone: '',
          email: '',
          logo: null,
          fictional: true,
        },
        { name: 'Pengelola Contoh', position: 'Pengelola Kepegawaian' },
        this.#now,
      ),
    )
    // Nothing is lost if this is cut short: a half-told story is never opened.
    this.#own.file.raw.pragma('synchronous = OFF')
    const { office } = this.#client
    const heads = new Map<string, number>()
    for (const [unit, official] of Object.entries(officials)) {
      const { id } = await office.saveOfficial({
        name: official.name,
        nip: official.nip,
        nipLabel: 'NIP',
        pangkat: official.pangkat,
        jabatan: official.jabatan,
        unit: 'Pemerintah Kota Harapan',
        unitLabel: official.nip ? 'UNIT KERJA' : 'INSTANSI',
        active: true,
      })
      heads.set(unit, id)
    }
    for (const unit of units) {
      const { id } = await this.#client.employees.units.save({
        parentId: unit.parent === null ? null : this.#unit(unit.parent),
        code: unit.code,
        name: unit.name,
        shortName: unit.short,
        headEmployeeId: null,
        headOfficialId: heads.get(unit.code) ?? null,
      })
      this.#units.set(unit.code, id)
    }
    for (const [index, person] of people.entries()) this.#ids.push(await this.#hire(person, index))
    for (const [index, person] of people.entries()) {
      const unit = units.find((candidate) => candidate.code === person.unit)
      if (!person.head || !unit) continue
      await this.#client.employees.units.save({
        id: this.#unit(unit.code),
        parentId: unit.parent === null ? null : this.#unit(unit.parent),
        code: unit.code,
        name: unit.name,
        shortName: unit.short,
        headEmployeeId: this.#ids[index] ?? null,
        headOfficialId: null,
      })
    }
  }

  #unit(code: string): number {
    const id = this.#units.get(code)
    if (id === undefined) throw new Error(`no unit ${code}`)
    return id
  }

  async #hire(person: DemoPerson, index: number): Promise<number> {
    const since = person.since === 'cpns' ? `${this.#year}-03` : person.since
    const [startYear = '', startMonth] = since.split('-')
    const digits = person.birth.replaceAll('-', '')
    const middle = startMonth ? `${startYear}${startMonth}` : `${startYear}21`
    const nip = `${digits}${middle}${person.sex === 'L' ? 1 : 2}${String((index % 40) + 1).padStart(3, '0')}`
    const start = `${startYear}-${startMonth ?? '03'}-01`
    const isPns = person.status === 'PNS'
    const facts = jabatanFacts(person.jabatan, null, person.eselon ?? null)
    const { name } = splitName(person.name)
    const { id } = await this.#client.employees.save({
      personal: {
        ...emptyPersonal,
        nip,
        name,
        titleFront: person.titleFront ?? null,
        titleBack: person.titleBack ?? null,
        birthPlace: 'Kota Harapan',
        birthDate: person.birth,
        sex: person.sex,
        status: person.status,
        educationLevel: person.education,
        tmtCpns: isPns || person.status === 'CPNS' ? start : null,
        tmtPns: isPns ? `${Number(startYear) + 1}-${startMonth ?? '03'}-01` : null,
        legalPosition: person.legalPosition ?? emptyPersonal.legalPosition,
      },
      pangkat: { golongan: person.golongan, tmt: later(start, `${this.#year - 2}-04-01`) },
      jabatan: { ...facts, tmt: later(start, `${this.#year - 3}-01-02`) },
      unit: { unitId: this.#unit(person.unit), tmt: later(start, `${this.#year - 3}-01-02`) },
    })
    if (person.movesTo) {
      await this.#client.employees.saveUnit({
        employeeId: id,
        unitId: this.#unit(person.movesTo),
        tmt: `${this.#year}-07-01`,
      })
    }
    return id
  }

  /** One person's year: planning, and the evaluations as far as the story has come. */
  async tell(index: number, of: number): Promise<void> {
    const person = people[index]
    const employeeId = this.#ids[index]
    if (!person || employeeId === undefined) return
    const began = person.since === 'cpns' ? `${this.#year}-03-01` : `${person.since.slice(0, 4)}-03-01`
    if (began > `${of}-12-31`) return
    const isPresent = of === this.#year
    // Two have no SKP yet and three only a draft: the present year is under way.
    if (isPresent && (person.since === 'cpns' || person.legalPosition) && index % 2 === 0) return
    const parts =
      isPresent && person.movesTo
        ? [
            [`${of}-01-01`, `${of}-06-30`],
            [`${of}-07-01`, `${of}-12-31`],
          ]
        : [[began > `${of}-01-01` ? began : `${of}-01-01`, `${of}-12-31`]]
    for (const [start = '', end = ''] of parts) {
      const unsigned =
        isPresent && (index % 15 === 14 || (person.movesTo !== undefined && start.endsWith('07-01')))
      const signedOn = start.endsWith('01-01')
        ? `${of}-01-${String(12 + (index % 16)).padStart(2, '0')}`
        : start
      this.#on(start.endsWith('01-01') ? `${of}-01-08` : start)
      const skp = await this.#plan(employeeId, person, index, of, start, end)
      if (unsigned) continue
      this.#on(signedOn)
      const { revision } = await this.#client.planning.skp.get({ id: skp })
      await this.#client.planning.agreement.sign({ id: skp, revision, signedOn, place: 'Sukamaju' })
      for (const [number, period] of quarters.entries()) {
        const [from, to] = quarterRange(of, number)
        if (start > to || end < from) continue
        if (isPresent && number > 2) break
        await this.#evaluate(skp, person, index, period, of, isPresent && number === 2 && index % 3 !== 0)
        // Talks go on when the SKP is signed: heads meet again after the first half of the year.
        if (person.head && period === 'tw2' && end.endsWith('12-31'))
          await this.#client.planning.talks.save({ ...midYearTalk(`${of}-07-13`), skpId: skp, revision: 0 })
      }
      if (!isPresent) await this.#evaluate(skp, person, index, 'tahunan', of, false)
    }
  }

  async #plan(
    employeeId: number,
    person: DemoPerson,
    index: number,
    year: number,
    start: string,
    end: string,
  ): Promise<number> {
    const { planning } = this.#client
    const { id } = await planning.skp.create({ employeeId, year, periodStart: start, periodEnd: end })
    const detail = await planning.skp.get({ id })
    const choices = await planning.sheet.superiorRhk({ id })
    const superiors = choices.filter(({ from }) => from === null)
    const servedBy = ({ serves }: PlanRow) =>
      serves > 0 ? superiors[(serves - 1) % Math.max(superiors.length, 1)] : undefined
    const toRhk = (row: PlanRow, kind: Rhk['kind'], served = servedBy(row)): Rhk => {
      return {
        id: this.#random.uuid(),
        kind,
        superiorRhkId: served?.id ?? null,
        superiorText: served?.text ?? '',
        text: row.rhk,
        assignedBy: row.assignedBy ?? '',
        perspective: row.perspective ?? null,
        indicators: row.indicators.map(([aspect, indicator, target]) => {
          const { min, max, unit } = parseTarget(target)
          return {
            id: this.#random.uuid(),
            aspect,
            indicator,
            target,
            targetMin: min,
            targetMax: max,
            unit,
            direction: target.endsWith('hari') ? ('down' as const) : ('up' as const),
            ...measureOf(aspect, indicator, min),
          }
        }),
      }
    }
    const content: SkpContent = {
      rhk: plans[person.role].map((row) => toRhk(row, 'utama')),
      expectations: expectations.map((text, at) => (at === 1 || (index + at) % 3 === 0 ? text : '')),
    }
    for (const { name, leader, result, members } of teams) {
      if (leader === person.name) content.rhk.push(toRhk(result, 'utama'))
      const own = members.find((member) => member.name === person.name)?.result
      const served = choices.find(({ text, from }) => text === result.rhk && from?.includes(name))
      if (own && served) content.rhk.push(toRhk(own, 'utama', served))
    }
    const extra = additional[index % 7]
    // The Camat is not assigned by himself.
    const by = person.role === 'camat' ? { assignedBy: 'Sekretaris Daerah Kota Harapan' } : {}
    if (extra) content.rhk.push(toRhk({ ...extra, ...by }, 'tambahan'))
    await planning.sheet.save({ id, revision: detail.revision, content })
    await planning.annex.save({
      id,
      revision: 0,
      annex: annexFor(person.role, content, { start, end }, () => this.#random.uuid()),
    })
    if (person.head || index % 4 === 0)
      await planning.talks.save({
        ...firstTalk(person.role, content, officeDay(this.#now), index),
        skpId: id,
        revision: 0,
      })
    return id
  }

  async #evaluate(
    skpId: number,
    person: DemoPerson,
    index: number,
    period: Period,
    year: number,
    onlyBegun: boolean,
  ): Promise<void> {
    const { evaluation } = this.#client
    const signedOn =
      period === 'tahunan' ? `${year}-12-${20 + (index % 9)}` : quarterSigning(year, period, index)
    this.#on(signedOn)
    await this.#decideAchievement(year, period)
    const { id } = await evaluation.begin({ skpId, period })
    const { skp, revision } = await evaluation.get({ id })
    const result = this.#rating(person, index, period)
    const behaviour: Rating = result === 'di-bawah' ? 'sesuai' : result
    const share = { tw1: 0.25, tw2: 0.5, tw3: 0.75, tw4: 1, tahunan: 1 }[period]
    const realisations: Record<string, string> = {}
    const remarks: Record<string, string> = {}
    const rows = new Map<string, PlanRow>(
      [...plans[person.role], ...additional, ...teamResults].map((row) => [row.rhk, row]),
    )
    for (const [number, rhk] of skp.content.rhk.entries()) {
      const row = rows.get(rhk.text)
      for (const [at, iki] of rhk.indicators.entries())
        realisations[iki.id] = scaled(
          row?.indicators[at]?.[3] ?? iki.target,
          result === 'di-bawah' ? share * 0.8 : share,
        )
      const phrases = feedback[result]
      remarks[rhk.id] = phrases[(index + number) % phrases.length] ?? ''
    }
    await evaluation.saveContent({
      id,
      revision,
      content: {
        realisations,
        feedback: onlyBegun ? {} : remarks,
        behaviourFeedback: Array.from({ length: 7 }, (_, at) =>
          onlyBegun || (index + at) % 2 === 0 ? '' : behaviourFeedback[behaviour],
        ),
        ratingResult: onlyBegun ? null : result,
        ratingBehaviour: onlyBegun ? null : behaviour,
        notes: onlyBegun ? '' : notes[result],
      },
    })
    if (onlyBegun) return
    const saved = await evaluation.get({ id })
    await evaluation.sign({
      id,
      revision: saved.revision,
      signedOn,
      employeeSignedOn: signedOn,
      place: 'Sukamaju',
    })
  }

  readonly #decided = new Set<string>()

  /** The achievement of the kecamatan comes before everybody's predikat (SE MenPANRB 3/2023). */
  async #decideAchievement(year: number, period: Period): Promise<void> {
    const key = `${year}/${period}`
    if (this.#decided.has(key)) return
    this.#decided.add(key)
    await this.#client.evaluation.setAchievement({
      unitId: this.#unit('KEC'),
      year,
      period,
      achievement: 'baik',
      reason: 'Target perjanjian kinerja tercapai, indeks kepuasan masyarakat naik.',
      decidedBy: officials.SETDA.name,
      decidedOn: officeDay(this.#now),
    })
  }

  /** The teams of a year, before its SKP: members take their part from the leader's result. */
  async formTeams(year: number): Promise<void> {
    this.#on(`${year}-01-05`)
    const idOf = (name: string) => {
      const id = this.#ids[people.findIndex((person) => person.name === name)]
      if (id === undefined) throw new Error(`no person ${name}`)
      return id
    }
    for (const { kind, name, unit, from, to, decree, leader, result, members } of teams)
      await this.#client.planning.teams.save({
        year,
        kind,
        name,
        unitId: this.#unit(unit),
        leaderId: idOf(leader),
        members: members.map((member) => ({ employeeId: idOf(member.name), role: member.role })),
        startDate: `${year}-${from}`,
        endDate: `${year}-${to}`,
        decree,
        results: [result.rhk],
      })
  }

  /** The performance agreement of the kecamatan, and which of the camat's results carry it. */
  async agree(year: number): Promise<void> {
    const { planning } = this.#client
    this.#on(`${year}-01-12`)
    const agreed = goals.map(({ carriedBy: _, indicators, ...goal }) => ({
      ...goal,
      id: this.#random.uuid(),
      indicators: indicators.map(([indicator, target]) => ({ id: this.#random.uuid(), indicator, target })),
    }))
    await planning.goals.save({ year, unitId: this.#unit('KEC'), revision: 0, goals: agreed })
    const camat = this.#ids[this.order[0] ?? -1]
    const { people: planned, rhk } = await planning.cascade.get({ year })
    const skpId = planned.find(({ employeeId }) => employeeId === camat)?.skpId
    const own = rhk.filter((row) => row.skpId === skpId && row.kind === 'utama')
    for (const [index, { carriedBy }] of goals.entries())
      for (const place of carriedBy) {
        const [carrier, goal] = [own[place], agreed[index]]
        if (carrier && goal) await planning.cascade.linkGoal({ rhkId: carrier.id, goalId: goal.id })
      }
  }

  #rating(person: DemoPerson, index: number, period: Period): Rating {
    if (person.role === 'camat') return 'sesuai'
    if (person.tendency) return person.tendency
    return (index + period.length) % 9 === 0 ? 'di-atas' : 'sesuai'
  }

  async close(): Promise<void> {
    await this.#own.close()
  }
}

const rank = (person: DemoPerson | undefined): number =>
  ['camat', 'sekretaris', 'kasi', 'lurah', 'kasubbag'].findIndex(
    (role) => role === person?.role && person.head,
  ) + 1 || 99

const later = (a: string, b: string): string => (a > b ? a : b)

const quarterRange = (year: number, number: number): [string, string] => [
  `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`,
  `${year}-${String(number * 3 + 3).padStart(2, '0')}-28`,
]

function quarterSigning(year: number, period: Period, index: number): string {
  const month = { tw1: 4, tw2: 7, tw3: 10, tw4: 12, tahunan: 12 }[period]
  return period === 'tw4'
    ? `${year}-12-${String(15 + (index % 5)).padStart(2, '0')}`
    : `${year}-${String(month).padStart(2, '0')}-${String(4 + (index % 6)).padStart(2, '0')}`
}

/** Part of a year's realisation: counted things grow over the year, percentages and days do not. */
function scaled(realisation: string, share: number): string {
  const found = /^([\d.]+) (?!%|hari|nilai)(.+)$/.exec(realisation)
  if (!found) return realisation
  const count = Math.round(Number((found[1] ?? '').replaceAll('.', '')) * share)
  return `${new Intl.NumberFormat('id-ID').format(count)} ${found[2]}`
}
