/** A button that switches between the light and the dark theme, and remembers. */

/** Without it, and until it is used, pages follow the system. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    const show = (): void => {
      button.setAttribute('aria-pressed', String(isDark()));
    };
    button.hidden = false;
    show();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      document.documentElement.dataset.theme = theme;
      remember(theme);
      show();
    });
  }
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : chosen === 'dark';
}

function remember(theme: string): void {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
}

customElements.define('theme-toggle', ThemeToggle);
