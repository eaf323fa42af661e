/** What people type who do not know the word that this application or the regulation uses, and that word. */
export const everydayWords: ReadonlyArray<readonly [typed: string, word: string]> = [
  ['password', 'kata sandi'],
  ['sandi', 'kata sandi'],
  ['backup', 'cadangan'],
  ['back up', 'cadangan'],
  ['restore', 'pulihkan'],
  ['undo', 'urungkan'],
  ['batal', 'urungkan'],
  ['print', 'cetak'],
  ['export', 'ekspor'],
  ['import', 'impor'],
  ['update', 'memperbarui'],
  ['shortcut', 'papan ketik'],
  ['logout', 'keluar'],
  ['login', 'masuk'],
  ['nilai jelek', 'mengapa dinilai'],
  ['nilai rendah', 'mengapa dinilai'],
  ['banding', 'keberatan'],
  ['protes', 'keberatan'],
  ['atasan', 'pejabat penilai'],
  ['target', 'indikator'],
  ['bukti', 'bukti dukung'],
  ['pindah', 'mutasi'],
  ['tte', 'tanda tangan elektronik'],
]

/**
 * @param query as it was typed, folded as texts are compared
 * @returns the same with the words that the help uses; as it was when there are none
 */
export const inWordsOfHelp = (query: string): string =>
  everydayWords.reduce(
    (said, [typed, word]) =>
      ` ${said} `.includes(` ${typed} `) && !` ${said} `.includes(` ${word} `)
        ? ` ${said} `.replace(` ${typed} `, ` ${word} `).trim()
        : said,
    query,
  )
