import type { Kysely } from 'kysely'
import type { SignedPredikat } from '../../../shared/career/credit/course.ts'
import { outdatedBy } from '../../../shared/career/credit/paper.ts'
import { isFunctional } from '../../../shared/career/credit/rules.ts'
import { type CreditFacts, presentJabatan } from '../../../shared/career/credit/standing.ts'
import { creditSince } from '../../../shared/regulations/credit.ts'
import { type Career, careersOf } from '../../employees/careers.ts'
import { absencesOf } from '../../employees/service/store.ts'
import { predikatsOfSkps } from '../../evaluation/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { signedBetween } from '../../planning/skp/store.ts'
import { accountsOf, papersOf, type StoredAccount, type StoredPaper } from './store.ts'

type Db = Kysely<OfficeSchema>

/** All that the angka kredit of a person are made of. */
export interface CreditOf {
  career: Career
  facts: CreditFacts
  accounts: readonly StoredAccount[]
  /** The newest first. */
  papers: readonly StoredPaper[]
  /** What has changed in the evaluations since a paper was set. */
  outdated: (paper: StoredPaper) => string[]
}

/** The newest paper that stands. */
export const standingPaper = (papers: readonly StoredPaper[]): StoredPaper | null =>
  papers.find(({ openedReason }) => openedReason === null) ?? null

/** The evaluations of some people, by id: those that are signed, and the numbers of those that are open. */
async function evaluationsOf(db: Db, employeeIds: readonly number[]) {
  const skps = await signedBetween(db, employeeIds, creditSince, '9999-12-31')
  const bySkp = Map.groupBy(
    await predikatsOfSkps(
      db,
      skps.map(({ id }) => id),
    ),
    ({ skpId }) => skpId,
  )
  return new Map(
    [...Map.groupBy(skps, ({ employeeId }) => employeeId)].map(([id, own]) => {
      const all = own.flatMap((skp) => (bySkp.get(skp.id) ?? []).map((evaluation) => ({ skp, evaluation })))
      const signed = all.flatMap(({ skp, evaluation: { id: evaluationId, period, state, predikat } }) =>
        state === 'signed' && predikat !== null
          ? [
              {
                evaluationId,
                skpId: skp.id,
                year: skp.year,
                period,
                predikat,
                start: skp.periodStart,
                end: skp.closedOn ?? skp.periodEnd,
              } satisfies SignedPredikat,
            ]
          : [],
      )
      const open = new Set(
        all.flatMap(({ evaluation }) => (evaluation.state === 'signed' ? [] : evaluation.id)),
      )
      return [id, { signed, open }] as const
    }),
  )
}

/** What the angka kredit of some people are made of, by id; asks the file as often for many as for one. */
export async function creditOf(db: Db, employeeIds: readonly number[]): Promise<Map<number, CreditOf>> {
  const careers = await careersOf(db, employeeIds)
  const absences = await absencesOf(db, employeeIds)
  const evaluations = await evaluationsOf(db, employeeIds)
  const accounts = await accountsOf(db, employeeIds)
  const papers = Map.groupBy(await papersOf(db, employeeIds), ({ employeeId }) => employeeId)
  return new Map(
    [...careers].map(([id, career]) => {
      const own = papers.get(id) ?? []
      const set = standingPaper(own)?.paper
      const { signed = [], open = new Set<number>() } = evaluations.get(id) ?? {}
      return [
        id,
        {
          career,
          accounts: accounts.get(id) ?? [],
          papers: own,
          outdated: ({ openedReason, paper }) =>
            openedReason === null ? outdatedBy(paper.rows, signed, open) : [],
          facts: {
            status: career.status,
            pangkat: career.pangkat,
            jabatan: career.jabatan,
            absences: absences.get(id) ?? [],
            evaluations: signed,
            accounts: new Map((accounts.get(id) ?? []).map((account) => [account.jenjang, account])),
            set: set ? { jenjang: set.jenjang, until: set.until, rows: set.rows } : null,
          },
        } satisfies CreditOf,
      ]
    }),
  )
}

/** Whether somebody holds a jabatan fungsional on a day. */
export const isOfficer = ({ jabatan }: Pick<Career, 'jabatan'>, day: string): boolean =>
  isFunctional(presentJabatan({ jabatan }, day).now?.jenis ?? null)
