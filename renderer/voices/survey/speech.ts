import { useEffect } from 'react'

/** Whether this system can read aloud. */
export const speaks = (): boolean => 'speechSynthesis' in window

/** Reads a text aloud in the place of whatever is being read. */
export function say(text: string): void {
  if (!speaks()) return
  window.speechSynthesis.cancel()
  if (text === '') return
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.lang = 'id-ID'
  window.speechSynthesis.speak(spoken)
}

/** Reads each new text aloud; an empty one says nothing. */
export function useSpeech(text: string): void {
  useEffect(() => {
    say(text)
    return () => say('')
  }, [text])
}
