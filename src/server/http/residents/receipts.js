/**
 * Runs in the resident's browser on the pages of receipts: copies one, keeps it on the device if the person asks for
 * it, and lists what is kept. Nothing is kept without a tap and nothing is sent. Served as it stands, so it is
 * written for the oldest browser that the pages are made for (Chrome 78).
 */

/** The most receipts that are kept; the oldest goes first. */
const longest = 50;

const card = document.querySelector('.receipt-card');
if (card) tendCard(card);
const kept = document.querySelector('.kept');
if (kept) listKept(kept);

function tendCard(card) {
  const { slot, receipt, number, title, text } = card.dataset;
  const said = card.querySelector('.receipt-card__said');
  const keepButton = card.querySelector('[data-does="keep"]');
  const showKept = () => {
    keepButton.disabled = read(slot).some((each) => each.receipt === receipt);
    if (keepButton.disabled) keepButton.textContent = '已经保存在这部手机上';
  };
  const does = {
    copy: () => copied(text).then((isDone) => (isDone ? '已经复制，可以粘贴到备忘录里。' : '这个浏览器不让复制，请截图或者抄下来。')),
    keep() {
      const isDone = write(slot, [{ receipt, number, title }, ...read(slot)]);
      showKept();
      return isDone ? '已经保存。以后打开“查询办理情况”，在“我的意见”里就能看到。' : '这个浏览器不让保存，请截图或者抄下来。';
    },
    save() {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([`\ufeff${text.replace(/\n/g, '\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' }));
      link.download = `回执-${number}.txt`;
      link.click();
      return '已经交给浏览器下载。微信里下载不了，请复制或者截图。';
    },
    print() {
      window.print();
      return '';
    },
  };
  card.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-does]');
    if (!button) return;
    Promise.resolve(does[button.dataset.does]()).then((words) => {
      said.textContent = words;
    });
  });
  showKept();
  card.querySelector('.receipt-card__tools').hidden = false;
}

function listKept(section) {
  const { slot } = section.dataset;
  const list = section.querySelector('.kept__list');
  const item = section.querySelector('template');
  const said = section.querySelector('[role="status"]');
  const show = () => {
    list.textContent = '';
    for (const each of read(slot)) list.append(itemOf(each));
    section.hidden = list.children.length === 0 && said.textContent === '';
  };
  const itemOf = (each) => {
    const shown = item.content.cloneNode(true);
    for (const place of shown.querySelectorAll('[data-shows]')) place.textContent = each[place.dataset.shows];
    shown.querySelector('input').value = each.receipt;
    for (const button of shown.querySelectorAll('button')) button.setAttribute('aria-label', `${button.textContent}：${each.title}，编号${each.number}`);
    shown.querySelector('[data-does="remove"]').addEventListener('click', () => remove(each));
    return shown;
  };
  const remove = ({ receipt, number }) => {
    if (!window.confirm(`从这部手机上删去编号${number}？删去以后，要有回执号才能再查。意见本身不会删除。`)) return;
    const isDone = write(
      slot,
      read(slot).filter((each) => each.receipt !== receipt),
    );
    said.textContent = isDone ? `编号${number}已经从这部手机上删去。` : '这个浏览器不让删，请在浏览器的设置里清除浏览数据。';
    show();
    section.querySelector('.kept__heading').focus();
  };
  show();
}

/** What is kept, newest first; what is not of the expected shape is left out. */
function read(slot) {
  try {
    const found = JSON.parse(localStorage.getItem(slot) || '[]');
    return found.filter((each) => ['receipt', 'number', 'title'].every((name) => typeof each[name] === 'string'));
  } catch {
    return [];
  }
}

/** Whether it could be written. */
function write(slot, receipts) {
  try {
    if (receipts.length === 0) localStorage.removeItem(slot);
    else localStorage.setItem(slot, JSON.stringify(receipts.slice(0, longest)));
    return true;
  } catch {
    return false;
  }
}

/** Whether it could be copied. Over plain http there is no clipboard to write to: then a field is selected and copied. */
function copied(text) {
  if (!navigator.clipboard) return Promise.resolve(copiedFromField(text));
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copiedFromField(text),
  );
}

function copiedFromField(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'receipt-card__field';
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  return isDone;
}
