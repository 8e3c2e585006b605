/** Stands in for libmime's table of what the ending of a file's name says: attachments are never looked at. */
export const list = {};
export const extensions = {};
