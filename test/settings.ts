// Property tests draw other values at every run, but in CI always the same: a commit is judged by what it changed, not by luck.
// `SEED=n` repeats a run; `RUNS=n` draws n values in every property that does not say itself how many.
import fc from 'fast-check'

const { CI, SEED, RUNS } = process.env
const seed = SEED ?? (CI === undefined ? undefined : '20261126')

fc.configureGlobal({
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(RUNS === undefined ? {} : { numRuns: Number(RUNS) }),
})
