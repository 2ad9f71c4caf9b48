package nl.routebord.web.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.retention.DuePart;
import nl.routebord.retention.HoldDesk;
import nl.routebord.retention.HoldView;
import nl.routebord.retention.ListedItem;
import nl.routebord.retention.RetentionDesk;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The destruction list of a unit in words. */
@Component
class RetentionPages {

	private final RetentionDesk desk;

	private final HoldDesk holds;

	private final Directory directory;

	private final Words words;

	RetentionPages(RetentionDesk desk, HoldDesk holds, Directory directory, Words words) {
		this.desk = desk;
		this.holds = holds;
		this.directory = directory;
		this.words = words;
	}

	/** Something that is due. */
	record Row(String key, String number, String what, String dates, @Nullable String held) {
	}

	/**
	 * What others proposed of one case, to agree with as it is shown.
	 *
	 * @param unit whose it is; empty: the own unit
	 */
	record Waiting(String number, String unit, List<Proposal> parts) {
	}

	/** A part that waits for a second person. */
	record Proposal(UUID id, String number, String what, String dates, String who) {
	}

	/** What went. */
	record Gone(String number, String what, String when, String proof) {
	}

	/** A hold that stands. */
	record Held(UUID id, String number, String reason, String text) {
	}

	/** The model has the form. */
	String list(Actor actor, Model model) {
		List<ListedItem> proposed = desk.proposed(actor);
		Set<String> listed = proposed.stream().map(ListedItem::key).collect(Collectors.toSet());
		model.addAttribute("rows",
				desk.due(actor).stream().filter((part) -> !listed.contains(part.key())).map(this::row).toList());
		Map<Boolean, List<ListedItem>> byMe = proposed.stream()
			.collect(Collectors.partitioningBy((item) -> item.proposedBy().equals(actor.user())));
		model.addAttribute("waiting", waiting(byMe.get(false), actor));
		model.addAttribute("ofOthers", waiting(desk.ofOthers(actor), actor));
		model.addAttribute("keeps", actor.role() != Role.DATA_PROTECTION_OFFICER);
		model.addAttribute("mine", byMe.get(true).stream().map(this::proposal).toList());
		model.addAttribute("gone", desk.destroyed(actor).stream().map(this::gone).toList());
		model.addAttribute("holds", holds.of(actor)
			.stream()
			.map((one) -> new Held(one.id(), one.number(), words.say("retention.held." + one.reason()), one.text()))
			.toList());
		List<Option> reasons = new ArrayList<>(List.of(Option.keyed("", "retention.choose")));
		Arrays.stream(HoldView.Reason.values())
			.forEach((one) -> reasons.add(Option.keyed(one.name(), "retention.held." + one)));
		model.addAttribute("reasons", reasons);
		return "retention/list";
	}

	private Row row(DuePart part) {
		return new Row(part.key(), part.number(), words.say("retention.kind." + part.kind()),
				dates(part.startedOn(), part.dueOn()),
				part.held().map((why) -> words.say("retention.held." + why)).orElse(null));
	}

	private List<Waiting> waiting(List<ListedItem> items, Actor actor) {
		Map<UnitId, UnitView> units = directory.units(items.stream().map(ListedItem::unit).distinct().toList());
		return items.stream()
			.collect(Collectors.groupingBy((item) -> Map.entry(item.number(), item.unit()), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map((parts) -> new Waiting(parts.get(0).number(), name(units.get(parts.get(0).unit()), actor),
					parts.stream().map(this::proposal).toList()))
			.toList();
	}

	private static String name(@Nullable UnitView unit, Actor actor) {
		return (unit == null || unit.id().equals(actor.unit())) ? "" : unit.organisationName() + ", " + unit.name();
	}

	private Proposal proposal(ListedItem item) {
		return new Proposal(item.id(), item.number(), words.say("retention.kind." + item.kind()),
				dates(item.startedOn(), item.dueOn()), who(item.mayAgree()));
	}

	/** By name of role, so that the proposer knows whom to ask. */
	private String who(List<Role> roles) {
		return roles.isEmpty() ? words.say("retention.mine.nobody") : words.say("retention.mine.who",
				roles.stream().map((role) -> words.say("shell.role." + role)).collect(Collectors.joining(", ")));
	}

	private String dates(LocalDate started, LocalDate due) {
		return words.say("retention.dates", words.date(started), words.date(due));
	}

	private Gone gone(ListedItem item) {
		return new Gone(item.number(), words.say("retention.kind." + item.kind()),
				item.destroyedAt().map((at) -> words.date(at.atZone(RetentionCsv.ZONE).toLocalDate())).orElse(""),
				item.proof().orElse(""));
	}

}
