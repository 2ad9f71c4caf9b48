// Builds the vendored files; see build.sh. Output order is fixed, so the same input gives the same bytes.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { icons } from './icons.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const resources = join(here, '../src/main/resources');
const vendor = join(resources, 'static/vendor');
const pack = (path) => join(here, 'node_modules', path);
const read = (path) => readFileSync(pack(path), 'utf8');
const version = (name) => JSON.parse(read(`${name}/package.json`)).version;

const tokens = '@nl-design-system-unstable/voorbeeld-design-tokens';
const parts = '@utrecht/component-library-css';
const font = '@fontsource-variable/source-sans-3';

rmSync(vendor, { recursive: true, force: true });
for (const folder of ['fonts', 'licences']) {
	mkdirSync(join(vendor, folder), { recursive: true });
}

// 1. The stylesheet: tokens and parts in one file, without what no template uses.
const purged = await new PurgeCSS().purge({
	content: [join(resources, 'templates/**/*.html'), join(resources, 'static/*.{js,css}')],
	css: [
		{ raw: read(`${tokens}/dist/theme.css`), name: 'tokens' },
		{ raw: read(`${parts}/dist/index.css`), name: 'parts' },
	],
	defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
	fontFace: true,
	variables: false,
	safelist: { standard: ['html', 'body', 'voorbeeld-theme'] },
});
const own = readFileSync(join(resources, 'static/app.css'), 'utf8');
const css = dropUnusedVariables(purged.map((sheet) => sheet.css).join('\n'), own);
const minified = transform({ filename: 'nl-design.css', code: Buffer.from(css), minify: true, errorRecovery: true });
writeFileSync(
	join(vendor, 'nl-design.css'),
	`/*! ${tokens} ${version(tokens)} and ${parts} ${version(parts)}, purged and minified.
 * Copyright (c) the NL Design System community and Gemeente Utrecht. Licensed under the EUPL-1.2:
 * /vendor/licences/EUPL-1.2.txt. Source: https://github.com/nl-design-system. Built by frontend/build.sh. */
${minified.code.toString()}\n`,
);

// 2. The font: latin, and latin-ext for names such as Yıldız (loaded only when a page needs it).
const faces = ['latin-ext', 'latin'].map((subset) => {
	const file = `source-sans-3-${subset}-wght-normal.woff2`;
	cpSync(pack(`${font}/files/${file}`), join(vendor, 'fonts', file));
	const range = JSON.parse(read(`${font}/unicode.json`))[subset];
	return `@font-face{font-family:"Source Sans 3 Variable";font-style:normal;font-display:swap;font-weight:200 900;src:url(fonts/${file}) format("woff2");unicode-range:${range}}`;
});
writeFileSync(
	join(vendor, 'font.css'),
	`/*! Source Sans 3, ${font} ${version(font)}, SIL Open Font License 1.1: /vendor/licences/OFL-1.1.txt */\n${faces.join('\n')}\n`,
);

// 3. The scripts, unchanged.
cpSync(pack('htmx.org/dist/htmx.min.js'), join(vendor, 'htmx.min.js'));
cpSync(
	pack('bpmn-js/dist/bpmn-navigated-viewer.production.min.js'),
	join(vendor, 'bpmn-navigated-viewer.production.min.js'),
);

// 4. The icons: one sprite of <symbol>s, used as <use href="/icons.svg#name">.
const symbols = Object.entries(icons).map(([name, source]) => {
	const svg = read(`@tabler/icons/icons/outline/${source}.svg`);
	const shapes = [...svg.matchAll(/<(path|circle|rect|line|polyline)[^>]*\/>/g)]
		.map((match) => match[0])
		.filter((shape) => !shape.includes('M0 0h24v24H0z'));
	return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join('')}</symbol>`;
});
writeFileSync(
	join(resources, 'static/icons.svg'),
	`<svg xmlns="http://www.w3.org/2000/svg"><!-- Tabler Icons ${version('@tabler/icons')}, MIT: /vendor/licences/tabler-icons.txt -->\n${symbols.join('\n')}\n</svg>\n`,
);

// 5. Licences and the notice.
const licences = {
	'EUPL-1.2.txt': `${parts}/LICENSE.md`,
	'OFL-1.1.txt': `${font}/LICENSE`,
	'bpmn-js.txt': 'bpmn-js/LICENSE',
	'htmx.txt': 'htmx.org/LICENSE',
	'tabler-icons.txt': '@tabler/icons/LICENSE',
};
for (const [name, source] of Object.entries(licences)) {
	cpSync(pack(source), join(vendor, 'licences', name));
}
writeFileSync(
	join(vendor, 'NOTICE.txt'),
	`Routebord ships these works of others. Their licences stand in /vendor/licences/.

nl-design.css   ${tokens} ${version(tokens)}
                ${parts} ${version(parts)}
                EUPL-1.2 (EUPL-1.2.txt); changed: joined, unused rules and tokens left out, minified
fonts/, font.css  ${font} ${version(font)}
                Source Sans 3, Copyright Adobe and the Source Sans authors; SIL Open Font License 1.1 (OFL-1.1.txt)
/icons.svg      @tabler/icons ${version('@tabler/icons')}
                MIT (tabler-icons.txt); changed: ${symbols.length} icons joined into one file
htmx.min.js     htmx.org ${version('htmx.org')}
                0BSD (htmx.txt)
bpmn-navigated-viewer.production.min.js  bpmn-js ${version('bpmn-js')}
                bpmn.io licence (bpmn-js.txt): the bpmn.io watermark in a diagram stays visible and uncovered
`,
);

// 6. The hashes that VendorDriftTest compares.
const files = readdirSync(vendor, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name).slice(vendor.length + 1))
	.concat('../icons.svg')
	.sort();
const hashes = files.map((file) => `${sha256(readFileSync(join(vendor, file)))}  ${file}`);
writeFileSync(join(vendor, 'hashes.txt'), `${hashes.join('\n')}\n`);

function sha256(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}

/** A token that no kept rule and no other kept token reads is dropped; the own stylesheet may read any. */
function dropUnusedVariables(text, ownCss) {
	const uses = (value) => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
	const declared = new Map();
	const rest = text.replace(/(--[\w-]+)\s*:\s*([^;{}]+);/g, (all, name, value) => {
		declared.set(name, [...(declared.get(name) ?? []), ...uses(value)]);
		return '';
	});
	const needed = new Set();
	const queue = [...uses(rest), ...uses(ownCss)];
	while (queue.length > 0) {
		const name = queue.pop();
		if (!needed.has(name)) {
			needed.add(name);
			queue.push(...(declared.get(name) ?? []));
		}
	}
	return text.replace(/(--[\w-]+)\s*:\s*([^;{}]+);/g, (all, name) => (needed.has(name) ? all : ''));
}
