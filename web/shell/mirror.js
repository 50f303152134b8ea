// The accessible tree as real elements over the canvas: landmarks, buttons, sliders, headings. Made by difference, at
// most ten times a second. What people do with the elements goes back as actions; the pointer never meets them.
(function (shell) {
  'use strict';

  const INTERVAL_MS = 100;
  // As AccessAction::Kind.
  const PRESS = 0;
  const SET = 1;
  const TEXT = 2;
  // As page::Focus.
  const FOCUS = { nothing: 0, canvas: 1, button: 2, slider: 3, textField: 4, textEntry: 5, elsewhere: 6 };

  const root = document.getElementById('mirror');
  const canvas = document.getElementById('canvas');
  const entry = document.getElementById('entry');
  const say = document.getElementById('say');

  const elements = new Map(); // id → element
  const shown = new WeakMap(); // element → the node it shows, as text
  const regions = new Map(); // name → section
  let focusTold = '';

  const act = (id, kind, value = 0, text = '') => shell.call('firebreakAct', [id, kind, value, text]);

  // --- one element ---------------------------------------------------------------------------------------------------

  function make(tag, attributes = {}) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  const makers = {
    button: () => make('button', { type: 'button' }),
    toggle: () => make('button', { type: 'button' }),
    tab: () => make('button', { type: 'button', role: 'tab' }),
    option: () => make('button', { type: 'button', role: 'option' }),
    link: () => make('button', { type: 'button', role: 'link' }),
    slider: () => make('input', { type: 'range' }),
    textField: () => make('input', { type: 'text', autocomplete: 'off' }),
    heading: (node) => make('h' + Math.min(Math.max(node.level ?? 2, 1), 6)),
    text: () => make('p'),
    status: () => make('div', { role: 'status' }),
    image: () => make('div', { role: 'img' }),
    list: () => make('ul'),
    listItem: () => make('li'),
  };

  function create(node) {
    const element = makers[node.role](node);
    element.dataset.id = node.id;
    element.dataset.role = node.role;
    if (element instanceof HTMLButtonElement) element.addEventListener('click', () => act(node.id, PRESS));
    if (node.role === 'slider')
      element.addEventListener('input', () => act(node.id, SET, Number(element.value)));
    if (node.role === 'textField') {
      element.addEventListener('input', () => act(node.id, TEXT, 0, element.value));
      element.addEventListener('keydown', (event) => event.key === 'Enter' && act(node.id, PRESS));
    }
    return element;
  }

  function setAttribute(element, name, value) {
    if (value === undefined || value === '') element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }

  function showSlider(element, node) {
    // Limits first: a value outside of them would be cut.
    element.min = node.min;
    element.max = node.max;
    element.step = node.step > 0 ? node.step : 'any';
    if (Number(element.value) !== node.value) element.value = node.value;
    setAttribute(element, 'aria-valuetext', node.text);
  }

  function showWords(element, node) {
    const words = node.text && node.role !== 'list' ? `${node.name}: ${node.text}` : node.name;
    if (element.textContent !== words) element.textContent = words;
  }

  const wordRoles = new Set(['heading', 'text', 'status', 'listItem']);

  function show(element, node) {
    const [x, y, w, h] = node.rect;
    element.style.cssText = `left:${x}px;top:${y}px;width:${w}px;height:${h}px`;
    const says = wordRoles.has(node.role);
    setAttribute(element, 'aria-label', says ? undefined : node.name);
    const help = [says || node.role === 'slider' || node.role === 'textField' ? '' : node.text, node.help];
    setAttribute(element, 'aria-description', help.filter(Boolean).join('. '));
    if (says) showWords(element, node);
    if (node.role === 'slider') showSlider(element, node);
    if (node.role === 'textField' && element !== document.activeElement) element.value = node.text ?? '';
    if (node.role === 'toggle') setAttribute(element, 'aria-pressed', Boolean(node.on));
    if (node.role === 'tab' || node.role === 'option') setAttribute(element, 'aria-selected', Boolean(node.on));
    if (node.role === 'button' || node.role === 'link')
      setAttribute(element, 'aria-current', node.on ? 'true' : undefined);
    if (node.role === 'status') setAttribute(element, 'aria-live', node.live ? 'polite' : 'off');
    if ('disabled' in element) element.disabled = Boolean(node.off);
  }

  // --- where it stands -----------------------------------------------------------------------------------------------

  // Items, tabs and options need a parent that says so; neighbours share one.
  const groupOf = { tab: 'tablist', option: 'listbox', listItem: 'list' };

  function regionFor(name) {
    if (!name) return root;
    let section = regions.get(name);
    if (!section) {
      const id = 'region-' + name.toLowerCase().replace(/\W+/g, '-');
      section = make('section', { 'aria-label': name, id, tabindex: -1 });
      regions.set(name, section);
    }
    return section;
  }

  function removeStale(wanted) {
    for (const [id, element] of elements) {
      const node = wanted.get(id);
      if (node && node.role === element.dataset.role) continue;
      if (element === document.activeElement) canvas.focus({ preventScroll: true });
      element.remove();
      elements.delete(id);
    }
  }

  // Puts `child` at `index` of `parent` without touching what is already there: moving the element with the focus loses
  // it.
  function place(parent, child, index) {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  }

  function arrange(nodes) {
    const counts = new Map();
    const next = (parent) => {
      const index = counts.get(parent) ?? 0;
      counts.set(parent, index + 1);
      return index;
    };
    let list = null;
    let group = null;
    for (const node of nodes) {
      const element = elements.get(node.id);
      const region = regionFor(node.region);
      if (region !== root && !counts.has(region)) place(root, region, next(root)), counts.set(region, 0);
      if (node.role === 'list') list = element;
      else if (node.role !== 'listItem') list = null;
      // An item of a list that stands in the tree itself needs no other.
      const kind = list && node.role === 'listItem' ? undefined : groupOf[node.role];
      if (!kind) group = null;
      else if (!group || group.kind !== kind || group.region !== region) {
        // The group's element is kept with its first member, so that it lives as long.
        element.group ??= make('div', { role: kind });
        group = { kind, region, element: element.group };
        place(region, group.element, next(region));
      }
      // A list to choose from bears the name of where it stands.
      if (kind === 'listbox') setAttribute(group.element, 'aria-label', node.region);
      const parent = group ? group.element : node.role === 'listItem' && list ? list : region;
      place(parent, element, next(parent));
    }
    for (const left of root.querySelectorAll('div[role=tablist], div[role=listbox], div[role=list]'))
      if (!left.children.length) left.remove();
    for (const [name, section] of regions) if (!counts.has(section)) section.remove(), regions.delete(name);
  }

  // --- the whole -----------------------------------------------------------------------------------------------------

  function announce(words) {
    // The same sentence twice is two announcements.
    say.textContent = '';
    setTimeout(() => (say.textContent = words), 50);
  }

  // A slider that the pointer took up has the keyboard too, and keys lead from option to option and from there to the tab
  // of what was chosen; nothing else does: there, Space still plays and pauses. from: the role of what had the focus.
  function followFocus(id, from) {
    if (id === focusTold) return;
    focusTold = id;
    const element = elements.get(id);
    const here = document.activeElement;
    const ours = here === canvas || here === document.body || root.contains(here);
    const role = element?.dataset.role;
    const follows = role === 'slider' || (from === 'option' && (role === 'option' || role === 'tab'));
    if (ours && follows) element.focus({ preventScroll: true });
  }

  function sync() {
    const tree = JSON.parse(shell.call('firebreakAccess', [], 'string'));
    const wanted = new Map(tree.nodes.map((node) => [node.id, node]));
    const from = document.activeElement?.dataset?.role;
    removeStale(wanted);
    for (const node of wanted.values()) {
      let element = elements.get(node.id);
      if (!element) elements.set(node.id, (element = create(node)));
      const text = JSON.stringify(node);
      if (shown.get(element) === text) continue;
      shown.set(element, text);
      show(element, node);
    }
    arrange([...wanted.values()]);
    followFocus(tree.focus, from);
    if (tree.say) announce(tree.say);
  }

  let last = -Infinity;
  let timer = 0;

  shell.syncMirror = () => {
    clearTimeout(timer);
    timer = 0;
    last = performance.now();
    sync();
  };

  shell.page.accessChanged = () => {
    if (timer) return;
    const wait = INTERVAL_MS - (performance.now() - last);
    if (wait <= 0) shell.syncMirror();
    else timer = setTimeout(shell.syncMirror, wait);
  };

  root.addEventListener('focusin', (event) => {
    const id = event.target.dataset.id;
    if (id === undefined) return;
    focusTold = id;
    shell.call('firebreakFocus', [id]);
  });
  root.addEventListener('focusout', (event) => {
    // Text entry stands in for what is typed into: that keeps the focus.
    if (event.relatedTarget !== entry && !root.contains(event.relatedTarget)) shell.call('firebreakFocus', ['']);
  });

  shell.page.focus = () => {
    const here = document.activeElement;
    if (!here || here === document.body) return FOCUS.nothing;
    if (here === canvas) return FOCUS.canvas;
    if (here === entry) return FOCUS.textEntry;
    if (!root.contains(here)) return FOCUS.elsewhere;
    return FOCUS[here.dataset.role] ?? (here instanceof HTMLButtonElement ? FOCUS.button : FOCUS.canvas);
  };
})(window.firebreakShell);
