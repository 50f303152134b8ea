// The claims of the literature by role and name: what the page finds is what the program finds, to the last digit.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { find, openBrowser, pages, products, root, run, state } from './harness.mjs';

const open = pages();
const press = (locator) => locator.evaluate((element) => element.click());
const until = (page, condition, argument) => page.waitForFunction(condition, argument);
const amounts = { pairs: 60, settings: 12 };

// What the program says of a claim; words: the scenario and what else changes it.
function told(id, words, { pairs, settings } = amounts) {
  const program = join(products, 'firebreak');
  const { out, code, err } = run(program, ['claims', ...words, '--runs', `${pairs}`, '--settings', `${settings}`, '--json']);
  assert.equal(code, 0, err);
  return JSON.parse(out).claims.find((claim) => claim.id === id);
}

function assertSame(claim, expected) {
  const row = expected.rows[claim.row];
  assert.equal(claim.outcome, row.outcome);
  assert.equal(claim.verdict, row.verdict);
  for (const part of ['low', 'high', 'difference']) assert.equal(claim.effect[part], row[part], part);
  assert.equal(claim.effect.se * 1.96, row.half);
  assert.equal(claim.settings, expected.points.length);
  assert.deepEqual(claim.effects, expected.points.map((point) => point.effects[claim.row].difference));
}

const doneClaim = async (page, id) => {
  await until(page, (id) => ((claim) => claim.id === id && claim.done)(window.firebreak.state().claim), id);
  return (await state(page)).claim;
};

test('a claim chosen by name comes to what the program finds in the same scenario', async (t) => {
  const { page, problems } = await open(t, { query: '?play=0&scenario=s1-dyad' });
  await page.evaluate((amounts) => window.firebreak.claimAmounts(amounts), amounts);
  await press(find(page, 'tab', 'Claims'));
  await find(page, 'listbox', 'Claims from the literature').waitFor({ state: 'attached' });
  await press(find(page, 'option', 'Channels between rivals prevent spirals.'));
  const claim = await doneClaim(page, 'C6');
  assertSame(claim, told('C6', [join(root, 'scenarios/s1-dyad.json')]));
  const region = find(page, 'region', 'Claim');
  await region.getByText(`Verdict: ${claim.verdict}`, { exact: true }).waitFor({ state: 'attached' });
  await region.getByText('12 of 12 settings', { exact: true }).waitFor({ state: 'attached' });
  await find(page, 'img', new RegExp(`^Effect in each of 12 settings: ${claim.holds} hold`), { exact: false }).waitFor({
    state: 'attached',
  });
  // Another outcome of the same runs needs no new ones.
  await press(find(page, 'option', 'misreadings'));
  assertSame((await state(page)).claim, told('C6', [join(root, 'scenarios/s1-dyad.json')]));
  assert.deepEqual(problems, []);
});

test('a lever moved on the page is in the claim, as --set is in the program', async (t) => {
  const { page } = await open(t, { query: '?play=0&scenario=s2-proxy&screen=claims&claim=C4-haste' });
  await page.evaluate((amounts) => window.firebreak.claimAmounts(amounts), amounts);
  const scenario = join(root, 'scenarios/s2-proxy.json');
  assertSame(await doneClaim(page, 'C4-haste'), told('C4-haste', [scenario]));
  const before = (await state(page)).claim.effect;
  await page.evaluate(() => window.firebreak.set('constants.evidenceRate', 0.3));
  const after = await doneClaim(page, 'C4-haste');
  assert.notEqual(after.effect.low, before.low);
  assertSame(after, told('C4-haste', [scenario, '--set', 'constants.evidenceRate=0.3']));
  await page.evaluate(() => window.firebreak.undo());
  assert.deepEqual((await state(page)).claim.effect, before, 'what was found is kept');
});

test('in the scenario of the published figures it agrees, or says that it does not', async (t) => {
  const few = { pairs: 200, settings: 2 };
  const { page } = await open(t, { query: '?play=0&screen=claims' });
  await page.evaluate((few) => window.firebreak.claimAmounts(few), few);
  await press(find(page, 'option', 'Exit ramps shorten crises.'));
  await press(find(page, 'button', 'Where it is tried'));
  await press(find(page, 'option', 'Scenario of the published figures'));
  await page.waitForFunction(() => window.firebreak.state().claim.where === 'published');
  const claim = await doneClaim(page, 'C11-ramps');
  assert.equal(claim.where, 'published');
  const expected = told('C11-ramps', [], few);
  assertSame(claim, expected);
  const agreement = expected.rows[0].agrees ? 'agrees' : 'differs';
  await find(page, 'region', 'Claim').getByText(new RegExp(`Published 46\\.0 → 38\\.6 days, .*: ${agreement}`)).waitFor({
    state: 'attached',
  });
});

test('a claim that cannot be asked says why; its ends are tried in Explore and undone', async (t) => {
  const { page } = await open(t, { query: '?play=0&scenario=s1-dyad&screen=claims&claim=C8' });
  await page.evaluate((amounts) => window.firebreak.claimAmounts(amounts), amounts);
  await find(page, 'region', 'Claim').getByText('No group acts on orders of Arden.').waitFor({ state: 'attached' });
  assert.equal(await find(page, 'button', 'Try in Explore').isDisabled(), true);
  assert.equal((await state(page)).claim.obstacles.length, 1);

  await press(find(page, 'option', 'Clear red lines make fewer spirals.'));
  const attempt = find(page, 'button', 'Try in Explore', { disabled: false });
  await attempt.waitFor({ state: 'attached' });
  await press(attempt);
  await until(page, () => window.firebreak.state().screen === 'explore');
  const changed = await state(page);
  assert.deepEqual(changed.changes.map(({ path, value }) => [path, value]), [
    ['actors.A.redLineClarity', 0.9],
    ['actors.B.redLineClarity', 0.9],
  ]);
  assert.equal(changed.undo, 'high end of claim C2');
  await page.evaluate(() => window.firebreak.undo());
  assert.deepEqual((await state(page)).changes, []);
});

test('the list by arrow keys, and to the formal models and back', async (t) => {
  const { page } = await open(t, { query: '?play=0&scenario=s1-dyad&screen=claims' });
  await page.evaluate(() => window.firebreak.claimAmounts({ pairs: 2, settings: 0 }));
  const options = find(page, 'listbox', 'Claims from the literature').getByRole('option');
  await options.first().waitFor({ state: 'attached' });
  await options.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await until(page, () => window.firebreak.state().claim.id === 'C3');
  await press(find(page, 'tab', 'Formal models'));
  await find(page, 'listbox', 'Formal models').waitFor({ state: 'attached' });
  await press(find(page, 'tab', 'Claims from the literature'));
  await options.nth(2).waitFor({ state: 'attached' });
  assert.equal(await options.nth(2).getAttribute('aria-selected'), 'true');
  const refused = await page.evaluate(() => [
    window.firebreak.claim('C99'),
    window.firebreak.claim('C1', { row: 9 }),
    window.firebreak.claim('C1', { where: 'nowhere' }),
    window.firebreak.claimAmounts({ pairs: 1 }),
  ]);
  assert.deepEqual(refused.map((answer) => answer.issues[0].rule), [
    'unknown-claim',
    'unknown-claim',
    'unknown-claim',
    'out-of-range',
  ]);
});

test('on a phone the list gives way to the claim, and nothing hangs over the edge', async (t) => {
  const phone = await openBrowser({ viewport: { width: 390, height: 844 } });
  t.after(phone.close);
  const { page, problems } = await open(t, { browser: phone, query: '?play=0&scenario=s1-dyad&screen=claims' });
  await page.evaluate((amounts) => window.firebreak.claimAmounts(amounts), amounts);
  await press(find(page, 'option', 'Clear red lines make fewer spirals.'));
  await find(page, 'heading', 'Clear red lines make fewer spirals.').waitFor({ state: 'attached' });
  await doneClaim(page, 'C2');
  const beside = await page
    .locator('#mirror [data-id]')
    .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.dataset.id));
  assert.deepEqual(beside, []);
  await press(find(page, 'tab', 'List'));
  await find(page, 'option', 'Exit ramps shorten crises.').waitFor({ state: 'attached' });
  assert.deepEqual(problems, []);
});
