import { safeStorage } from 'electron'
import type { Secrets } from '../app/application.ts'

/**
 * The system's key store: DPAPI of Windows, the keychain of macOS, a keyring of Linux.
 * @returns null where there is none, or where it would only hide a secret behind a word that everybody knows
 */
export function systemSecrets(): Secrets | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null
  return {
    lock: (bytes) => safeStorage.encryptString(bytes.toString('hex')),
    unlock(locked) {
      try {
        return Buffer.from(safeStorage.decryptString(locked), 'hex')
      } catch {
        return null
      }
    },
  }
}
