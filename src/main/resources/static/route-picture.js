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
		const viewer = new BpmnJS({ container: holder });
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
			canvas.zoom(0.8, centre(elements.get(here[0])));
		}
	};

	const centre = (element) => ({ x: element.x + element.width / 2, y: element.y + element.height / 2 });

	document.querySelectorAll('[data-route-picture]').forEach((holder) => {
		if (!holder.dataset.drawn) {
			holder.dataset.drawn = 'true';
			draw(holder).catch(() => {
				holder.hidden = true;
			});
		}
	});
})();
