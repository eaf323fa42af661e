import { startingSet } from '../../shared/recognition/certificates/starting-set.ts'
import type { Stage } from './stage.ts'

const designOf = (name: string) => {
  const found = startingSet.find((one) => one.name === name)
  if (!found) throw new Error(`no design ${name}`)
  return { kind: found.kind, designName: found.name, design: found.design }
}

/** Last year's best have their piagam, and the sertifikat of a training of this year wait to be issued. */
export async function reward(stage: Stage): Promise<void> {
  const { year } = stage
  const { certificates } = stage.client.recognition
  const head = { employeeId: stage.person('Bagus Prayoga') }
  const recipient = (employeeId: number, achievement = '') => ({
    id: stage.uuid(),
    who: { employeeId },
    achievement,
    number: '',
  })
  const common = { place: 'Sukamaju', numbered: true, signers: [head] }

  stage.on(`${year}-01-20`)
  const best = await certificates.byPredikat({
    year: year - 1,
    period: 'tahunan',
    predikat: ['sangat-baik'],
  })
  const saved = await certificates.save({
    ...designOf('Klasik biru emas'),
    ...common,
    id: null,
    revision: 0,
    year,
    title: `Pegawai dengan predikat Sangat Baik ${year - 1}`,
    achievement: `pegawai dengan predikat kinerja Sangat Baik tahun ${year - 1}`,
    date: `${year}-01-20`,
    training: null,
    people: best.slice(0, 6).map((employeeId) => recipient(employeeId)),
  })
  await stage.client.issuing.certificates(saved)

  stage.on(`${year}-11-16`)
  await certificates.save({
    ...designOf('Pelatihan biru'),
    ...common,
    id: null,
    revision: 0,
    year,
    title: 'Pelatihan pelayanan prima',
    achievement: '',
    date: `${year}-11-20`,
    training: {
      name: 'Pelatihan Pelayanan Prima',
      organiser: '',
      startsOn: `${year}-11-09`,
      endsOn: `${year}-11-11`,
      place: 'Aula Kecamatan Sukamaju',
      hours: 24,
      subjects: [
        { name: 'Etika dan komunikasi pelayanan', hours: 8 },
        { name: 'Menangani pengaduan', hours: 8 },
        { name: 'Praktik di loket', hours: 8 },
      ],
    },
    people: stage.ids.slice(4, 12).map((employeeId) => recipient(employeeId)),
  })
}
