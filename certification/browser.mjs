import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { assertExplained, bearer, ask, lookup, makeKey, post, signalsOf, stranger, url } from './entente.mjs';
import { website } from './website.mjs';

const PATIENCE_MILLIS = 20_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('the Segment SDK for browsers, in Chromium', { timeout: 120_000 }, () => {
  const { userId, email } = stranger();
  let site, foreignSite, writeKey, profile, browser;

  before(async () => {
    [site, foreignSite] = await Promise.all([website(), website()]);
    writeKey = (await makeKey({ name: 'web site', scopes: ['write-only'], allowedOrigins: [site.origin] })).secret;
    profile = await mkdtemp(join(tmpdir(), 'entente-chromium-'));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM,
      headless: true,
      args: FLAGS,
    });
  });
  after(async () => {
    await browser?.close();
    site?.close();
    foreignSite?.close();
    if (profile) await rm(profile, { recursive: true, force: true });
  });

  /** Opens a page and starts the SDK on it, as its documentation says. */
  async function visit(origin, path, deliveryStrategy) {
    const page = await browser.newPage();
    await page.goto(origin + path);
    const settings = { apiHost: `${new URL(url).host}/v1`, protocol: 'http', deliveryStrategy };
    const anonymousId = await page.evaluate(
      async ([writeKey, settings]) => {
        window.analytics = AnalyticsNext.AnalyticsBrowser.load({
          writeKey,
          cdnURL: location.origin,
          cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey, ...settings } } },
        });
        window.analytics.reset();
        return (await window.analytics.user()).anonymousId();
      },
      [writeKey, settings],
    );
    return { page, anonymousId };
  }

  const sent = (page, path) =>
    page.waitForResponse((response) => response.url() === url + path && response.request().method() === 'POST', {
      timeout: PATIENCE_MILLIS,
    });

  it('makes a lead of a visit, and joins it with the person who identifies', async () => {
    const { page, anonymousId } = await visit(site.origin, '/pricing');
    const [viewed] = await Promise.all([sent(page, '/v1/p'), page.evaluate(() => analytics.page('Pricing'))]);
    assert.equal(viewed.status(), 200);
    const visitor = await lookup({ anonymousId });
    assert.deepEqual([visitor.stage, visitor.engagement], ['LEAD', 10]);

    const identify = ([userId, email]) => analytics.identify(userId, { email, title: 'VP Sales' });
    await Promise.all([sent(page, '/v1/i'), page.evaluate(identify, [userId, email])]);
    await Promise.all([sent(page, '/v1/t'), page.evaluate(() => analytics.track('Content Downloaded'))]);
    const person = await lookup({ userId });
    assert.equal(person.id, visitor.id);
    assert.equal(person.traits.email, email, 'what a page says of an e-mail is a trait');
    assert.deepEqual(person.identities.email, [], 'and names nobody');
    assert.deepEqual((await signalsOf(person)).map(({ type }) => type).sort(), ['identify', 'page', 'track']);
    await assertExplained(person);
    await page.close();
  });

  it('sends what it has collected when the page is left', async () => {
    const { page, anonymousId } = await visit(site.origin, '/', {
      strategy: 'batching',
      config: { size: 100, timeout: 600_000 },
    });
    await page.evaluate(() => {
      analytics.page('Home');
      return analytics.track('Social Liked');
    });
    await page.goto('about:blank');
    assert.equal((await signalsOf(await eventually(anonymousId))).length, 2);
    await page.close();
  });

  it('may have the key in the body alone, with or without waiting for an answer', async () => {
    const { page } = await visit(site.origin, '/');
    const ids = [stranger().anonymousId, stranger().anonymousId];
    const status = await page.evaluate(
      async ([url, writeKey, [fetched, beaconed]]) => {
        const body = (anonymousId) => JSON.stringify({ writeKey, anonymousId, event: 'Social Liked' });
        navigator.sendBeacon(`${url}/v1/t`, body(beaconed));
        const headers = { 'content-type': 'text/plain' };
        const options = { method: 'POST', keepalive: true, headers, body: body(fetched) };
        return (await fetch(`${url}/v1/t`, options)).status;
      },
      [url, writeKey, ids],
    );
    assert.equal(status, 200);
    for (const id of ids) assert.ok(await eventually(id));
    await page.close();
  });

  it('joins nobody by an e-mail', async () => {
    const owner = stranger();
    await post('/v1/identify', { userId: owner.userId, traits: { email: owner.email } });
    const { page } = await visit(site.origin, '/');
    const impostor = stranger();
    const identify = ([userId, email]) => analytics.identify(userId, { email });
    await Promise.all([sent(page, '/v1/i'), page.evaluate(identify, [impostor.userId, owner.email])]);
    assert.notEqual((await lookup({ userId: impostor.userId })).id, (await lookup({ userId: owner.userId })).id);
    assert.deepEqual((await lookup({ email: owner.email })).identities.userId, [owner.userId]);
    await page.close();
  });

  it('is refused on a page of another origin, and nothing is kept', async () => {
    const { page, anonymousId } = await visit(foreignSite.origin, '/pricing');
    const failed = page.waitForEvent('requestfailed', { timeout: PATIENCE_MILLIS });
    await page.evaluate(() => void analytics.page('Pricing'));
    assert.equal((await failed).url(), `${url}/v1/p`);
    const simple = await page.evaluate(
      ([url, body]) => fetch(`${url}/v1/t`, { method: 'POST', body }).then(({ status }) => status, String),
      [url, JSON.stringify({ writeKey, anonymousId, event: 'Social Liked' })],
    );
    assert.match(String(simple), /TypeError/);
    assert.equal((await ask('/v1/leads/lookup', { anonymousId })).status, 404);
    await page.close();
  });

  it('can read nothing with its key', async () => {
    const { page } = await visit(site.origin, '/');
    for (const path of ['/v1/leads', '/v1/keys', '/v1/rejected-signals']) {
      const answer = await page.evaluate(
        ([address, authorization]) => fetch(address, { headers: { authorization } }).then(({ status }) => status, String),
        [url + path, bearer(writeKey)],
      );
      assert.match(String(answer), /TypeError/, 'the browser lets no page ask');
      assert.equal((await ask(path, {}, writeKey)).status, 403);
    }
    await page.close();
  });

  /** The lead of a visitor whose signals nobody waited for. */
  async function eventually(anonymousId) {
    const deadline = Date.now() + PATIENCE_MILLIS;
    for (;;) {
      const { status, body } = await ask('/v1/leads/lookup', { anonymousId });
      if (status === 200) return body;
      assert.ok(Date.now() < deadline, `${anonymousId} is no lead yet`);
      await pause(100);
    }
  }
});
