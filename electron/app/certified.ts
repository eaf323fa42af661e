import { hoursOf } from '../../shared/development/training/training.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { takingPart } from '../development/training/attended.ts'
import { loadTraining } from '../development/training/store.ts'
import { problemsOfPeople } from '../recognition/certificates/of-training.ts'
import { certificatesById, onesOf } from '../recognition/certificates/store.ts'
import type { Call } from './call.ts'

/** The certificates of a training, by the employee who is among those of it. */
export const certifiedIn = async ({ db }: Call, trainingId: number): Promise<Map<number | null, number>> =>
  new Map(
    [...(await onesOf(db, { trainingId })).values()].map(({ employeeId, certificateId }) => [
      employeeId,
      certificateId,
    ]),
  )

/** What the issued certificates of a training say, as far as it is so: who was there, and how many JP it has. */
interface Issued {
  employeeIds: readonly number[]
  hours: number | null
}

/** That of a training, before something is written of it. */
export async function issuedOf({ db }: Call, trainingId: number): Promise<Issued> {
  const ones = [...(await onesOf(db, { trainingId })).values()]
  const issues = await certificatesById(db, [...new Set(ones.map(({ certificateId }) => certificateId))])
  const training = await loadTraining(db, trainingId)
  const { people } = await takingPart(db, [training])
  const passed = new Set(
    (people.get(trainingId) ?? []).flatMap(({ passes, employeeId }) => (passes ? employeeId : [])),
  )
  const issued = ones.flatMap(({ certificateId, employeeId }) => {
    const certificate = issues.get(certificateId)?.certificate
    return certificate?.state === 'issued' ? [{ employeeId, hours: certificate.training?.hours }] : []
  })
  const hours = hoursOf(training.sessions)
  return {
    employeeIds: issued.flatMap(({ employeeId }) =>
      employeeId !== null && passed.has(employeeId) ? employeeId : [],
    ),
    hours: issued.some((one) => one.hours === hours) ? hours : null,
  }
}

/**
 * An issued certificate no longer changes; what is written of its training afterwards must not make it untrue.
 * @param issued what was so before
 * @throws Refusal naming what would be untrue
 */
export async function mustBearOut(call: Call, trainingId: number, issued: Issued): Promise<void> {
  const training = await loadTraining(call.db, trainingId)
  const hours = hoursOf(training.sessions)
  const problems = [
    ...(await problemsOfPeople(call, training, issued.employeeIds)),
    ...(issued.hours === null || issued.hours === hours
      ? []
      : [{ field: 'Sesi', message: `Sertifikat menyebut ${issued.hours} JP, sesinya ${hours} JP.` }]),
  ]
  if (problems.length > 0)
    throw new Refusal('Sertifikatnya sudah terbit. Buka kembali dahulu di Penghargaan.', problems)
}
