// What html5.h leaves out: the canvas's size in device pixels, pointer events, text entry with input methods, the
// clipboard, files that are chosen, dropped or pasted.
(function (shell) {
  'use strict';

  // As Input::PointerKind and Input::PointerType.
  const KIND = { pointermove: 0, pointerdown: 1, pointerup: 2, pointercancel: 3, pointerleave: 4 };
  const TYPE = { mouse: 0, pen: 1, touch: 2 };
  // More than the engine reads; it says so itself in words.
  const MOST_BYTES = 32 * 1024 * 1024;

  const canvas = document.getElementById('canvas');
  const entry = document.getElementById('entry');
  const chooser = document.getElementById('file');
  const stopped = document.getElementById('stopped');

  // --- size ----------------------------------------------------------------------------------------------------------

  let origin = { left: 0, top: 0 };

  // exact: the box in device pixels as the browser lays it out; where it tells none, or one that belongs to another
  // density (as when a density is only simulated), it is rounded from CSS pixels.
  function devicePixels(css, exact) {
    const rounded = Math.round(css * (window.devicePixelRatio || 1));
    return exact && Math.abs(exact - rounded) <= 1 ? exact : rounded;
  }

  function resize(exact) {
    origin = canvas.getBoundingClientRect();
    if (!(origin.width > 0 && origin.height > 0)) return;
    const width = devicePixels(origin.width, exact?.inlineSize);
    const height = devicePixels(origin.height, exact?.blockSize);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    shell.call('firebreakResize', [origin.width, origin.height, width / origin.width]);
  }

  function watchSize() {
    const observer = new ResizeObserver(([change]) => {
      resize(change.devicePixelContentBoxSize?.[0]);
    });
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);
      // Moved to a screen of another density: the box may stay the same.
      const again = () => {
        resize();
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', again, { once: true });
      };
      again();
    }
    resize();
  }

  // --- pointer -------------------------------------------------------------------------------------------------------

  function pointer(event) {
    if (event.type === 'pointerdown') canvas.setPointerCapture(event.pointerId);
    // Touch ends with its own 'up'; only a mouse or pen hovers, and so can leave.
    if (event.type === 'pointerleave' && event.pointerType === 'touch') return;
    const x = event.clientX - origin.left;
    const y = event.clientY - origin.top;
    const type = TYPE[event.pointerType] ?? TYPE.mouse;
    shell.call('firebreakPointer', [KIND[event.type], type, event.pointerId, event.button, x, y]);
  }

  // Dear ImGui's cursors in its order: none is −1.
  const CURSORS = [
    'default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress',
    'not-allowed',
  ];

  shell.page.setCursor = (cursor) => {
    canvas.style.cursor = cursor < 0 ? 'none' : (CURSORS[cursor] ?? 'default');
  };

  // --- text ----------------------------------------------------------------------------------------------------------

  // One character always stands in the entry, so that deleting it is an event even where keys have no names (touch
  // keyboards).
  const KEPT = '\u200b';

  let before = null; // had the focus before text was entered

  shell.page.enterText = (wanted, x, y, height) => {
    if (!wanted) {
      if (document.activeElement === entry) (before?.isConnected ? before : canvas).focus({ preventScroll: true });
      return;
    }
    before = document.activeElement;
    entry.style.left = `${x}px`;
    entry.style.top = `${y}px`;
    entry.style.height = `${Math.max(height, 1)}px`;
    entry.value = KEPT;
    entry.focus({ preventScroll: true });
  };

  let lastKey = '';

  function takeEntry(event) {
    // An input method is still at work; what it settles on comes with compositionend.
    if (event.isComposing) return;
    const text = entry.value.replaceAll(KEPT, '');
    if (text) shell.call('firebreakText', [text]);
    else if (event.inputType === 'deleteContentBackward' && lastKey !== 'Backspace') shell.call('firebreakTakeBack');
    entry.value = KEPT;
  }

  // --- clipboard -----------------------------------------------------------------------------------------------------

  shell.page.saveFile = (name, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  shell.page.copy = (text) => {
    const byHand = () => {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    };
    if (navigator.clipboard?.writeText) navigator.clipboard.writeText(text).catch(byHand);
    else byHand();
  };

  function paste(event) {
    if (document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text') return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file) open(file);
    // Only what could be a scenario: other pasted text is not meant for us.
    else if (/^\s*[{[]/.test(text)) shell.load(text, 'pasted text');
    else return;
    event.preventDefault();
  }

  // --- files ---------------------------------------------------------------------------------------------------------

  async function open(file) {
    let text = '';
    try {
      text = await file.slice(0, MOST_BYTES).text();
    } catch {
      // A folder, or a file that is gone: nothing in it can be read, which is what the page then says.
    }
    shell.load(text, file.name);
  }

  shell.page.chooseFile = () => chooser.click();

  function listenForFiles() {
    chooser.addEventListener('change', () => {
      if (chooser.files[0]) open(chooser.files[0]);
      chooser.value = '';
    });
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain');
      if (file) open(file);
      else if (text) shell.load(text, 'dropped text');
    });
    addEventListener('paste', paste);
  }

  // --- drawing stops and goes on -------------------------------------------------------------------------------------

  let loser = null;

  shell.page.drawingStopped = (now) => {
    stopped.hidden = !now;
    if (now) document.getElementById('draw-again').focus();
    else canvas.focus({ preventScroll: true });
  };

  shell.listen = () => {
    loser = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    document.getElementById('draw-again').addEventListener('click', () => loser?.restoreContext());
    for (const type of Object.keys(KIND)) canvas.addEventListener(type, pointer);
    canvas.addEventListener('contextmenu', (event) => event.preventDefault());
    entry.addEventListener('keydown', (event) => (lastKey = event.key));
    entry.addEventListener('input', takeEntry);
    entry.addEventListener('compositionend', (event) => takeEntry({ isComposing: false, inputType: event.type }));
    matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', (event) =>
      shell.call('firebreakSetReducedMotion', [event.matches ? 1 : 0]),
    );
    listenForFiles();
    watchSize();
  };
})(window.firebreakShell);
