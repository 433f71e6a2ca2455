// Certifies what a running Entente does when its clock jumps. Start it with certification/run.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { accept, get, lookup, stranger } from './entente.mjs';

const clock = process.env.ENTENTE_CLOCK ?? assert.fail('ENTENTE_CLOCK is not set: start with certification/run');

const DAY = 86_400_000;
const PROMISED = 30_000;
/** Longer than the library keeps what it read, and than the pause between two looks of Entente. */
const LOOKED_AGAIN = 5_000;

it('a verdict changes once when the clock jumps a day ahead, back and ahead', { timeout: 120_000 }, async () => {
  await farFromMidnight();
  const { userId, email } = stranger();
  await send({ type: 'identify', userId, traits: { email } }, { type: 'track', userId, event: 'Content Downloaded' });
  const lead = await lookup({ userId });
  assert.equal(lead.stage, 'MQL');
  const midnight = new Date(Math.ceil(Date.now() / DAY) * DAY).toISOString();
  assert.equal(new Date(lead.nextChangeAt).toISOString(), midnight, 'its outlook is the next midnight');

  await jumpTo('+1d');
  await until(async () => (await lookup({ userId })).stage === 'LEAD');
  assert.deepEqual(await moves(lead), ['LEAD MQL', 'MQL LEAD']);
  assert.equal(new Date((await lookup({ userId })).stageSince).toISOString(), midnight, 'it holds from when it was due');

  for (const offset of ['+0', '-1d', '+1d', '+2d']) {
    await jumpTo(offset);
    await wait(LOOKED_AGAIN);
    await send({ type: 'track', userId, event: 'Nothing Much' });
    assert.deepEqual(await moves(lead), ['LEAD MQL', 'MQL LEAD'], `after a jump to ${offset}`);
  }
});

const jumpTo = (offset) => writeFile(clock, offset);

const send = (...messages) =>
  accept('/v1/batch', { batch: messages.map((message) => ({ messageId: randomUUID(), ...message })) });

/** The stage changes of a lead, oldest first. */
async function moves(lead) {
  const { items } = await get(`/v1/leads/${lead.id}/timeline`, { limit: 500 });
  const changes = items.filter(({ kind }) => kind === 'transition');
  return changes.map(({ from, to }) => `${from} ${to}`).reverse();
}

async function until(holds) {
  const deadline = Date.now() + PROMISED;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `not within ${PROMISED} ms`);
    await wait(200);
  }
}

/** The day must not end while the test looks at it. */
const farFromMidnight = () => wait(DAY - (Date.now() % DAY) < PROMISED ? PROMISED : 0);
