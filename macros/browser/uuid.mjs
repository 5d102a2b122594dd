/** This file makes names that nobody else has. */

/** Return 32 random hexadecimal digits. crypto.randomUUID is only there over https. */
export const uuid = () => [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, "0"))
  .join("")
