import { mostOfEvidence } from '../../../shared/monitoring/evidence/evidence.ts'
import { isPhoto, kindOfName } from '../../../shared/monitoring/evidence/kinds.ts'

/** Between a photo that still shows everything and one that is as small as a letter. */
const quality = 0.82

/**
 * A photo as it is needed on paper and on screen: its longer edge at most 1600 pixels, as JPEG, upright.
 * @returns null for what is no photo, can't be shown, or would not become smaller
 */
export async function smallerPhoto(file: File): Promise<File | null> {
  if (!isPhoto(kindOfName(file.name))) return null
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, mostOfEvidence.edge / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext('2d')
    if (!context) return null
    // JPEG knows nothing that is seen through.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (!blob || blob.size >= file.size * 0.9) return null
    return new File([blob], `${file.name.replace(/\.[^.]+$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    // What can't be shown here is taken, or refused, as it is.
    return null
  }
}
