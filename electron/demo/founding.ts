import { emptyPersonal } from '../../shared/employees/employee.ts'
import { jabatanFacts } from '../../shared/employees/jabatan.ts'
import { splitName } from '../../shared/employees/person-name.ts'
import { insertOffice } from '../office/store.ts'
import { type DemoPerson, officials, people, units } from './people.ts'
import type { Stage } from './stage.ts'

/** The office, its units, officials and people, as they are when the story begins. @param path where its file is made */
export async function found(stage: Stage, path: string): Promise<void> {
  stage.on(`${stage.year - 1}-01-02`)
  await stage.application.create(path, (file) =>
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
      stage.now,
    ),
  )
  // Nothing is lost if this is cut short: a half-told story is never opened.
  stage.application.file.raw.pragma('synchronous = OFF')
  const { office } = stage.client
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
    const { id } = await stage.client.employees.units.save({
      parentId: unit.parent === null ? null : stage.unit(unit.parent),
      code: unit.code,
      name: unit.name,
      shortName: unit.short,
      headEmployeeId: null,
      headOfficialId: heads.get(unit.code) ?? null,
    })
    stage.units.set(unit.code, id)
  }
  for (const [index, person] of people.entries()) stage.ids.push(await hire(stage, person, index))
  for (const [index, person] of people.entries()) {
    const unit = units.find((candidate) => candidate.code === person.unit)
    if (!person.head || !unit) continue
    await stage.client.employees.units.save({
      id: stage.unit(unit.code),
      parentId: unit.parent === null ? null : stage.unit(unit.parent),
      code: unit.code,
      name: unit.name,
      shortName: unit.short,
      headEmployeeId: stage.ids[index] ?? null,
      headOfficialId: null,
    })
  }
}

async function hire(stage: Stage, person: DemoPerson, index: number): Promise<number> {
  const since = person.since === 'cpns' ? `${stage.year}-03` : person.since
  const [startYear = '', startMonth] = since.split('-')
  const digits = person.birth.replaceAll('-', '')
  const middle = startMonth ? `${startYear}${startMonth}` : `${startYear}21`
  const nip = `${digits}${middle}${person.sex === 'L' ? 1 : 2}${String((index % 40) + 1).padStart(3, '0')}`
  const start = `${startYear}-${startMonth ?? '03'}-01`
  const isPns = person.status === 'PNS'
  const facts = jabatanFacts(person.jabatan, null, person.eselon ?? null)
  const { name } = splitName(person.name)
  const { id } = await stage.client.employees.save({
    personal: {
      ...emptyPersonal,
      nip,
      name,
      titleFront: person.titleFront ?? null,
      titleBack: person.titleBack ?? null,
      birthPlace: 'Kota Harapan',
      birthDate: person.birth,
      sex: person.sex,
      karpeg: isPns && facts.jenjang !== null ? `C ${String(100_201 + index * 37)}` : null,
      status: person.status,
      educationLevel: person.education,
      tmtCpns: isPns || person.status === 'CPNS' ? start : null,
      tmtPns: isPns ? `${Number(startYear) + 1}-${startMonth ?? '03'}-01` : null,
      legalPosition: person.legalPosition ?? emptyPersonal.legalPosition,
    },
    pangkat: { golongan: person.golongan, tmt: later(start, `${stage.year - 2}-04-01`) },
    jabatan: { ...facts, tmt: later(start, `${stage.year - 3}-01-02`) },
    unit: { unitId: stage.unit(person.unit), tmt: later(start, `${stage.year - 3}-01-02`) },
  })
  if (person.movesTo) {
    await stage.client.employees.saveUnit({
      employeeId: id,
      unitId: stage.unit(person.movesTo),
      tmt: `${stage.year}-07-01`,
    })
  }
  return id
}

const later = (a: string, b: string): string => (a > b ? a : b)
