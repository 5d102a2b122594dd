/** This file moves bytes. Pure. */

export const textIn = (bytes) => new TextDecoder().decode(bytes)

export const bytesIn = async (body) => new Uint8Array(await new Response(body).arrayBuffer())
