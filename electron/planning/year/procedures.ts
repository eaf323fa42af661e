import { archivePreview } from './archive.ts'
import { loadUnfinished } from './late-store.ts'
import { removeSkp } from './remove.ts'
import { isDeepStrictEqual } from 'node:util'
import { skpKindFor } from '../../../shared/planning/skp/kind.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { leadsOffice, proposeAppraisers } from '../../../shared/office/unit-tree.ts'
import type { OpenYearInput, YearEvent, YearRow } from '../../../shared/planning/year/contract.ts'
import { continuedTeams } from '../../../shared/planning/teams/team.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { standingsOf } from '../../../shared/planning/year/late.ts'
import { lineId } from '../../../shared/planning/skp/order.ts'
import { sortUnfinished, sortYear } from '../../../shared/planning/year/order.ts'
import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { partOf } from '../../../shared/kernel/order.ts'
import { notOpened, withoutSkp } from '../../../shared/planning/year/left-out.ts'
import { proposeForYear } from '../../../shared/planning/year/proposal.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Call, os, streamed } from '../../app/call.ts'
import { absencesOfYear } from '../../employees/service/store.ts'
import { listEmployees, listPosts } from '../../employees/store.ts'
import { loadOfficials, loadSettings, loadUnits } from '../../office/store.ts'
import { beginSkp, loadSurroundings } from '../skp/begin.ts'
import { isWrittenBeside } from '../talks/beside.ts'
import { loadContent, loadContents } from '../skp/content.ts'
import { copySkp } from '../annex/copy-skp.ts'
import { breathe, withProgress } from '../../app/progress.ts'
import { listSkp } from '../skp/list-store.ts'
import { loadSkp, setSkpState, touchSkp } from '../skp/store.ts'
import { deleteTeam, loadTeam, loadTeams, storeTeam, writtenTeam } from '../teams/store.ts'

/** Last year's SKP of each employee; of several the last one. */
async function lastYear(call: Call, year: number): Promise<Map<number, { id: number; rhk: number }>> {
  const rows = await listSkp(call.db, year - 1)
  return new Map(
    rows.flatMap(({ employeeId, skpId, rhk }) =>
      skpId === null ? [] : [[employeeId, { id: skpId, rhk }] as const],
    ),
  )
}

/** Everybody in service without an SKP of the year, with what is proposed for them. */
async function yearRows(call: Call, year: number): Promise<YearRow[]> {
  const units = await loadUnits(call.db)
  const { independent } = await loadSettings(call.db)
  const people = await listEmployees(call.db, { includeInactive: true })
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const officials = new Map((await loadOfficials(call.db)).map(({ id, name }) => [id, name]))
  const before = await lastYear(call, year)
  const absences = await absencesOfYear(call.db, year)
  const planned = new Set(
    (await listSkp(call.db, year)).flatMap(({ employeeId, skpId }) => (skpId === null ? [] : employeeId)),
  )
  const nameOf = (person: ReturnType<typeof proposeAppraisers>['appraiser']): string | null =>
    person === null
      ? null
      : (('employeeId' in person ? names.get(person.employeeId) : officials.get(person.officialId)) ?? null)
  return people
    .filter(({ id, legalPosition }) => isInService(legalPosition) && !planned.has(id))
    .map((person) => {
      const { start, end, ...proposal } = proposeForYear(
        { ...person, absences: absences.get(person.id) ?? [] },
        year,
      )
      const { appraiser, superior } = proposeAppraisers(units, person.id, person.unitId)
      const { jabatan, jenis } = person
      return {
        employeeId: person.id,
        nip: person.nip,
        fullName: person.fullName,
        jabatan: person.jabatan,
        unitId: person.unitId,
        unitName: person.unitName,
        ...proposal,
        kind: skpKindFor(
          jabatan === null ? null : { jabatan, jenis },
          independent && leadsOffice(units, person.id),
        ),
        periodStart: start,
        periodEnd: end,
        appraiserName: nameOf(appraiser),
        superiorName: nameOf(superior),
        lastYearRhk: before.get(person.id)?.rhk ?? null,
      }
    })
}

/** Last year's tim kerja as they go on in a year. */
async function teamsOfYear(call: Call, year: number, present: ReadonlyArray<{ name: string }>) {
  const people = await listEmployees(call.db, { includeInactive: true })
  const serving = new Set(people.flatMap(({ id, legalPosition }) => (isInService(legalPosition) ? id : [])))
  return continuedTeams(await loadTeams(call.db, year - 1), present, year, (id) => serving.has(id))
}

/** Removes teams that still are as they were begun with their year. */
async function takeTeamsBack(call: Call, ids: readonly number[]): Promise<void> {
  const [first] = ids
  if (first === undefined) return
  const { year } = await loadTeam(call.db, first)
  const teams = await loadTeams(call.db, year)
  const begun = await teamsOfYear(
    call,
    year,
    teams.filter(({ id }) => !ids.includes(id)),
  )
  for (const team of teams.filter(({ id }) => ids.includes(id))) {
    const before = writtenTeam(team)
    if (!begun.some((one) => isDeepStrictEqual(one, before)))
      throw new Refusal(
        `Tim "${team.name}" sudah diubah, jadi pembukaan tahun tidak dapat dibatalkan sekaligus. Hapus yang tidak perlu satu per satu.`,
      )
    await deleteTeam(call.db, team.id)
    await call.audit({ action: 'planning.year.undoOpen', subjectType: 'team', subjectId: team.id, before })
  }
}

/** Begins the SKP and teams of a year. @param push is told how many SKP there are by now */
async function openYear(
  call: Call,
  input: OpenYearInput,
  push: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<{ ids: number[]; teamIds: number[] }> {
  const rows = new Map((await yearRows(call, input.year)).map((row) => [row.employeeId, row]))
  const surroundings = await loadSurroundings(call)
  const before = input.copyLastYear ? await lastYear(call, input.year) : new Map<number, { id: number }>()
  const sources = await loadContents(
    call.db,
    input.employeeIds.flatMap((id) => before.get(id)?.id ?? []),
  )
  const ids: number[] = []
  for (const employeeId of new Set(input.employeeIds)) {
    const row = rows.get(employeeId)
    if (!row)
      throw new Refusal(
        `Ada pegawai yang sudah mempunyai SKP ${input.year} atau tidak bekerja lagi. Muat ulang halaman, lalu pilih ulang.`,
      )
    const id = await beginSkp(call, surroundings, {
      employeeId,
      year: input.year,
      periodStart: row.periodStart,
      periodEnd: row.periodEnd,
    })
    const from = before.get(employeeId)
    const source = from && sources.get(from.id)
    if (source) await copySkp(call, id, from.id, source)
    ids.push(id)
    if (ids.length % 20 === 0) {
      push(ids.length)
      await breathe(signal)
    }
  }
  push(ids.length)
  const teams = input.copyTeams
    ? await teamsOfYear(call, input.year, await loadTeams(call.db, input.year))
    : []
  const teamIds: number[] = []
  for (const team of teams) teamIds.push(await storeTeam(call.db, undefined, team))
  await call.audit({
    action: 'planning.year.open',
    subjectType: 'year',
    subjectId: input.year,
    after: { skp: ids, copyLastYear: input.copyLastYear, ...(input.copyTeams ? { teams: teamIds } : {}) },
  })
  return { ids, teamIds }
}

async function* openingYear(
  call: Call,
  input: OpenYearInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<YearEvent> {
  const made = yield* withProgress(input.employeeIds.length, 'SKP', (push) =>
    call.transaction((inside) => openYear(inside, input, push, signal)),
  )
  yield { kind: 'done', ...made }
}

export const yearProcedures = {
  preview: os.planning.year.preview.handler(
    async ({ input: { year, sorting, offset, limit }, context: { call } }) =>
      partOf(sortYear(await yearRows(call, year), sorting), { offset, limit }),
  ),

  previewOrder: os.planning.year.previewOrder.handler(
    async ({ input: { year, sorting }, context: { call } }) => {
      const rows = sortYear(await yearRows(call, year), sorting)
      const idsOf = (some: readonly YearRow[]) => some.map(({ employeeId }) => employeeId)
      return {
        ids: idsOf(rows),
        include: idsOf(rows.filter(({ include }) => include)),
        copied: idsOf(rows.filter(({ lastYearRhk }) => lastYearRhk)),
      }
    },
  ),

  notOpened: os.planning.year.notOpened.handler(async ({ input: { year }, context: { call } }) => {
    const people = await listPosts(call.db)
    return notOpened(await listSkp(call.db, year, people), people, year)
  }),

  withoutSkp: os.planning.year.withoutSkp.handler(
    async ({ input: { year, appraiserId }, context: { call } }) => {
      const units = await loadUnits(call.db)
      const isMeant = ({ employeeId, unitId }: { employeeId: number; unitId: number | null }) => {
        if (appraiserId === undefined) return true
        const { appraiser } = proposeAppraisers(units, employeeId, unitId)
        return appraiser !== null && 'employeeId' in appraiser && appraiser.employeeId === appraiserId
      }
      return withoutSkp(call.visible(await listSkp(call.db, year)).filter(isMeant), year)
    },
  ),

  open: os.planning.year.open.handler(({ input, context: { call }, signal }) =>
    streamed(call, openingYear(call, input, signal)),
  ),

  undoOpen: os.planning.year.undoOpen.handler(async ({ input, context: { call } }) => {
    for (const id of input.ids) {
      const row = await loadSkp(call.db, id)
      if (row.state !== 'draft' || row.revision !== 0 || (await isWrittenBeside(call.db, id)))
        throw new Refusal(
          'Sebagian SKP itu sudah dikerjakan, jadi pembukaan tahun tidak dapat dibatalkan sekaligus. Hapus draf yang tidak perlu satu per satu.',
        )
      const content = await loadContent(call.db, id)
      await call.db.deleteFrom('skp').where('id', '=', id).execute()
      await call.audit({
        action: 'planning.year.undoOpen',
        subjectType: 'skp',
        subjectId: id,
        before: { employeeId: row.employeeId, year: row.year, rhk: content.rhk.map(({ text }) => text) },
      })
    }
    await takeTeamsBack(call, input.teamIds)
    return { removed: input.ids.length }
  }),

  removeDrafts: os.planning.year.removeDrafts.handler(async ({ input, context: { call } }) => {
    for (const id of new Set(input.ids)) await removeSkp(call, id)
    return {}
  }),

  unfinished: os.planning.year.unfinished.handler(async ({ input, context: { call } }) => {
    const { year, unitId, lateOnly, sorting, offset, limit } = input
    const { people: _, rows: everybody, ...told } = await loadUnfinished(call.db, year, call.today)
    const all = call.visible(everybody)
    const isMeant = peopleFilter({ unitId }, await loadUnits(call.db))
    const own = all.filter((row) => isMeant(row))
    const late = own.filter(({ daysLate }) => daysLate > 0)
    const rows = sortUnfinished(lateOnly ? late : own, sorting)
    return {
      ...told,
      rows: partOf(rows, { offset, limit }),
      ids: rows.map(lineId),
      total: own.length,
      late: late.length,
    }
  }),

  standing: os.planning.year.standing.handler(async ({ input: { year }, context: { call } }) => {
    const rows = call.visible(await listSkp(call.db, year))
    const open = rows.flatMap(({ skpId, state, rhk }) =>
      skpId !== null && isOpen(state) ? [{ skpId, rhk }] : [],
    )
    return {
      lines: rows.length,
      missing: standingsOf(rows, year).filter(({ skpId }) => skpId === null).length,
      archived: rows.filter(({ state }) => state === 'archived').length,
      open: open.map(({ skpId }) => skpId),
      filled: open.filter(({ rhk }) => rhk > 0).map(({ skpId }) => skpId),
    }
  }),

  archivePreview: os.planning.year.archivePreview.handler(({ input, context: { call } }) =>
    archivePreview(call, input.year),
  ),

  archive: os.planning.year.archive.handler(async ({ input, context: { call } }) => {
    const { ready } = await archivePreview(call, input.year)
    if (ready.length === 0)
      throw new Refusal(`Belum ada SKP ${input.year} yang sudah dievaluasi, jadi belum ada yang diarsipkan.`)
    const ids = ready.map(({ skpId }) => skpId)
    for (const id of ids) {
      const row = await loadSkp(call.db, id)
      await setSkpState(call.db, id, 'archived')
      await touchSkp(call.db, row, call.now)
      await call.audit({
        action: 'planning.year.archive',
        subjectType: 'skp',
        subjectId: id,
        before: { state: row.state },
        after: { state: 'archived' },
      })
    }
    return { ids }
  }),

  unarchive: os.planning.year.unarchive.handler(async ({ input, context: { call } }) => {
    for (const id of new Set(input.ids)) {
      const row = await loadSkp(call.db, id)
      if (row.state !== 'archived') throw new Refusal('SKP itu tidak berada dalam arsip. Muat ulang halaman.')
      await setSkpState(call.db, id, 'evaluated')
      await touchSkp(call.db, row, call.now)
      await call.audit({
        action: 'planning.year.unarchive',
        subjectType: 'skp',
        subjectId: id,
        before: { state: row.state },
        after: { state: 'evaluated' },
        reason: input.reason,
      })
    }
    return {}
  }),
}
