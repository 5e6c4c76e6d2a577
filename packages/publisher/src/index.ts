export { type Change, diffText } from './diff/diff-text.ts'
export { diffUnits, type ReleaseDocument, type UnitChange } from './diff/diff-units.ts'
export {
  effectiveState,
  type GateOptions,
  type GateResult,
  gate,
  isDraft,
  type Refusal,
  type RefusalReason,
} from './gate/gate.ts'
