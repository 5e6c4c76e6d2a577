// `npm test`: installs everything and runs lint, types, dead code, stale docs and tests.
import { install, run } from './install.mjs'

install()
run('biome', 'ci', '.')
run('tsc', '-b')
run('knip')
run('node', 'scripts/document.ts', '--check')
run('vitest', 'run', ...process.argv.slice(2))
