/** This file makes names that nobody else has. */

/** Return 32 random hexadecimal digits. crypto.randomUUID is only there over https. */
export const uuid = () => [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, "0"))
  .join("")

let made = 0

/**
 * Return an id that no other row has, and that comes after those given before. `now` is in
 * milliseconds, and `chance` a number from 0 to 1.
 */
export function rowId(now = Date.now(), chance = Math.random()) {
  made += 1
  const parts = [now, made, Math.floor(chance * 36 ** 4)]
  const [time, count, tail] = parts.map((part) => part.toString(36))
  return `${time.padStart(9, "0")}-${count.padStart(4, "0")}-${tail.padStart(4, "0")}`
}
