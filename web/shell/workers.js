// Workers beside the page: each holds the page's own module, answers orders for runs, and is replaced when it dies.
(function (shell) {
  'use strict';

  // Longer than any order takes; one that is silent for longer is replaced. Doubled after each time.
  const PATIENCE_MS = 4000;
  const MOST = 16;
  // Deaths in a row without an answer: then this browser does not want workers, and the page does without.
  const MOST_DEATHS = 4;

  let module = null; // the page's
  let source = null; // address of the worker's script
  let workers = [];

  // Runs in the worker. The page's module, without a page: only its functions for orders are called.
  function answerOrders(create) {
    let engine = null;
    const waiting = [];
    const answer = (bytes) => {
      const start = performance.now();
      const order = engine._firebreakAllocate(bytes.byteLength);
      engine.HEAPU8.set(new Uint8Array(bytes), order);
      const at = engine._firebreakAnswer(order, bytes.byteLength);
      engine._firebreakFree(order);
      const batch = engine.HEAPU8.slice(at, at + engine._firebreakAnswerSize()).buffer;
      postMessage({ batch, ms: performance.now() - start }, [batch]);
    };
    onmessage = ({ data }) => {
      if (data.order) return engine ? answer(data.order) : waiting.push(data.order);
      create({
        instantiateWasm: (imports, done) => {
          WebAssembly.instantiate(data.wasm, imports).then((instance) => done(instance, data.wasm));
          return {};
        },
      }).then((made) => {
        engine = made;
        waiting.splice(0).forEach(answer);
      });
    };
  }

  // The module's factory is a script of the page already: the worker gets its text, not another request. Its names for
  // its own address have no value there.
  function workerSource() {
    if (!source) {
      const text = `var _scriptDir, _scriptName;\n(${answerOrders})(${createFirebreak});`;
      source = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    }
    return source;
  }

  class Hand {
    constructor(number) {
      this.number = number;
      this.patience = PATIENCE_MS;
      this.deaths = 0;
      this.begin();
    }

    begin() {
      this.open = 0;
      this.timer = 0;
      this.worker = new Worker(workerSource());
      this.worker.onmessage = ({ data }) => this.answered(data);
      this.worker.onerror = (event) => {
        event.preventDefault();
        this.replace();
      };
      this.worker.onmessageerror = () => this.replace();
      this.worker.postMessage({ wasm: shell.wasm });
    }

    post(order) {
      this.worker.postMessage({ order }, [order]);
      if (this.open++ === 0) this.watch();
    }

    watch() {
      clearTimeout(this.timer);
      if (this.open > 0) this.timer = setTimeout(() => this.replace(), this.patience);
    }

    answered({ batch, ms }) {
      this.open--;
      this.watch();
      this.patience = PATIENCE_MS;
      this.deaths = 0;
      const bytes = new Uint8Array(batch);
      const memory = module._firebreakAllocate(bytes.length);
      module.HEAPU8.set(bytes, memory);
      shell.call('firebreakBatch', [this.number, memory, bytes.length, ms]);
      module._firebreakFree(memory);
    }

    replace() {
      clearTimeout(this.timer);
      this.worker.terminate();
      this.patience *= 2;
      if (++this.deaths > MOST_DEATHS) return dismiss();
      try {
        this.begin();
      } catch (error) {
        return dismiss();
      }
      shell.call('firebreakWorkerLost', [this.number]);
    }

    end() {
      clearTimeout(this.timer);
      this.worker.terminate();
    }
  }

  function dismiss() {
    for (const hand of workers) hand.end();
    workers = [];
    shell.call('firebreakWorkers', [0]);
  }

  // How many: as many as the machine has cores; a page that may not have workers does without.
  shell.hire = (made, wanted) => {
    module = made;
    const count = Math.min(wanted ?? (navigator.hardwareConcurrency || 2), MOST);
    try {
      for (let number = 0; number < count; number++) workers.push(new Hand(number));
    } catch (error) {
      return dismiss();
    }
    shell.call('firebreakWorkers', [count]);
  };

  // The order's bytes are in the module's memory until this returns.
  shell.page.postOrder = (worker, at, size) => workers[worker].post(module.HEAPU8.slice(at, at + size).buffer);

  shell.workers = {
    get count() {
      return workers.length;
    },
    // Ends one as a crash would: without a word. What it had in hand is done again.
    kill: (number) => workers[number].worker.terminate(),
  };
})(window.firebreakShell);
