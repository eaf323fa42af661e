import { rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../../shared/kernel/progress.ts'
import { periodicOf, periodRange } from '../../shared/office/period.ts'
import type { Application } from '../app/application.ts'
import { evidenceFolderOf, moveFiles } from '../office-file/evidence-files.ts'
import { makingName, publish } from '../office-file/whole.ts'
import { midYearTalk } from './annexes.ts'
import { appraise } from './appraising.ts'
import { assessCompetences } from './competences.ts'
import { coach, improveLastYear } from './coaching.ts'
import { keepCredit } from './credit.ts'
import { keepDiaries } from './diaries.ts'
import { giveFeedback } from './feedback.ts'
import { found } from './founding.ts'
import { object } from './objections.ts'
import { issuePapers } from './issuing.ts'
import { type DemoPerson, people } from './people.ts'
import { reportByPhone } from './phones.ts'
import { agree, formTeams, plan } from './planning.ts'
import { reward } from './rewards.ts'
import { train } from './trainings.ts'
import { Stage } from './stage.ts'
import { hearPublic, meetPublic } from './voices.ts'
import { survey } from './surveys.ts'

const rank = (person: DemoPerson | undefined): number =>
  ['camat', 'sekretaris', 'kasi', 'lurah', 'kasubbag'].findIndex(
    (role) => role === person?.role && person.head,
  ) + 1 || 99

/** Superiors first, so that their RHK can be served. */
const order = people.map((_, index) => index).toSorted((a, b) => rank(people[a]) - rank(people[b]) || a - b)

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
  const stage = new Stage(application.host, year)
  try {
    const total = people.length * 2 + 1
    yield { done: 0, total, label: 'Menyiapkan unit dan pegawai' }
    await application.close()
    await found(stage, made)
    let done = 1
    yield { done, total, label: 'Menyusun tahun lalu' }
    for (const told of [year - 1, year]) {
      await formTeams(stage, told)
      for (const index of order) {
        signal?.throwIfAborted()
        await tell(stage, index, told)
        // SQLite answers at once; without this nobody else would be heard, not even a cancel.
        await setImmediate()
        done += 1
        if (done % 5 === 0) yield { done, total, label: `Menyusun SKP dan penilaian ${told}` }
      }
      await agree(stage, told)
      if (told < year) await improveLastYear(stage)
    }
    await object(stage)
    yield { done, total, label: 'Menulis progres harian' }
    await keepDiaries(stage)
    await coach(stage)
    await keepCredit(stage)
    await assessCompetences(stage)
    yield { done, total, label: 'Memberi umpan balik' }
    await giveFeedback(stage)
    yield { done, total, label: 'Mendengar masyarakat' }
    await hearPublic(stage)
    await meetPublic(stage)
    await reportByPhone(stage)
    await issuePapers(stage)
    await train(stage)
    await reward(stage)
    await survey(stage)
    await stage.application.close()
    publish(made, path)
    moveFiles(made, path)
  } finally {
    await stage.application.close()
    rmSync(made, { force: true })
    rmSync(evidenceFolderOf(made), { recursive: true, force: true })
  }
  await application.open(path)
  yield { done: 1, total: 1, label: 'Kantor contoh siap' }
}

/** One person's year: planning, and the evaluations as far as the story has come. */
async function tell(stage: Stage, index: number, of: number): Promise<void> {
  const person = people[index]
  const employeeId = stage.ids[index]
  if (!person || employeeId === undefined) return
  const told = { person, index, employeeId, year: of }
  const began = person.since === 'cpns' ? `${stage.year}-03-01` : `${person.since.slice(0, 4)}-03-01`
  if (began > `${of}-12-31`) return
  const isPresent = of === stage.year
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
    stage.on(start.endsWith('01-01') ? `${of}-01-08` : start)
    const skp = await plan(stage, told, { start, end })
    if (unsigned) continue
    stage.on(signedOn)
    const { revision } = await stage.client.planning.skp.get({ id: skp })
    await stage.client.planning.agreement.sign({ id: skp, revision, signedOn, place: 'Sukamaju' })
    for (const [number, period] of periodicOf('quarterly').entries()) {
      const { start: from, end: to } = periodRange(period, of)
      if (start > to || end < from) continue
      if (isPresent && number > 2) break
      await appraise(stage, told, skp, period, isPresent && number === 2 && index % 3 !== 0)
      // Talks go on when the SKP is signed: heads meet again after the first half of the year.
      if (person.head && period === 'tw2' && end.endsWith('12-31')) {
        stage.on(`${of}-07-13`)
        await stage.client.planning.talks.save({ ...midYearTalk(`${of}-07-13`), skpId: skp, revision: 0 })
      }
    }
    if (!isPresent) await appraise(stage, told, skp, 'tahunan', false)
  }
}
