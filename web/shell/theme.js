// Dark 'briefing room' or light 'projector': as the address says, else as chosen here before, else as the system
// prefers, also while that changes. Runs before anything is drawn, so that the first words have the right ground.
(function (shell) {
  'use strict';

  const KEY = 'firebreak.theme';
  const system = window.matchMedia('(prefers-color-scheme: light)');

  // Storage may be forbidden; then a choice lasts as long as the page.
  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }
  function remember(name) {
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // Nothing is lost but the memory of it.
    }
  }

  const known = (name) => (name === 'light' || name === 'dark' ? name : '');
  let chosen = known(shell.query('theme')) || known(remembered());

  shell.light = () => (chosen ? chosen === 'light' : system.matches);

  function apply() {
    document.documentElement.dataset.theme = shell.light() ? 'light' : 'dark';
    if (shell.running) shell.call('firebreakSetLight', [shell.light() ? 1 : 0]);
  }

  shell.page.switchTheme = () => {
    chosen = shell.light() ? 'dark' : 'light';
    remember(chosen);
    apply();
  };

  system.addEventListener('change', apply);
  apply();
})(window.firebreakShell);
