import { Group, SimpleGrid, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { calledIssued } from '../../shared/issued/state.ts'
import type { Verdict, Verified } from '../../shared/issuing/contract.ts'
import { longDate, shortMoment } from '../../shared/kernel/dates.ts'
import { Fact } from '../components/fact.tsx'

interface Words {
  title: string
  means: string
  look: 'good' | 'careful' | 'bad'
}

const words: Readonly<Record<Verdict, Words>> = {
  asli: {
    title: 'Asli dan masih berlaku',
    means: 'Kode ini ditandatangani kunci kantor ini, tercatat di buku register, dan tidak dibatalkan.',
    look: 'good',
  },
  berubah: {
    title: 'Asli, tetapi isinya di kantor sudah lain',
    means:
      'Kode ini ditandatangani kunci kantor ini dan tercatat. Sesudah terbit, isinya di kantor diperbaiki atau dihapus: cetakan ini menurut isi yang lama.',
    look: 'careful',
  },
  digantikan: {
    title: 'Sudah digantikan',
    means:
      'Kantor ini menerbitkannya, lalu menerbitkan yang lebih baru dengan isi yang diperbaiki. Mintalah yang terbaru.',
    look: 'careful',
  },
  dibatalkan: {
    title: 'Dibatalkan',
    means: 'Kantor ini menerbitkannya, lalu membatalkannya. Naskah ini tidak berlaku.',
    look: 'bad',
  },
  dimusnahkan: {
    title: 'Asli; datanya sudah dimusnahkan',
    means:
      'Kantor ini menerbitkannya. Data pemiliknya sudah dimusnahkan menurut jadwal retensi, jadi isinya tidak dapat dibandingkan lagi.',
    look: 'careful',
  },
  'tidak-terdaftar': {
    title: 'Tidak ada di buku register',
    means:
      'Tanda tangannya dari kunci kantor ini, tetapi berkas kantor ini tidak mencatatnya: terbit dari salinan lain, atau sesudah cadangan ini dibuat. Bandingkan dengan berkas kantor yang utama.',
    look: 'bad',
  },
  'bukan-kantor-ini': {
    title: 'Bukan ditandatangani kantor ini',
    means: 'Kode ini dari kunci lain. Kalau kantornya lain, periksa dengan halaman pemeriksa kantor itu.',
    look: 'bad',
  },
  diubah: {
    title: 'Kode ini diubah',
    means:
      'Kode ini menyebut kunci kantor ini, tetapi tanda tangannya tidak cocok: isinya diubah sesudah ditandatangani.',
    look: 'bad',
  },
  'bukan-kode': {
    title: 'Bukan kode bukti keaslian',
    means: 'Teks itu bukan kode dari aplikasi ini, atau tidak terbaca lengkap. Pindai sekali lagi.',
    look: 'bad',
  },
}

const icons = {
  good: <IconCircleCheck size={26} color="var(--mantine-color-laut-6)" />,
  careful: <IconInfoCircle size={26} color="var(--kk-warn)" />,
  bad: <IconAlertTriangle size={26} color="#a3182c" />,
} as const

/** What a code was found to be, and what it says. */
export function VerdictCard({ verified: { verdict, paper, compared, register } }: { verified: Verified }) {
  const { title, means, look } = words[verdict]
  return (
    <section className="kk-card" role="status" style={{ maxWidth: 760 }}>
      <Group gap="xs" wrap="nowrap" mb={4}>
        {icons[look]}
        <Title order={2}>{title}</Title>
      </Group>
      <Text size="sm" mb="sm">
        {means}
        {verdict === 'asli' && !compared && ' Isinya tidak dibandingkan, karena rahasia.'}
        {verdict === 'asli' && compared && ' Isinya sama dengan yang tersimpan di kantor.'}
      </Text>
      {paper && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
          <Fact label="Naskah" value={calledIssued({ kind: paper.kind, time: register?.time ?? '' })} />
          {paper.number !== '' && <Fact label="Nomor" value={paper.number} />}
          {paper.about !== '' && <Fact label="Milik" value={paper.about} />}
          <Fact label="Tanggal naskah" value={longDate(paper.day)} />
          <Fact label="Kantor" value={paper.office} />
          {register && (
            <Fact
              label="Diterbitkan"
              value={`${shortMoment(register.issuedAt)} oleh ${register.issuedBy}, dicetak ${register.printed} kali`}
            />
          )}
          {register?.cancelledAt && (
            <Fact
              label="Dibatalkan"
              value={`${shortMoment(register.cancelledAt)}: ${register.cancelReason ?? ''}`}
            />
          )}
          <Fact label="Catatan kantor saat ditandatangani" value={`nomor ${paper.chain}`} />
          <Fact
            label="Sidik isi (SHA-256)"
            value={<span style={{ overflowWrap: 'anywhere' }}>{paper.digest}</span>}
          />
        </SimpleGrid>
      )}
    </section>
  )
}
