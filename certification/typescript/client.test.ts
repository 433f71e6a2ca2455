// A client whose types are made of /openapi.json, in use: what compiles here is what the document promises.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/api.js';

type Lead = components['schemas']['Lead'];
type Import = components['schemas']['Import'];

const env = (name: string): string => process.env[name] ?? assert.fail(`${name} is not set: start with certification/run`);
const baseUrl = env('ENTENTE_URL');
const clientWith = (key: string) => createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } });
const client = clientWith(env('ENTENTE_KEY'));

/** The data of an answer that must not be a problem. */
function ok<T>({ data, error }: { data?: T; error?: unknown }): T {
  assert.equal(error, undefined, JSON.stringify(error));
  return data ?? assert.fail('there is no data');
}

const newEmail = () => `buyer-${randomUUID()}@acme.example`;

const newLead = async (email = newEmail()): Promise<Lead> =>
  ok(await client.POST('/v1/leads', {
    body: { identities: { email }, traits: { title: 'VP Sales' }, company: { employees: 250 }, channel: 'webinar' },
  }));

describe('a TypeScript client made of the OpenAPI document', { timeout: 60_000 }, () => {
  it('greets', async () => {
    assert.equal(ok(await client.GET('/')).name, 'Entente');
  });

  it('sends signals', async () => {
    const userId = `user-${randomUUID()}`;
    const taken = ok(await client.POST('/v1/track', { body: { userId, event: 'Webinar Attended' } }));
    assert.deepEqual(taken, { success: true, accepted: 1, duplicates: 0, rejected: [] });
    const batch = ok(await client.POST('/v1/batch', {
      body: {
        batch: [
          { type: 'identify', userId, traits: { email: newEmail() } },
          { type: 'page', userId, name: 'Pricing', properties: { path: '/pricing' } },
        ],
      },
    }));
    assert.equal(batch.accepted, 2);
  });

  it('finds a rejected signal and replays it corrected', async () => {
    const messageId = randomUUID();
    const { error } = await client.POST('/v1/page', { body: { messageId } as components['schemas']['Page'] });
    assert.equal(error?.code, 'all_rejected');
    const { items } = ok(await client.GET('/v1/rejected-signals', { params: { query: { limit: 500 } } }));
    const rejected = items.find((item) => item.messageId === messageId) ?? assert.fail('it is not listed');
    const replayed = ok(await client.POST('/v1/rejected-signals/{id}/replay', {
      params: { path: { id: rejected.id } },
      body: { type: 'page', messageId, anonymousId: 'a-1' },
    }));
    assert.equal(replayed.accepted, 1);
  });

  it('creates, reads, looks up and lists leads', async () => {
    const email = newEmail();
    const lead = await newLead(email);
    assert.equal(lead.stage, 'LEAD');
    const path = { id: lead.id };
    assert.deepEqual(ok(await client.GET('/v1/leads/{id}', { params: { path } })), lead);
    assert.equal(ok(await client.GET('/v1/leads/lookup', { params: { query: { email } } })).id, lead.id);
    const { items } = ok(await client.GET('/v1/leads', { params: { query: { q: email, sort: '-createdAt' } } }));
    assert.deepEqual(items.map(({ id }) => id), [lead.id]);
    const { response } = await client.GET('/v1/leads/{id}', {
      params: { path, header: { 'If-None-Match': `"${lead.version}"` } },
    });
    assert.equal(response.status, 304);
  });

  it('patches traits of the version it has seen, and of no other', async () => {
    const { id, version } = await newLead();
    const patch = () => client.PATCH('/v1/leads/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { traits: { title: null, plan: 'pro' } },
    });
    const patched = ok(await patch());
    assert.equal(patched.traits['plan'], 'pro');
    assert.equal(patched.traits['title'], undefined);
    const { error, response } = await patch();
    assert.equal(response.status, 412);
    assert.equal(error?.code, 'stale_version');
  });

  it('moves a lead once, explains its score and tells its life', async () => {
    const { id } = await newLead();
    const path = { id };
    const move = () => client.POST('/v1/leads/{id}/transitions', {
      params: { path, header: { 'Idempotency-Key': `move-${id}` } },
      body: { to: 'MQL', reason: 'met at a fair', by: 'Ann Archer' },
    });
    const moved = ok(await move());
    assert.equal(moved.stage, 'MQL');
    assert.deepEqual(ok(await move()), moved);

    const assessment = ok(await client.GET('/v1/leads/{id}/assessment', {
      params: { path, query: { at: new Date().toISOString(), known: 'now' } },
    }));
    assert.equal(assessment.leadId, id);
    const sum = assessment.lines.reduce((points, { counted }) => points + counted, 0);
    assert.equal(sum.toFixed(2), (assessment.fit + assessment.engagement).toFixed(2));

    const { items } = ok(await client.GET('/v1/leads/{id}/timeline', { params: { path, query: { limit: 50 } } }));
    const transitions = items.flatMap((entry) => (entry.kind === 'transition' ? [entry] : []));
    assert.deepEqual(transitions.map(({ from, to, by }) => [from, to, by]), [['LEAD', 'MQL', 'Ann Archer']]);
  });

  it('learns where a request is wrong', async () => {
    const { error } = await client.POST('/v1/leads', { body: { identities: { email: newEmail() }, channel: '' } });
    assert.deepEqual(error?.errors?.map(({ pointer }) => pointer), ['/channel']);
  });

  it('makes, rotates and revokes keys', async () => {
    const { id, secret } = ok(await client.POST('/v1/keys', { body: { name: 'dashboard', scopes: ['read'] } }));
    const { response } = await clientWith(secret).POST('/v1/leads', { body: { identities: { userId: 'u-1' } } });
    assert.equal(response.status, 403);
    const next = ok(await client.POST('/v1/keys', { body: { rotates: id, overlap: 'PT0S' } }));
    assert.deepEqual(next.scopes, ['read']);
    const revoked = await client.DELETE('/v1/keys/{id}', { params: { path: { id: next.id } } });
    assert.equal(revoked.response.status, 204);
    const { items } = ok(await client.GET('/v1/keys', { params: { query: { limit: 500 } } }));
    assert.ok(items.find((key) => key.id === next.id)?.revokedAt);
  });

  it('imports a list', async () => {
    const id = randomUUID();
    const { id: importId } = ok(await client.POST('/v1/imports', {
      body: {
        file: `id,mail,since\n${id},${newEmail()},2018-02-01\n${id}-2,${newEmail()},01-02-2018\n`,
        mapping: { identities: { userId: 'id', email: 'mail' }, createdAt: 'since' },
      },
      bodySerializer: ({ file, mapping }) => {
        const form = new FormData();
        form.set('mapping', new Blob([JSON.stringify(mapping)], { type: 'application/json' }));
        form.set('file', new Blob([file], { type: 'text/csv' }), 'leads.csv');
        return form;
      },
    }));
    const path = { id: importId };
    const done = await finished(async () => ok(await client.GET('/v1/imports/{id}', { params: { path } })));
    assert.deepEqual([done.created, done.rejected], [1, 1]);
    const { items } = ok(await client.GET('/v1/imports/{id}/rejected-rows', { params: { path } }));
    assert.deepEqual(items.map(({ line, column }) => [line, column]), [[3, 'since']]);
    assert.ok(ok(await client.GET('/v1/imports')).items.some((one) => one.id === importId));
  });
});

async function finished(read: () => Promise<Import>): Promise<Import> {
  for (;;) {
    const one = await read();
    if (one.state === 'completed' || one.state === 'failed') return one;
    await delay(100);
  }
}
