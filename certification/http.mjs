import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { accept, basic, bearer, get, key, post, stranger } from './entente.mjs';

describe('plain HTTP', { timeout: 60_000 }, () => {
  const { anonymousId, userId, email } = stranger();
  const messages = {
    track: { userId, event: 'Content Downloaded', properties: { asset: 'guide' } },
    identify: { userId, anonymousId, traits: { email, title: null } },
    page: { anonymousId, properties: { path: '/docs' } },
    screen: { anonymousId, name: 'Home' },
    group: { userId, groupId: 'acme', traits: { employees: 120 } },
    alias: { userId, previousId: anonymousId },
  };
  const ways = {
    'Bearer, plain': { authorization: bearer(key) },
    'Basic, plain': { authorization: basic(key) },
    'Bearer, gzip': { authorization: bearer(key), gzip: true },
    'Basic, gzip as a web form': { authorization: basic(key), gzip: true, type: 'application/x-www-form-urlencoded' },
    'Basic, as text': { authorization: basic(key), type: 'text/plain' },
  };

  for (const [type, message] of Object.entries(messages)) {
    for (const [way, options] of Object.entries(ways)) {
      it(`takes ${type} by ${way}`, () => accept(`/v1/${type}`, { messageId: randomUUID(), ...message }, options));
    }
  }

  it('rejects the bad message of a batch alone, and lists it', async () => {
    const bad = { type: 'track', userId, messageId: randomUUID() };
    const { status, body } = await post('/v1/batch', { batch: [newTrack(userId), bad, newTrack(userId)] });
    const [rejected] = body.rejected;
    assert.equal(status, 200);
    assert.deepEqual(body, { success: true, accepted: 2, duplicates: 0, rejected: [rejected] });
    assert.equal(rejected.index, 1);
    assert.equal(rejected.messageId, bad.messageId);
    assert.match(rejected.code, /\S/);
    assert.match(rejected.detail, /\S/);
    assert.equal((await listedRejection(bad)).code, rejected.code);
  });

  it('answers 400 when every message is bad, and lists them', async () => {
    const bad = [{ type: 'track', userId, messageId: randomUUID() }, { type: 'page', messageId: randomUUID() }];
    assert.equal((await post('/v1/batch', { batch: bad })).status, 400);
    for (const message of bad) assert.ok(await listedRejection(message));
  });

  it('gives each message of odd values a result', async () => {
    const odd = [
      { timestamp: null },
      { timestamp: Date.now() },
      { userId: null, anonymousId },
      { userId: '', anonymousId },
      { anonymousId: 7 },
      { properties: null, context: { traits: null } },
      { properties: { nul: 'a\u0000b', loneSurrogate: '\ud800' } },
      { properties: { long: 'x'.repeat(40_000) } },
    ].map((oddity) => ({ ...newTrack(userId), ...oddity }));
    const { status, body } = await post('/v1/batch', { batch: [newTrack(userId), ...odd] });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.accepted + body.duplicates + body.rejected.length, odd.length + 1);
  });

  for (const [name, authorization] of Object.entries({ Bearer: bearer('wrong'), Basic: basic('wrong'), none: null })) {
    it(`answers 401 to a wrong key: ${name}`, async () => {
      assert.equal((await post('/v1/track', newTrack(userId), { authorization })).status, 401);
    });
  }
});

const newTrack = (userId) => ({ type: 'track', userId, event: 'Social Liked', messageId: randomUUID() });

async function listedRejection({ messageId }) {
  const { items } = await get('/v1/rejected-signals', { limit: 500 });
  return items.find((item) => item.messageId === messageId);
}
