// Draws the route of a case with bpmn-js and marks where it stands. The list of steps beside it says the same in words.
(() => {
	'use strict';

	const draw = async (holder) => {
		const answer = await fetch(holder.dataset.routePicture, { headers: { Accept: 'application/xml' }, redirect: 'error' });
		if (!answer.ok) {
			return;
		}
		const xml = await answer.text();
		holder.hidden = false;
		// the wheel goes on scrolling the page
		const viewer = new BpmnJS({ container: holder, zoomScroll: { enabled: false } });
		try {
			await viewer.importXML(xml);
		} catch {
			holder.hidden = true;
			return;
		}
		const canvas = viewer.get('canvas');
		const elements = viewer.get('elementRegistry');
		const here = holder.dataset.current.split(' ').filter((id) => elements.get(id));
		canvas.zoom('fit-viewport', 'auto');
		for (const id of here) {
			canvas.addMarker(id, 'rb-picture-here');
			const flag = document.createElement('div');
			flag.className = 'rb-picture-flag';
			flag.textContent = holder.dataset.here;
			viewer.get('overlays').add(id, { position: { top: -14, left: 8 }, html: flag });
		}
		// In a picture too wide to read as a whole, start where the case stands.
		if (here.length > 0 && canvas.zoom() < 0.6) {
			canvas.viewbox(around(elements.get(here[0]), canvas.viewbox().outer, 0.8));
		}
	};

	/** The part of the diagram that fits, with the element in its middle. */
	const around = (element, outer, scale) => ({
		x: element.x + element.width / 2 - outer.width / scale / 2,
		y: element.y + element.height / 2 - outer.height / scale / 2,
		width: outer.width / scale,
		height: outer.height / scale,
	});

	document.querySelectorAll('[data-route-picture]').forEach((holder) => {
		if (!holder.dataset.drawn) {
			holder.dataset.drawn = 'true';
			draw(holder).catch(() => {
				holder.hidden = true;
			});
		}
	});
})();
