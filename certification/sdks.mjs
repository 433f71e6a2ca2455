// The SDKs, set up the way their own documentation says, and nothing more.
import assert from 'node:assert/strict';
import { Analytics } from '@segment/analytics-node';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { key, url } from './entente.mjs';

/** Segment's SDK, the bodies it sent, and a flush that fails when a delivery did. */
export function segment() {
  const sdk = new Analytics({ writeKey: key, host: url, path: '/v1/batch' });
  const bodies = [];
  const failures = [];
  sdk.on('http_request', ({ body }) => bodies.push(body));
  sdk.on('error', ({ code, reason }) => failures.push(`${code}: ${reason}`));
  return { sdk, bodies, flush: flushing(sdk, failures), close: () => sdk.closeAndFlush() };
}

/** RudderStack's SDK, and a flush that fails when a delivery did. */
export function rudderstack(options) {
  const failures = [];
  const sdk = new RudderAnalytics(key, {
    dataPlaneUrl: url,
    logLevel: 'error',
    errorHandler: ({ message }) => failures.push(message),
    ...options,
  });
  return { sdk, flush: flushing(sdk, failures) };
}

/** Both SDKs swallow a failed delivery and report it aside. */
const flushing = (sdk, failures) => async () => {
  await sdk.flush();
  assert.deepEqual(failures, [], 'every delivery succeeded');
};
