// Browsers get the library beside our own scripts.
export { CodeJar } from "codejar";
