// Where the webhooks under test arrive.
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const PATIENCE_MILLIS = 30_000;

/** Listens where Entente was told to deliver, and keeps every delivery as it came. */
export function receiveWebhooks(address) {
  const arrivals = new EventEmitter();
  const deliveries = [];
  let refuses = () => false;

  const server = createServer(async (request, response) => {
    const at = Date.now();
    const body = await text(request);
    const refused = refuses(JSON.parse(body));
    if (refused) {
      refuses = () => false;
      response.writeHead(503, { 'retry-after': '1' });
    } else {
      response.writeHead(204);
    }
    response.end();
    deliveries.push({ headers: request.headers, body, refused, at });
    arrivals.emit('delivery');
  });
  const { hostname, port } = new URL(address);
  server.listen(Number(port), hostname);

  return {
    /** Answers 503 with `Retry-After: 1` to the next delivery of such a change, and only to that. */
    refuseNext(matches) {
      refuses = matches;
    },
    /** The first `count` deliveries of such changes, in the order they came. */
    async deliveries(count, matches) {
      const signal = AbortSignal.timeout(PATIENCE_MILLIS);
      const found = () => deliveries.filter(({ body }) => matches(JSON.parse(body)));
      while (found().length < count) await once(arrivals, 'delivery', { signal });
      return found().slice(0, count);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
