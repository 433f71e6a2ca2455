import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { assertExplained, lookup, signalsOf, stranger } from './entente.mjs';
import { rudderstack } from './sdks.mjs';

// Compressed, the SDK labels its JSON as a web form; that is its default.
for (const gzip of [true, false]) {
  describe(`the RudderStack SDK for Node, gzip ${gzip ? 'on' : 'off'}`, { timeout: 60_000 }, () => {
    const { anonymousId, userId, email } = stranger();
    const twoDaysAgo = new Date(Date.now() - 48 * 60 * 60 * 1000);
    const liked = randomUUID();

    before(async () => {
      const { sdk, flush } = rudderstack({ gzip });
      sdk.page({ anonymousId, name: 'Pricing', properties: { path: '/pricing' } });
      sdk.track({ anonymousId, event: 'Social Liked', originalTimestamp: twoDaysAgo, messageId: liked });
      sdk.identify({ userId, anonymousId, traits: { email } });
      sdk.track({ userId, event: 'Demo Requested' });
      await flush();
    });

    it('makes one MQL of visitor and person', async () => {
      const lead = await lookup({ email });
      assert.equal((await lookup({ anonymousId })).id, lead.id);
      assert.equal(lead.stage, 'MQL');
      assert.equal((await signalsOf(lead)).length, 4);
      await assertExplained(lead);
    });

    it('has its originalTimestamp taken for the time of a signal', async () => {
      const signal = (await signalsOf(await lookup({ email }))).find(({ messageId }) => messageId === liked);
      const drift = Math.abs(new Date(signal.at) - twoDaysAgo);
      assert.ok(drift < 60_000, `${signal.at} is ${drift} ms from ${twoDaysAgo.toISOString()}`);
    });

    it('does not have its platform taken for the channel of the lead', async () => {
      assert.notEqual((await lookup({ email })).channel, 'server');
    });
  });
}
