// window.firebreak: what tests and embedding pages use, and the way from the page's scripts into the module.
//
//   await firebreak.ready
//   firebreak.set('actors.ALB.redLine.3', 40)    → {ok, issues}
//   firebreak.state()                            → scenario, seed, tick, changes, outcomes, rungs, escalation,
// signature …
//   const stop = firebreak.on('change', state => …)   events: change, tick, select, refused, frame
(function (shell) {
  'use strict';

  // --- into the module -----------------------------------------------------------------------------------------------

  let module = null;

  shell.connect = (made) => {
    module = made;
  };

  // Texts are written into the module's memory and freed afterwards; never onto its small stack: a scenario may be
  // long.
  function write(text) {
    const bytes = module.lengthBytesUTF8(text) + 1;
    const memory = module._firebreakAllocate(bytes);
    module.stringToUTF8(text, memory, bytes);
    return memory;
  }

  // returns: 'number' (the default) or 'string'.
  shell.call = (name, values = [], returns = 'number') => {
    const written = [];
    const plain = values.map((value) => {
      if (typeof value !== 'string') return value;
      const memory = write(value);
      written.push(memory);
      return memory;
    });
    const answer = module['_' + name](...plain);
    for (const memory of written) module._firebreakFree(memory);
    return returns === 'string' ? module.UTF8ToString(answer) : answer;
  };

  shell.api = (request) => {
    const answer = JSON.parse(shell.call('firebreakCall', [JSON.stringify(request)], 'string'));
    tellChanges();
    return answer;
  };

  // --- events --------------------------------------------------------------------------------------------------------

  const handlers = { change: new Set(), tick: new Set(), select: new Set(), refused: new Set(), frame: new Set() };
  let told = null;

  function emit(event, make) {
    if (handlers[event].size === 0) return;
    const what = make();
    for (const handler of [...handlers[event]]) {
      try {
        handler(what);
      } catch (error) {
        // One page's handler must not stop the drawing or the others.
        reportError(error);
      }
    }
  }

  function readMoment() {
    const at = shell.call('firebreakMoment');
    const [run, look, tick, playing] = [0, 8, 16, 24].map((offset) => module.getValue(at + offset, 'double'));
    // The selected event can only have changed with what is looked at.
    const selected = told && told.look === look ? told.selected : shell.call('firebreakSelected', [], 'string');
    return { run, look, tick, playing: playing !== 0, selected };
  }

  // After a call and after a frame: whatever has changed since the last time.
  function tellChanges() {
    const before = told;
    told = readMoment();
    if (!before) return;
    if (told.run !== before.run) emit('change', state);
    if (told.tick !== before.tick || told.playing !== before.playing)
      emit('tick', () => ({ tick: told.tick, playing: told.playing }));
    if (told.selected !== before.selected) emit('select', () => ({ id: told.selected }));
  }

  shell.page.frameDrawn = () => {
    tellChanges();
    emit('frame', () => ({ tick: told.tick }));
  };

  // --- window.firebreak ----------------------------------------------------------------------------------------------

  const state = () => shell.api({ call: 'state' });

  // A scenario as text or as an object. Wrong ones leave what is open open.
  function load(textOrObject, name = 'scenario') {
    const text = typeof textOrObject === 'string' ? textOrObject : (JSON.stringify(textOrObject) ?? '');
    const answer = shell.api({ call: 'load', text, name });
    const result = { ok: answer.ok, issues: answer.issues ?? [] };
    if (!result.ok) emit('refused', () => ({ name, issues: result.issues }));
    return result;
  }

  function on(event, handler) {
    if (!Object.hasOwn(handlers, event))
      throw new RangeError(`no event "${event}"; there are ${Object.keys(handlers).join(', ')}`);
    handlers[event].add(handler);
    return () => handlers[event].delete(handler);
  }

  const ready = new Promise((resolve, reject) => {
    shell.failed = reject;
    shell.started = () => {
      told = readMoment();
      const stop = on('frame', () => {
        stop();
        shell.syncMirror();
        resolve(firebreak);
      });
      shell.call('firebreakWake');
    };
  });
  ready.catch(() => {});

  const firebreak = Object.freeze({
    ready,
    load,
    open: (id) => shell.api({ call: 'open', id }),
    scenarios: () => shell.api({ call: 'scenarios' }),
    state,
    events: () => shell.api({ call: 'events' }),
    futures: () => shell.api({ call: 'futures' }),
    set: (path, value) => shell.api({ call: 'set', path, value }),
    reset: (path) => shell.api(path === undefined ? { call: 'reset' } : { call: 'reset', path }),
    seed: (seed, run = 0) => shell.api({ call: 'seed', seed: String(seed), run }),
    undo: () => shell.api({ call: 'undo' }),
    redo: () => shell.api({ call: 'redo' }),
    seek: (tick) => shell.api({ call: 'seek', tick }),
    play: () => shell.api({ call: 'play' }),
    pause: () => shell.api({ call: 'pause' }),
    speed: (daysPerSecond) => shell.api({ call: 'speed', daysPerSecond }),
    select: (id) => shell.api({ call: 'select', id }),
    // 'explore', 'futures' or 'claims'; model: a formal model or a claim to choose there, 'richardson', 'C6'.
    show: (screen, model = '') => shell.api({ call: 'show', screen, model }),
    setModel: (key, value) => shell.api({ call: 'setModel', key, value }),
    resetModel: () => shell.api({ call: 'resetModel' }),
    // A claim of the literature: id 'C6', one of its outcomes (row), where: 'open', 'published' or 'library'.
    claim: (id, { row = -1, where = '' } = {}) => shell.api({ call: 'claim', id, row, where }),
    claimAmounts: (amounts) => shell.api({ ...amounts, call: 'claimAmounts' }),
    // How the run is compared: {mode: 'off' | 'overlaid' | 'side', with: slot or −1 for the baseline, linked}, each of
    // them optional; answers where and why the two part.
    compare: (how = {}) => shell.api({ ...how, call: 'compare' }),
    // The variants that are kept; with an action 'keep', 'open', 'rename', 'drop' or 'save-baseline' also changes them.
    variants: (action, { slot, name } = {}) => shell.api({ call: 'variants', action, slot, name }),
    explain: (id) => shell.api({ call: 'explain', id }),
    save: () => shell.api({ call: 'save' }),
    on,
  });
  shell.load = load;
  window.firebreak = firebreak;
})(window.firebreakShell);
