import { userInfo } from 'node:os'
import { gitUserName } from './git.ts'
import type { Workspace } from './open.ts'

/** Who sets a state, and when. */
export interface Signature {
  readonly by: string
  /** ISO 8601, UTC, to the second. */
  readonly when: string
}

/** Signs for the person at the keyboard: the name given, else git's, else the system's. */
export function signatureOf(workspace: Workspace, name?: string): Signature {
  return {
    by: name ?? gitUserName(workspace.root) ?? userInfo().username,
    when: `${new Date().toISOString().slice(0, 19)}Z`,
  }
}
