// Filters the lists of the report. Everything is in the document already: nothing is fetched, and
// no text is ever read as markup. The filter stands in the URL's fragment, such as
// #severity=error&rule=url/dead&file=docs/&host=example.org&q=words, so that it can be shared.
'use strict';

document.documentElement.classList.add('scripted');

document.addEventListener('DOMContentLoaded', () => {
  // So many findings are laid out at a time; a browser is slow with very many.
  const STEP = 500;

  const byId = id => document.getElementById(id);
  const search = byId('search');
  if (!search) {
    return;
  }
  const fields = {q: search, rule: byId('rule'), file: byId('file'), host: byId('host')};
  const severities = [...document.querySelectorAll('input[name=severity]')];
  const [status, reset, more, none] = ['status', 'reset', 'more', 'none'].map(byId);
  const urls = [...document.querySelectorAll('.url')];

  const findings = [];
  for (const section of document.querySelectorAll('.file')) {
    for (const element of section.querySelectorAll('.finding')) {
      findings.push({
        element,
        section,
        severity: element.classList[1],
        rule: element.querySelector('.rule').textContent,
        file: section.dataset.file,
        host: element.dataset.host,
        text: ''
      });
    }
  }

  let matching = [];
  let limit = STEP;
  let shown = [];

  const valueOf = name => (fields[name] ? fields[name].value.trim() : '');
  const count = number => number.toLocaleString('en');

  /** Lower case, read from the document only when somebody searches. */
  const textOf = finding => {
    finding.text = finding.text || `${finding.file} ${finding.element.textContent}`.toLowerCase();
    return finding.text;
  };

  const filter = () => {
    const wanted = new Set(severities.filter(box => box.checked).map(box => box.value));
    const rule = valueOf('rule');
    const file = valueOf('file').toLowerCase();
    const host = valueOf('host');
    const words = valueOf('q').toLowerCase().split(/\s+/).filter(Boolean);
    const hasWords = text => words.every(word => text.includes(word));

    matching = findings.filter(finding =>
      wanted.has(finding.severity) &&
      (!rule || finding.rule === rule) &&
      (!host || finding.host === host) &&
      (!file || finding.file.toLowerCase().includes(file)) &&
      (!words.length || hasWords(textOf(finding))));
    for (const url of urls) {
      url.hidden = !(
        (!host || url.dataset.host === host) && hasWords(url.textContent.toLowerCase()));
    }
    limit = STEP;
    show();
  };

  const show = () => {
    for (const element of shown) {
      element.classList.remove('shown');
    }
    shown = [];
    for (const {element, section} of matching.slice(0, limit)) {
      shown.push(element, section);
    }
    for (const element of shown) {
      element.classList.add('shown');
    }
    const total = findings.length;
    const all = matching.length === total;
    const rest = matching.length - limit;
    const noun = total === 1 ? 'finding' : 'findings';
    status.textContent =
      (all ? `${count(total)} ${noun}` : `${count(matching.length)} of ${count(total)} ${noun}`) +
      (rest > 0 ? `, the first ${count(limit)} shown` : '');
    reset.hidden = fragment() === '';
    more.hidden = rest <= 0;
    none.hidden = matching.length > 0;
    more.textContent = `Show ${count(Math.min(rest, STEP))} more`;
  };

  const fragment = () => {
    const parameters = new URLSearchParams();
    if (severities.some(box => !box.checked)) {
      const checked = severities.filter(box => box.checked).map(box => box.value);
      parameters.set('severity', checked.join(','));
    }
    for (const name of ['rule', 'file', 'host', 'q']) {
      if (valueOf(name)) {
        parameters.set(name, valueOf(name));
      }
    }
    return parameters.toString().replace(/%2F/g, '/').replace(/%2C/g, ',');
  };

  const remember = () => {
    try {
      history.replaceState(null, '', '#' + fragment());
    } catch (e) {
      // Where a report is shown in a frame without a URL of its own, the filter works all the same.
    }
  };

  const read = hash => {
    const parameters = new URLSearchParams(hash.slice(1));
    const wanted = parameters.get('severity');
    for (const box of severities) {
      box.checked = wanted === null || wanted.split(',').includes(box.value);
    }
    for (const name of Object.keys(fields)) {
      if (fields[name]) {
        fields[name].value = parameters.get(name) || '';
        if (fields[name].selectedIndex === -1) {
          // No such choice: nothing is filtered by it.
          fields[name].value = '';
        }
      }
    }
    filter();
  };

  let typing;
  const changed = () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      filter();
      remember();
    }, 120);
  };

  byId('filter').addEventListener('input', changed);
  reset.addEventListener('click', () => {
    read('');
    remember();
    search.focus();
  });
  more.addEventListener('click', () => {
    limit += STEP;
    show();
  });
  addEventListener('hashchange', () => {
    // A fragment without a sign of equality leads to a section.
    if (location.hash.includes('=')) {
      read(location.hash);
      byId('findings').scrollIntoView();
    }
  });
  addEventListener('keydown', event => {
    const typed = event.target.closest('input:not([type=checkbox]), select, textarea');
    if (event.key === '/' && !typed && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  read(location.hash.includes('=') ? location.hash : '');
});
