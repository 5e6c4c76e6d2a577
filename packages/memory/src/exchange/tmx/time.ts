/** Turns a time of TMX (ISO 8601 basic, `20260102T030405Z`) into the extended form that entries have; undefined where it is none. */
export function timeFromTmx(time: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time ?? '')
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/** Turns a time of an entry into TMX's form, to the second; undefined where it is no ISO 8601 time in UTC. */
export function timeToTmx(when: string | undefined): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(when ?? '')
  return parts === null ? undefined : `${parts[1]?.replace(/[-:]/g, '')}Z`
}
