// A web site that measures its visitors with Segment's SDK for browsers, as it comes from npm.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const SDK = new URL('./node_modules/@segment/analytics-next/dist/umd/', import.meta.url);

/** Every path is a page; the parts of the SDK are served beside them. */
export async function website() {
  const server = createServer(async ({ url }, response) => {
    const script = /^\/sdk\/([\w.-]+\.js)$/.exec(url);
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? await readFile(new URL(script[1], SDK)) : page(url));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const page = (url) => `<!doctype html>
<html lang="en">
<title>${url === '/pricing' ? 'Pricing' : 'Home'}</title>
<link rel="icon" href="data:,">
<script src="/sdk/index.js"></script>
</html>`;
