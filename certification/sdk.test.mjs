// Certifies a running Entente with the clients people really use. Start it with certification/run.
// One process runs all of it, since all share the receiver of the webhooks.
import './segment.mjs';
import './browser.mjs';
import './rudderstack.mjs';
import './http.mjs';
import './webhook.mjs';
