/** This file sees from a file's first bytes what kind it is: its name may say anything. Pure. */

const beginning = (bytes, length) => String.fromCharCode(...bytes.subarray(0, length))

/** Say whether a file holds JSON, in whatever encoding. */
export const isJson = (bytes) =>
  /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\0\s]*[{[]/.test(beginning(bytes, 200))

export const isZip = (bytes) => beginning(bytes, 4) === "PK\x03\x04"

/** Say whether a file is an older Excel's (.xls), or has a password: both lie in such a box. */
export const isBox = (bytes) => beginning(bytes, 4) === "\xD0\xCF\x11\xE0"

/** Say whether a file is of an Excel from before there were boxes. */
export const isOldest = (bytes) => /^\t[\0\x02\x04\x08][^]\0/.test(beginning(bytes, 4))

/** Say whether a file is a web page or XML, which some systems call .xls. */
export const isMarkup = (bytes) =>
  /^(?:\xEF\xBB\xBF)?\s*<[!?a-z]/i.test(beginning(bytes, 200))
