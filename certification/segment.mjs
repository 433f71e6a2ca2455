import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assertExplained, basic, get, key, lookup, post, signalsOf, stranger } from './entente.mjs';
import { segment } from './sdks.mjs';

describe('the Segment SDK for Node', { timeout: 60_000 }, () => {
  const { anonymousId, userId, email } = stranger();
  let client;

  before(() => (client = segment()));
  after(() => client.close());

  it('makes a lead, and 10 points, of an anonymous visit to the pricing page', async () => {
    client.sdk.page({ anonymousId, name: 'Pricing', properties: { path: '/pricing' } });
    await client.flush();
    const { stage, engagement } = await lookup({ anonymousId });
    assert.deepEqual([stage, engagement], ['LEAD', 10]);
  });

  it('joins the visitor with the person who identifies', async () => {
    const visitor = await lookup({ anonymousId });
    client.sdk.identify({ userId, anonymousId, traits: { email, title: 'VP Sales' } });
    await client.flush();
    const person = await lookup({ email });
    assert.equal((await lookup({ anonymousId })).id, person.id);
    assert.equal((await lookup({ userId })).id, person.id);
    assert.equal((await get(`/v1/leads/${visitor.id}`)).id, person.id, 'an earlier id leads to the joined lead');
  });

  it('makes an MQL of who requests a demo', async () => {
    client.sdk.track({ userId, event: 'Demo Requested' });
    await client.flush();
    assert.equal((await lookup({ email })).stage, 'MQL');
  });

  it('finds every message on the timeline', async () => {
    const ids = (messages) => messages.map(({ messageId }) => messageId).sort();
    const found = await signalsOf(await lookup({ email }));
    assert.deepEqual(ids(found), ids(client.bodies.flatMap((body) => JSON.parse(body).batch)));
  });

  it('has its score explained to the last digit', async () => {
    await assertExplained(await lookup({ email }));
  });

  it('changes nothing by sending the same again', async () => {
    const { stage, score, version } = await lookup({ email });
    for (const body of client.bodies) {
      const again = await post('/v1/batch', body, { authorization: basic(key) });
      const duplicates = JSON.parse(body).batch.length;
      assert.deepEqual(again.body, { success: true, accepted: 0, duplicates, rejected: [] });
    }
    const unchanged = await lookup({ email });
    assert.deepEqual([unchanged.stage, unchanged.score, unchanged.version], [stage, score, version]);
  });
});
