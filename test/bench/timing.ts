/** The processor's time that some work takes, on all threads, in milliseconds: other programs may want it too while this runs. */
export function timeOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** A row of a table: a name and what is told of it. */
export function row(name: string, value: string): string {
  return `${name.padEnd(32)}${value}`
}
