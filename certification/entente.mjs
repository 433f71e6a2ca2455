// A small client of the API under test, and the words the tests are written in.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const env = (name) => process.env[name] ?? assert.fail(`${name} is not set: start with certification/run`);

export const url = env('ENTENTE_URL');
export const key = env('ENTENTE_KEY');

/** What event SDKs send: the key as the user name, no password. */
export const basic = (apiKey) => `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
export const bearer = (apiKey) => `Bearer ${apiKey}`;

/** A person nobody has seen before. */
export function stranger() {
  const id = randomUUID();
  return { anonymousId: `anonymous-${id}`, userId: `user-${id}`, email: `buyer-${id}@acme.example` };
}

/** Posts JSON, or a body that already is text; answers `{status, headers, body}` whatever the status. */
export async function post(path, content, options = {}) {
  const { authorization = bearer(key), type = 'application/json', gzip = false } = options;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: {
      'content-type': type,
      ...(authorization && { authorization }),
      ...(gzip && { 'content-encoding': 'gzip' }),
    },
    body: gzip ? gzipSync(text) : text,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Posts signals that must all be taken for new. */
export async function accept(path, content, options) {
  const { status, body } = await post(path, content, options);
  assert.equal(status, 200, JSON.stringify(body));
  const accepted = content.batch?.length ?? 1;
  assert.deepEqual(body, { success: true, accepted, duplicates: 0, rejected: [] });
}

/** Asks whatever the answer is: `{status, body}`. */
export async function ask(path, query = {}, apiKey = key) {
  const address = new URL(path, url);
  address.search = new URLSearchParams(query);
  const response = await fetch(address, { headers: { authorization: bearer(apiKey) } });
  return { status: response.status, body: await response.json() };
}

export async function get(path, query) {
  const { status, body } = await ask(path, query);
  assert.equal(status, 200, `GET ${path} ${JSON.stringify(query)}: ${JSON.stringify(body)}`);
  return body;
}

/** Makes a key; its `secret` is what to send. */
export async function makeKey(wish) {
  const { status, body } = await post('/v1/keys', wish);
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

/** The lead that owns one identity: `{email}`, `{userId}` or `{anonymousId}`. */
export const lookup = (identity) => get('/v1/leads/lookup', identity);

/** The signals of a lead's timeline, newest first. */
export async function signalsOf(lead) {
  const { items } = await get(`/v1/leads/${lead.id}/timeline`, { limit: 500 });
  return items.filter(({ kind }) => kind === 'signal');
}

/** Asserts that a lead's scores are exactly the sums of the lines that explain them. */
export async function assertExplained(lead) {
  const { fit, engagement, score, lines } = await get(`/v1/leads/${lead.id}/assessment`);
  assert.ok(lines.length > 0, 'a score has lines');
  const counted = (kind) => sum(lines.filter((line) => line.kind === kind).map((line) => hundredths(line.counted)));
  assert.equal(counted('fit'), hundredths(fit), 'fit lines sum to fit');
  assert.equal(counted('engagement'), hundredths(engagement), 'engagement lines sum to engagement');
  assert.equal(hundredths(fit) + hundredths(engagement), hundredths(score), 'fit + engagement = score');
  assert.equal(hundredths(lead.score), hundredths(score), 'the lead carries the score of its assessment');
}

/** Points as whole hundredths, so that sums are exact; fails on a third decimal. */
function hundredths(points) {
  const whole = Math.round(points * 100);
  assert.equal(whole / 100, points, `${points} has at most two decimals`);
  return whole;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
