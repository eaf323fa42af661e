import type { ContentImage } from 'pdfmake/interfaces'

/**
 * A picture with what it shows in words, for who hears a paper instead of seeing it.
 * @param image data URL
 * @param fit width and height in which it has room, in points
 */
export const picture = (
  image: string,
  alt: string,
  fit: [number, number],
): ContentImage & { alt: string } => ({
  image,
  alt,
  fit,
})
