// Starts the page: looks first whether this browser can, says in words what is missing if not, then compiles the engine
// while it arrives. Old syntax on purpose: this file must run where the rest cannot.
(function () {
  'use strict';

  var shell = (window.firebreakShell = {});
  // Anything quicker than this needs no progress bar.
  var PATIENCE_MS = 1000;

  function element(id) {
    return document.getElementById(id);
  }

  // --- words --------------------------------------------------------------------------------------------------------

  function showTrouble(title, found, what) {
    element('loading').hidden = true;
    element('page').hidden = true;
    element('trouble-title').textContent = title;
    element('trouble-found').textContent = found;
    element('trouble-do').textContent = what;
    element('trouble').hidden = false;
    shell.failed(new Error(title + '. ' + found));
  }

  function noWebAssembly() {
    showTrouble(
      'This browser cannot run Firebreak',
      'It lacks WebAssembly, or it is switched off. The crisis is computed on this machine, and WebAssembly is what ' +
        'computes it.',
      'What to do: open this page in a current Firefox, Chrome, Edge or Safari. If this is one of them, a lockdown or ' +
        'strict security setting may have switched WebAssembly off for this page.',
    );
  }

  function noWebGl() {
    showTrouble(
      'This browser cannot draw Firebreak',
      'It lacks WebGL 2, or it is switched off. Everything on this page is drawn with it.',
      'What to do: switch on hardware acceleration (or "use graphics acceleration") in the browser\u2019s settings and ' +
        'start it again; or open this page in a current Firefox, Chrome, Edge or Safari. On a remote desktop, try a ' +
        'local browser.',
    );
  }

  function notLoaded(error) {
    showTrouble(
      'Firebreak could not be loaded',
      'The engine did not arrive whole: ' + (error && error.message ? error.message : error) + '.',
      'What to do: load the page again. If that does not help, the server\u2019s copy of firebreak.wasm is missing or ' +
        'damaged; from a file, open firebreak.html, which holds everything.',
    );
  }

  // --- what this browser can -----------------------------------------------------------------------------------------

  function hasWebAssembly() {
    return typeof WebAssembly === 'object' && typeof WebAssembly.instantiate === 'function';
  }

  function hasWebGl2() {
    try {
      var context = document.createElement('canvas').getContext('webgl2');
      var lose = context && context.getExtension('WEBGL_lose_context');
      if (lose) lose.loseContext();
      return !!context;
    } catch (error) {
      return false;
    }
  }

  // --- bytes --------------------------------------------------------------------------------------------------------

  var progress = { read: 0, total: 0 };

  function showProgress() {
    if (shell.running || !element('trouble').hidden) return;
    element('loading').hidden = false;
    var kilobytes = Math.round(progress.read / 1024);
    element('loading-words').textContent = 'Reading the engine: ' + kilobytes + ' kB.';
    if (progress.total) element('loading-bar').value = progress.read / progress.total;
    setTimeout(showProgress, 200);
  }

  // The same answer, its bytes counted as they pass. The length is only told of what travels: no total if that is
  // compressed.
  function counted(response) {
    if (!response.body || typeof ReadableStream !== 'function') return response;
    if (!response.headers.get('content-encoding')) progress.total = Number(response.headers.get('content-length')) || 0;
    var reader = response.body.getReader();
    var stream = new ReadableStream({
      pull: function (controller) {
        return reader.read().then(function (piece) {
          if (piece.done) return controller.close();
          progress.read += piece.value.length;
          controller.enqueue(piece.value);
        });
      },
      cancel: function (reason) {
        return reader.cancel(reason);
      },
    });
    return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
  }

  function bytesFromBase64(text) {
    var characters = atob(text);
    var bytes = new Uint8Array(characters.length);
    for (var i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
    return bytes;
  }

  function instantiate(imports) {
    // All in one file: the engine is in the page.
    if (window.firebreakWasm) return WebAssembly.instantiate(bytesFromBase64(window.firebreakWasm), imports);
    return fetch('firebreak.wasm', { credentials: 'same-origin' }).then(function (response) {
      if (!response.ok) throw new Error('the server answered ' + response.status);
      if (WebAssembly.instantiateStreaming) return WebAssembly.instantiateStreaming(counted(response), imports);
      return response.arrayBuffer().then(function (bytes) {
        return WebAssembly.instantiate(bytes, imports);
      });
    });
  }

  // --- start --------------------------------------------------------------------------------------------------------

  // What is not well encoded counts as absent.
  function query(name) {
    var found = new RegExp('[?&]' + name + '=([^&#]*)').exec(location.search);
    try {
      return found ? decodeURIComponent(found[1].replace(/\+/g, ' ')) : '';
    } catch (error) {
      return '';
    }
  }

  shell.query = query;

  function prefers(what) {
    return !!window.matchMedia && window.matchMedia(what).matches;
  }

  function begin(module) {
    shell.module = module;
    shell.connect(module);
    var code = shell.call('firebreakStart', [
      query('scenario'),
      query('play') === '0' ? 0 : 1,
      prefers('(prefers-reduced-motion: reduce)') ? 1 : 0,
      shell.light() ? 1 : 0,
    ]);
    if (code === 1) return noWebGl();
    if (code !== 0)
      return showTrouble(
        'This browser cannot draw Firebreak',
        'Its graphics system refuses the page\u2019s shaders: ' + shell.call('firebreakProblem', [], 'string') + '.',
        'What to do: bring the browser and the graphics driver up to date, or open this page in another browser.',
      );
    if (query('seed')) shell.api({ call: 'seed', seed: query('seed') });
    if (query('compare')) shell.api({ call: 'compare', mode: query('compare') === 'side' ? 'side' : 'overlaid' });
    var model = query('model') || query('claim');
    var screen = query('screen') || (model ? 'claims' : '');
    if (screen) shell.api({ call: 'show', screen: screen, model: model });
    shell.running = true;
    element('loading').hidden = true;
    shell.listen();
    shell.hire(module, query('workers') === '' ? undefined : Number(query('workers')) || 0);
    shell.started();
  }

  shell.start = function () {
    if (!hasWebAssembly()) return noWebAssembly();
    if (!hasWebGl2()) return noWebGl();
    setTimeout(showProgress, PATIENCE_MS);
    createFirebreak({
      page: shell.page,
      instantiateWasm: function (imports, done) {
        instantiate(imports).then(function (made) {
          shell.wasm = made.module;
          done(made.instance, made.module);
        }, notLoaded);
        return {};
      },
    })
      .then(begin)
      .catch(notLoaded);
  };

  // Handed over by the other scripts: connect, call, api (interface.js); page, listen (input.js, mirror.js); hire
  // (workers.js).
  shell.page = {};
  shell.running = false;
  shell.failed = function () {};
  shell.started = function () {};
})();
