import { addDays, daysFrom } from '../kernel/dates.ts'
import { utf8 } from '../phone/seal.ts'
import { fromBase32, toBase32 } from './base32.ts'

/**
 * The code on an issued paper: what the office says of it, signed with its Ed25519 key (RFC 8032). Small enough for a QR
 * code of two centimetres. This file runs in the application and on the page for phones alike.
 */
export interface Proof {
  /** The number of the paper's form, see proofForms. */
  form: number
  /** Of the row in the register. */
  id: number
  /** The first four bytes of the SHA-256 of the office's public key, hex. */
  key: string
  /** The paper's own day, ISO. */
  day: string
  /** SHA-256 of what the paper says, hex. */
  digest: string
  /** Where the office's log of changes stood when it was signed: the number of an entry, and the beginning of its hash, hex. */
  chain: { entry: number; hash: string }
  /** The office, the number, and whose paper it is; shortened where they are long. */
  office: string
  number: string
  about: string
}

export interface SignedProof {
  proof: Proof
  /** What is signed. */
  signed: number[]
  /** 64 bytes. */
  signature: number[]
}

/** Forms by the number under which a code names them: added to, never changed. */
export const proofForms: Readonly<Record<number, { form: string; name: string }>> = {
  1: { form: 'perjanjian-kinerja', name: 'Perjanjian Kinerja' },
  2: { form: 'skp', name: 'SKP' },
  3: { form: 'lampiran-skp', name: 'Lampiran SKP' },
  4: { form: 'berita-acara-dialog', name: 'Berita Acara Dialog Kinerja' },
  5: { form: 'berita-acara-bimbingan', name: 'Berita Acara Bimbingan Kinerja' },
  6: { form: 'rencana-perbaikan-kinerja', name: 'Rencana Perbaikan Kinerja' },
  7: { form: 'evaluasi', name: 'Evaluasi Kinerja Pegawai' },
  8: { form: 'dokumen-evaluasi', name: 'Dokumen Evaluasi Kinerja Pegawai' },
  9: { form: 'keberatan', name: 'Keberatan' },
  10: { form: 'berita-acara-pemusnahan', name: 'Berita Acara Pemusnahan Arsip' },
  11: { form: 'piagam', name: 'Piagam Penghargaan' },
  12: { form: 'sertifikat', name: 'Sertifikat Pelatihan' },
  13: { form: 'konversi-angka-kredit', name: 'Konversi Predikat ke Angka Kredit' },
  14: { form: 'akumulasi-angka-kredit', name: 'Akumulasi Angka Kredit' },
  15: { form: 'penetapan-angka-kredit', name: 'Penetapan Angka Kredit' },
  21: { form: 'berita-acara', name: 'Berita Acara' },
  22: { form: 'surat-keterangan', name: 'Surat Keterangan' },
}

/** The number of a form in codes; null for one that is not issued. */
export function proofFormOf(form: string): number | null {
  const found = Object.entries(proofForms).find(([, known]) => known.form === form)
  return found ? Number(found[0]) : null
}

/** The property of a PDF in which its codes stand. */
export const proofProperty = 'BuktiKeaslian'

const version = 1
export const proofPrefix = 'KK1:'
/** Stands before what is signed, so that no other text that this key signs can be taken for a code. */
const domain = 'kinerja-kantor naskah 1\n'
const firstDay = '2000-01-01'
const signatureBytes = 64
/** Bytes of the texts together: with them a code of at most 53 modules holds everything. */
const mostOfTexts = { office: 22, number: 40, all: 82 }

const ofHex = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
const toHex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')

const ofNumber = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) & 0xff)
const toNumber = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0)

/** @returns null where these bytes are no text */
function textIn(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}

/** A text in so many bytes at most; what was cut off is told by an ellipsis. */
function fitted(text: string, most: number): number[] {
  const bytes = utf8(text)
  if (bytes.length <= most) return bytes
  let short = ''
  for (const letter of text) {
    if (utf8(`${short}${letter}…`).length > most) break
    short += letter
  }
  return utf8(`${short.trimEnd()}…`)
}

/** What the key signs. @returns the bytes without the signature, and these bytes with the domain before them */
function packed(proof: Proof): number[] {
  const office = fitted(proof.office, mostOfTexts.office)
  const number = fitted(proof.number, mostOfTexts.number)
  const about = fitted(proof.about, mostOfTexts.all - office.length - number.length)
  return [
    version,
    proof.form,
    ...ofNumber(proof.id, 4),
    ...ofHex(proof.key),
    ...ofNumber(daysFrom(firstDay, proof.day), 2),
    ...ofHex(proof.digest),
    ...ofNumber(proof.chain.entry, 4),
    ...ofHex(proof.chain.hash.slice(0, 16)),
    ...[office, number, about].flatMap((bytes) => [bytes.length, ...bytes]),
  ]
}

/**
 * The text of the QR code.
 * @param sign Ed25519 over the bytes it is given, 64 bytes
 */
export function proofCode(proof: Proof, sign: (bytes: number[]) => number[]): string {
  const bytes = packed(proof)
  return `${proofPrefix}${toBase32([...bytes, ...sign([...utf8(domain), ...bytes])])}`
}

/**
 * Reads a code as it was scanned, pasted or typed: blanks and small letters do not matter.
 * @returns null where it is no code of this application
 */
export function readProof(text: string): SignedProof | null {
  const code = text.replace(/\s/g, '').toUpperCase()
  if (!code.startsWith(proofPrefix)) return null
  const bytes = fromBase32(code.slice(proofPrefix.length))
  if (bytes === null || bytes.length < signatureBytes || bytes[0] !== version) return null
  const content = bytes.slice(0, -signatureBytes)
  let at = 1
  const take = (count: number) => content.slice(at, (at += count))
  const form = toNumber(take(1))
  const id = toNumber(take(4))
  const key = toHex(take(4))
  const day = addDays(firstDay, toNumber(take(2)))
  const digest = toHex(take(32))
  const chain = { entry: toNumber(take(4)), hash: toHex(take(8)) }
  const texts: string[] = []
  for (let index = 0; index < 3; index += 1) {
    const [length] = take(1)
    if (length === undefined || at + length > content.length) return null
    const said = textIn(take(length))
    if (said === null) return null
    texts.push(said)
  }
  if (at !== content.length) return null
  const [office = '', number = '', about = ''] = texts
  return {
    proof: { form, id, key, day, digest, chain, office, number, about },
    signed: [...utf8(domain), ...content],
    signature: bytes.slice(-signatureBytes),
  }
}

/** The codes in a text, such as the property of a PDF in which they stand one after the other. */
export const codesIn = (text: string): string[] => text.match(/KK1:[A-Z2-7]+/g) ?? []
