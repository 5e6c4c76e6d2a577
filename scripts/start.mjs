// `npm start`: installs everything and runs the main job on the sample publication in content/.
import { install, run } from './install.mjs'

install()
for (const command of ['sync', 'check', 'publish']) {
  process.stderr.write(`\n› collate ${command}\n`)
  run('collate', command)
}
