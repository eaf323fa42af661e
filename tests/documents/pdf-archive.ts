import { inflateSync } from 'node:zlib'

/**
 * Looks over a PDF for the rules of PDF/A-2b (ISO 19005-2) that the way it is made could break. It is no validator: it
 * reads the objects and the streams of this application's own files, and does not look into fonts or colour profiles.
 */

interface Stored {
  dictionary: string
  stream: Buffer | null
}

function* objectsOf(bytes: Uint8Array): Generator<Stored> {
  const text = Buffer.from(bytes).toString('latin1')
  for (const match of text.matchAll(/(?<=\n)\d+ 0 obj\n/g)) {
    const from = match.index + match[0].length
    const end = text.indexOf('\nendobj', from)
    const stream = text.indexOf('\nstream\n', from)
    if (stream < 0 || stream > end) {
      yield { dictionary: text.slice(from, end), stream: null }
      continue
    }
    const dictionary = text.slice(from, stream)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const raw = Buffer.from(bytes).subarray(stream + 8, stream + 8 + length)
    const isPacked = /\/Filter ?\/FlateDecode/.test(dictionary) && !/\/Subtype \/Image/.test(dictionary)
    yield { dictionary, stream: isPacked ? inflateSync(raw) : raw }
  }
}

/** The objects of a PDF as text, those that are written together apart from each other. */
export function textOfObjects(bytes: Uint8Array): string[] {
  return [...objectsOf(bytes)].flatMap(({ dictionary, stream }) => {
    if (!stream || !/\/Type ?\/ObjStm/.test(dictionary)) return [dictionary]
    return stream
      .subarray(Number(/\/First (\d+)/.exec(dictionary)?.[1]))
      .toString('latin1')
      .split('\n')
  })
}

/** What of a file is against the rules, each kind once. */
export function complaintsOfArchive(bytes: Uint8Array): string[] {
  const complaints = new Set<string>()
  const objects = [...objectsOf(bytes)]
  const texts = textOfObjects(bytes)
  const text = Buffer.from(bytes).toString('latin1')
  const complain = (is: boolean, what: string) => {
    if (is) complaints.add(what)
  }
  complain(
    !/^%PDF-1\.[4-7]\n%[\x80-\xff]{4}/.test(text),
    'the head of the file is not that of a binary PDF 1.4 to 1.7',
  )
  const trailer = objects.find(({ dictionary }) => /\/Type ?\/XRef/.test(dictionary))?.dictionary ?? ''
  complain(!/\/ID\[<[0-9a-f]{32}><[0-9a-f]{32}>\]/.test(trailer), 'there is no identity')
  complain(/\/Encrypt/.test(trailer), 'it is encrypted')
  const xmp = objects.find(({ dictionary }) => /\/Type \/Metadata/.test(dictionary))
  const metadata = xmp?.stream?.toString('utf8') ?? ''
  complain(
    !metadata.includes('<pdfaid:part>2</pdfaid:part>') || !metadata.includes('<pdfaid:conformance>B<'),
    'the metadata name no PDF/A-2b',
  )
  complain(/\/Filter/.test(xmp?.dictionary ?? ''), 'the metadata are compressed')
  complain(/&(?!amp;|lt;|gt;)/.test(metadata), 'the metadata are no XML')
  const intent = texts.find((object) => /\/Type \/OutputIntent/.test(object)) ?? ''
  complain(
    !/\/S \/GTS_PDFA1/.test(intent) || !/\/DestOutputProfile/.test(intent),
    'there is no output intent',
  )
  const profile = objects.find(({ stream }) => stream?.subarray(36, 40).toString('latin1') === 'acsp')?.stream
  complain(profile?.readUInt32BE(0) !== profile?.length, 'the colour profile is not whole')
  for (const object of texts) {
    complain(
      /\/Type \/FontDescriptor/.test(object) && !/\/FontFile[23]? /.test(object),
      'a font is not embedded',
    )
    complain(
      /\/Subtype \/Type0/.test(object) && !/\/ToUnicode/.test(object),
      'a font has no way back to letters',
    )
    complain(/\/S ?\/(JavaScript|Launch|Sound|Movie|ResetForm|ImportData)\b|\/JS\b/.test(object), 'it acts')
    complain(/\/(AA|OpenAction)\b/.test(object), 'it acts')
    complain(/\/EmbeddedFiles/.test(object), 'it carries files')
    complain(/\/Filter ?\/LZWDecode/.test(object), 'it uses LZW')
    complain(/\/DeviceCMYK/.test(object), 'it uses colours that the output intent does not tell')
    complain(/\/Interpolate true/.test(object), 'a picture is smoothed')
    complain(/\/BM ?\/(?!Normal|Multiply|Screen)/.test(object), 'it mixes colours in an unknown way')
  }
  for (const { dictionary, stream } of objects) {
    // What is drawn: streams without a type of their own that draw text.
    const content = stream && !/\/Type/.test(dictionary) ? stream.toString('latin1') : ''
    if (!/^BT$/m.test(content)) continue
    complain((content.match(/<(?:[0-9a-f]{4})+>/g) ?? []).some(hasGlyphless), 'a sign has no glyph')
    const begun = content.match(/(?:BDC|BMC)$/gm)?.length ?? 0
    complain(begun !== (content.match(/^EMC$/gm)?.length ?? 0), 'a piece is begun and not ended')
    complain(
      content.match(/^q$/gm)?.length !== content.match(/^Q$/gm)?.length,
      'a state is kept and not given back',
    )
  }
  return [...complaints]
}

/** Whether one of the glyphs, four digits each, is the one that stands for none. */
function hasGlyphless(hex: string): boolean {
  const glyphs: readonly string[] = hex.slice(1, -1).match(/.{4}/g) ?? []
  return glyphs.includes('0000')
}
