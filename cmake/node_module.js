// Put before Emscripten's output for Node, so that the same file runs as an ES module (.mjs): what CommonJS would provide.
import { createRequire as createRequireForEmscripten } from 'node:module';
import { fileURLToPath as pathOfUrl } from 'node:url';
import { dirname as folderOfPath } from 'node:path';
const require = createRequireForEmscripten(import.meta.url);
const __filename = pathOfUrl(import.meta.url);
const __dirname = folderOfPath(__filename);
