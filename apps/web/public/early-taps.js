// Keeps the last tap on what the server has drawn until the app has taken it over: the app repeats it then.
addEventListener(
  'click',
  ({ target }) => {
    const root = document.getElementById('root');
    const control = target.closest?.('button, [role=radio], input, label');
    if (!root?.hasAttribute('data-drawn') || !control || !root.contains(control)) return;
    const path = [];
    for (let at = control; at !== root; at = at.parentElement)
      path.unshift([...at.parentElement.children].indexOf(at));
    globalThis.earlyTap = { path, text: control.textContent };
  },
  true,
);
