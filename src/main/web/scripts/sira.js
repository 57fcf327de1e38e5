// Everything a page needs beyond plain HTML. Each part also works, less pleasantly, without this file.
import htmx from 'htmx.org';
import { startDrafts, sendLeftDrafts, sendBeforeSignOut } from './draft.js';
import { startConditions } from './conditional.js';
import { startLines } from './lines.js';
import { startFiles } from './files.js';
import { startUnsavedWarning } from './unsaved.js';
import { startKeys } from './keys.js';
import { startWorklist } from './worklist.js';
import { startPanels } from './panels.js';
import { startNetwork } from './network.js';

startNetwork(htmx);
startPanels();
startKeys();
startWorklist();
startLines();
startFiles();
startUnsavedWarning();
startConditions(htmx);
sendBeforeSignOut();

// Called for the page itself and for every piece that htmx puts into it.
htmx.onLoad(startDrafts);
sendLeftDrafts();
