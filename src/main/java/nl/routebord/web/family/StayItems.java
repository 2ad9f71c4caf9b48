package nl.routebord.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.routebord.residential.PlacementView;
import nl.routebord.residential.PlacementView.StayView;
import nl.routebord.residential.StayStatus;
import nl.routebord.web.Words;
import nl.routebord.web.family.InzageFile.Item;

/**
 * Stays elsewhere in the words of a family: where, for who may know that; else that the
 * pupil is elsewhere for a time.
 */
final class StayItems {

	private final Words words;

	StayItems(Words words) {
		this.words = words;
	}

	/** For the page: what did not come about is no news. */
	List<FamilyPage.Item> page(List<PlacementView> stays) {
		return stays.stream()
			.filter((one) -> one.status() != StayStatus.CANCELLED)
			.map((one) -> new FamilyPage.Item(name(one), period(one), words.say("residential.status." + one.status()),
					null))
			.toList();
	}

	/** For the copy: all that is kept and may be read. */
	List<Item> copy(List<PlacementView> stays) {
		return stays.stream()
			.map((one) -> new Item(
					Optional.ofNullable(one.details()).map(StayView::placedOn).map(words::date).orElse(""),
					words.say("route.category.RES_FACT"),
					Optional.ofNullable(one.details()).map(StayView::school).orElse(""), name(one), told(one)))
			.toList();
	}

	private String name(PlacementView one) {
		return Optional.ofNullable(one.details())
			.map(StayView::institution)
			.orElseGet(() -> words.say("residential.elsewhere"));
	}

	private String period(PlacementView one) {
		StayView details = one.details();
		if (details == null) {
			LocalDate back = one.backFrom();
			return (back != null) ? words.say("family.stay.back", words.longDate(back)) : "";
		}
		LocalDate last = details.lastDay();
		return words.say((last != null) ? "family.stay.period" : "family.stay.expected",
				words.longDate(details.placedOn()), words.longDate((last != null) ? last : details.expectedUntil()));
	}

	private String told(PlacementView one) {
		List<String> lines = new ArrayList<>();
		lines.add(words.say("residential.status." + one.status()));
		lines.add(period(one));
		Optional.ofNullable(one.details()).ifPresent((details) -> {
			lines.add(words.say("residential.kind." + details.kind()));
			if (details.leftFor() != null) {
				lines.add(words.say("residential.field.to") + " " + words.say("residential.to." + details.leftFor()));
			}
		});
		lines.removeIf(String::isEmpty);
		return String.join("\n", lines);
	}

}
