// Certifies that the schema of policies helps whoever writes one in an editor.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openEditor } from './editor.mjs';
import { key, bearer, url } from './entente.mjs';

const shipped = ['../examples/policies/product-led.yaml', '../examples/policies/enterprise.yaml', 'cooling.yaml'];

const flawed = `name: Flawed
engagment: []
engagement:
  - {rule: pricing-page, on: {page: /pricing}, points: ten}
  - {rule: demo, on: {event: Demo Requested}, points: 10, atMosst: 1 per day}
mql: {enter: 50, leave: 35}
`;

const begun = `name: Begun
engagement:
  - rule: pricing-page
    points: 10
    
`;

async function inForce() {
  const answer = await fetch(new URL('/v1/policies/active', url), {
    headers: { authorization: bearer(key), accept: 'application/yaml' },
  });
  assert.equal(answer.status, 200);
  return answer.text();
}

const read = (name) => readFile(new URL(name, import.meta.url), 'utf8');

test('an editor has nothing to say against the policies that come with Entente', async (t) => {
  const editor = await openEditor(t);
  for (const policy of [await inForce(), ...(await Promise.all(shipped.map(read)))]) {
    assert.deepEqual((await editor.open(policy)).underlined, []);
  }
});

test('an editor underlines what is wrong, where it is', async (t) => {
  const editor = await openEditor(t);
  const { underlined } = await editor.open(flawed);
  assert.deepEqual(
    underlined.map(({ line }) => line),
    [1, 3, 4],
    JSON.stringify(underlined),
  );
  assert.match(underlined[0].message, /engagment/);
  assert.match(underlined[2].message, /atMosst/);
});

test('an editor completes the keys of a rule, and explains them', async (t) => {
  const editor = await openEditor(t);
  const { uri } = await editor.open(begun);
  const offered = await editor.offers(uri, 4, 4);
  for (const name of ['on', 'when', 'atMost', 'group', 'decay']) {
    assert.ok(offered.includes(name), `${name} is not among ${offered}`);
  }
  assert.match(await editor.explains(uri, 3, 6), /points/i);
});
