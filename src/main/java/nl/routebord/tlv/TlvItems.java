package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cut-down form of an application (privacy.md B.7): an allow-list, item by item. */
final class TlvItems {

	private TlvItems() {
	}

	static List<TlvItem> of(TlvApplication application) {
		ApplicationContent content = application.content();
		LocalDate sent = application.clock().receivedOn();
		List<TlvItem> items = new ArrayList<>();
		items.add(new TlvItem("request", content.kind() != null, sent));
		items
			.add(new TlvItem("support", !content.supportGiven().isBlank() && !content.supportEffect().isBlank(), sent));
		items.add(new TlvItem("factors", !content.hinderingFactors().isBlank() && !content.promotingFactors().isBlank(),
				sent));
		items.add(new TlvItem("why-not-regular", !content.whyNotRegular().isBlank(), sent));
		items.add(new TlvItem("parents-view", content.parentsView() != null, content.parentsOn()));
		items.add(new TlvItem("pupil-view", content.pupilView() != null, sent));
		application.annexes()
			.stream()
			.sorted(Comparator.comparing(ApplicationAnnex::kind).thenComparing(ApplicationAnnex::addedOn))
			.forEach((annex) -> items.add(new TlvItem("annex." + annex.kind(), true, annex.datedOn())));
		if (!application.hasEssentialAnnex()) {
			items.add(new TlvItem("annex.essential", false, null));
		}
		return items;
	}

}
