/** Made-up people, the same every time: every combination of names is nobody in particular. */
export interface BenchPerson {
  nip: string
  name: string
  titleBack: string
  birthDate: string
  sex: 'L' | 'P'
  tmtCpns: string
  tmtPns: string
}

const first = ['Agus', 'Bambang', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gunawan', 'Hesti', 'Indra', 'Joko']
const middle = ['Adi', 'Budi', 'Cahya', 'Dian', 'Eka', 'Fajar', 'Gita', 'Hadi', 'Intan', 'Jaya']
const last = ['Ardana', 'Basuki', 'Cendana', 'Darmanto', 'Endrawan', 'Firdausi', 'Ginting', 'Haryadi']
const titles = ['S.E.', 'S.Sos.', 'S.Kom.', 'S.T.', 'S.H., M.Si.', 'A.Md.', 'S.STP.', 'S.Pd., M.Pd.']

const two = (number: number) => String(number).padStart(2, '0')
const of = (list: readonly string[], index: number) => list[index % list.length] ?? ''

/** @param index 0 to 999 gives a thousand different NIP and names */
export function person(index: number): BenchPerson {
  const birth = [1968 + (index % 30), two(1 + (index % 12)), two(1 + (index % 28))] as const
  const begun = [birth[0] + 24, two(1 + (index % 11))] as const
  const sex = index % 2 === 0 ? 'L' : 'P'
  return {
    nip: `${birth.join('')}${begun.join('')}${sex === 'L' ? 1 : 2}${String((index % 999) + 1).padStart(3, '0')}`,
    name: `${of(first, index)} ${of(middle, Math.floor(index / 10))} ${of(last, Math.floor(index / 100))}`,
    titleBack: of(titles, index),
    birthDate: birth.join('-'),
    sex,
    tmtCpns: `${begun.join('-')}-01`,
    tmtPns: `${begun[0] + 1}-${begun[1]}-01`,
  }
}

export const golongan = ['II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a'] as const

export const jabatan = [
  ['Pengadministrasi Umum', 'pelaksana'],
  ['Perencana Ahli Pertama', 'jf-keahlian'],
  ['Arsiparis Terampil', 'jf-keterampilan'],
  ['Analis Kebijakan Ahli Muda', 'jf-keahlian'],
  ['Bendahara', 'pelaksana'],
] as const
