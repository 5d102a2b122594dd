/** This file says whether it is time to remind of fetching a copy: once, after a week. Pure. */

const WEEK = 7 * 86_400_000 // milliseconds: as long as Safari keeps what nobody uses

/**
 * Say whether to remind. `begun` is when the first plan was made, and `fetched` and `reminded` when
 * a copy was last fetched and last reminded of: times as texts, or undefined.
 */
export function isDue({ begun, fetched, reminded }, now) {
  const since = fetched ?? begun
  if (!since || (reminded && reminded >= since)) return false
  return now - Date.parse(since) >= WEEK
}
