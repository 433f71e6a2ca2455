import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { accept, lookup, stranger } from './entente.mjs';
import { receiveWebhooks } from './receiver.mjs';

// Listens before the first signal is sent, so that no delivery of any test finds nobody there.
const receiver = receiveWebhooks(process.env.ENTENTE_WEBHOOK_URL);
after(() => receiver.close());

const timeout = 60_000;

describe('a webhook verified by standardwebhooks', { timeout }, () => {
  const { userId, email } = stranger();
  const verifier = new Webhook(process.env.ENTENTE_WEBHOOK_SECRET);
  const verify = ({ body, headers }) => verifier.verify(body, headers);
  let lead, refused, retried;

  before(async () => {
    await accept('/v1/identify', { userId, traits: { email }, messageId: randomUUID() });
    const { id } = await lookup({ email });
    const ofThisLead = ({ leadId }) => leadId === id;
    receiver.refuseNext(ofThisLead);
    await accept('/v1/track', { userId, event: 'Demo Requested', messageId: randomUUID() });
    lead = await lookup({ email });
    [refused, retried] = await receiver.deliveries(2, ofThisLead);
  });

  it('tells the stage change', () => {
    const { id, type, leadId, from, to, reason, policyVersion, score, at, actor } = verify(retried);
    const told = { leadId, from, to, policyVersion, score };
    assert.deepEqual(told, {
      leadId: lead.id,
      from: 'LEAD',
      to: 'MQL',
      policyVersion: lead.policyVersion,
      score: lead.score,
    });
    for (const [field, value] of Object.entries({ id, type, reason, actor })) assert.ok(value, `${field} is told`);
    assert.ok(Math.abs(new Date(at) - Date.now()) < timeout, `${at} is now`);
  });

  it('does not pass when its body was changed', () => {
    const forged = { ...retried, body: retried.body.replace('MQL', 'SQL') };
    assert.notEqual(forged.body, retried.body);
    assert.throws(() => verify(forged), WebhookVerificationError);
  });

  it('comes again under the same id after 503, as late as Retry-After asks', () => {
    assert.deepEqual([refused.refused, retried.refused], [true, false]);
    assert.equal(retried.headers['webhook-id'], refused.headers['webhook-id']);
    assert.equal(retried.body, refused.body);
    assert.ok(retried.at - refused.at >= 1000, `${retried.at - refused.at} ms between the two`);
    verify(refused);
  });
});
