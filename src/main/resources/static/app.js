// Small help on top of pages that work without it. No page may need this file.
(() => {
	'use strict';

	const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
	const csrf = () => (meta('csrf-header') ? { [meta('csrf-header')]: meta('csrf-token') } : {});

	/** After a refused form the keyboard starts at the summary; after an htmx swap at the new heading or summary. */
	const focusFirst = (root) => root.querySelector('[data-focus]')?.focus();

	/**
	 * <form data-autosave="/concepten/key" data-autosave-status="id of a live region">: saved when a field is left
	 * and after 10 seconds of rest. The server says when in words.
	 */
	const autosave = (form) => {
		const status = document.getElementById(form.dataset.autosaveStatus);
		let timer;
		let saved = content(form);
		const save = async () => {
			clearTimeout(timer);
			const now = content(form);
			if (now === saved) {
				return;
			}
			const answer = await fetch(form.dataset.autosave, {
				method: 'POST',
				headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...csrf() },
				body: now,
				redirect: 'error',
			}).catch(() => undefined);
			if (answer?.ok) {
				saved = now;
				document.dispatchEvent(new Event('rb:saved'));
				if (status) {
					status.textContent = await answer.text();
				}
			}
		};
		form.addEventListener('input', () => {
			clearTimeout(timer);
			timer = setTimeout(save, 10_000);
		});
		form.addEventListener('focusout', save);
		form.addEventListener('submit', () => clearTimeout(timer));
	};

	/** The texts of a form; files, the token and passwords are never part of a draft. */
	const content = (form) => {
		const fields = new URLSearchParams();
		for (const [name, value] of new FormData(form)) {
			const secret = form.elements[name]?.type === 'password';
			if (typeof value === 'string' && name !== '_csrf' && !secret) {
				fields.append(name, value);
			}
		}
		return fields.toString();
	};

	/** The room left in a text of several lines; said only when the writer pauses. */
	const counter = (note) => {
		const area = document.getElementById(note.dataset.countFor);
		let timer;
		area?.addEventListener('input', () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				note.textContent = note.dataset.text.replace('#', String(note.dataset.max - area.value.length));
			}, 400);
		});
	};

	/** One press is one act: a second press shortly after is swallowed; the server refuses it as well. */
	const once = (form) => {
		form.addEventListener('submit', (event) => {
			if (form.dataset.sent) {
				event.preventDefault();
			}
			form.dataset.sent = 'true';
			setTimeout(() => delete form.dataset.sent, 5_000);
		});
	};

	const enhance = (root) => {
		root.querySelectorAll('form[data-autosave]').forEach(autosave);
		root.querySelectorAll('[data-count-for]').forEach(counter);
		root.querySelectorAll('form[method="post"]:not([hx-post])').forEach(once);
		root.querySelectorAll('button[data-print]').forEach((button) => {
			button.hidden = false;
			button.addEventListener('click', () => window.print());
		});
	};

	/**
	 * Two minutes before the session ends the dialog asks whether to go on; after the end the page gives way, so that
	 * nobody's data stay on a screen left alone. Any tab of the same browser keeps the session for all.
	 */
	const watchSession = (dialog) => {
		const used = () => Number(localStorage.getItem('session-used'));
		const use = () => localStorage.setItem('session-used', String(Date.now()));
		const look = () => {
			const left = dialog.dataset.seconds * 1000 - (Date.now() - used());
			if (left <= 0) {
				location.assign(dialog.dataset.ended);
			} else if (left <= 120_000 && !dialog.open) {
				dialog.showModal();
			} else if (left > 120_000 && dialog.open) {
				dialog.close('elsewhere');
			}
		};
		dialog.addEventListener('close', () => {
			if (dialog.returnValue !== 'elsewhere') {
				fetch(dialog.dataset.stay, { redirect: 'error' }).then(use, () => location.assign(dialog.dataset.ended));
			}
			dialog.returnValue = '';
		});
		document.addEventListener('rb:saved', use);
		document.addEventListener('htmx:afterRequest', use);
		use();
		setInterval(look, 5_000);
	};

	document.addEventListener('htmx:configRequest', (event) => Object.assign(event.detail.headers, csrf()));
	document.addEventListener('htmx:afterSettle', (event) => {
		enhance(event.detail.elt);
		focusFirst(event.detail.elt);
	});
	// A page that the back button brings back from memory may send its form again after the server's check.
	window.addEventListener('pageshow', () => {
		document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
	});
	document.querySelectorAll('dialog[data-seconds]').forEach(watchSession);
	enhance(document);
	focusFirst(document);
})();
