package nl.routebord.web.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.routebord.audit.HistoryRow;
import nl.routebord.consent.ConsentView;
import nl.routebord.family.SharedView;
import nl.routebord.grant.GrantView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.GrantWords;
import nl.routebord.web.Words;
import org.springframework.stereotype.Component;

/** Puts what is shared into the words of parent and pupil. */
@Component
class SharedPages {

	private final Words words;

	private final GrantWords states;

	private final Clock clock;

	SharedPages(Words words, GrantWords states, Clock clock) {
		this.words = words;
		this.states = states;
		this.clock = clock;
	}

	SharedPage page(SharedView view) {
		Map<UnitId, UnitView> units = view.units();
		return new SharedPage(view.number(), view.pupil(),
				view.byTask()
					.entrySet()
					.stream()
					.map((one) -> new SharedPage.Group(words.say("family.group." + one.getKey()),
							one.getValue().stream().map((unit) -> who(units, unit)).distinct().sorted().toList()))
					.toList(),
				view.grants().stream().map((grant) -> given(grant, units)).toList(),
				view.consents().stream().map((one) -> asked(one, units)).toList(), view.parents());
	}

	SharedPage.Look look(HistoryRow row) {
		String why = row.purposes()
			.stream()
			.map((purpose) -> words.say("sharing.purpose." + purpose))
			.collect(Collectors.joining("; "));
		String what = row.categories()
			.stream()
			.map((category) -> words.say("route.category." + category))
			.collect(Collectors.joining(", "));
		return new SharedPage.Look(words.longDate(row.day()),
				words.say("family.who", words.say("shell.role." + row.role()), row.organisation()), what, why,
				row.emergency());
	}

	private SharedPage.Given given(GrantView grant, Map<UnitId, UnitView> units) {
		String sentence = words.say("family.grant.sentence", who(units, grant.source()), who(units, grant.recipient()),
				what(grant.categories()));
		boolean open = grant.isOpen() && grant.state() != GrantView.State.STANDING_STILL && !grant.isClosed();
		return new SharedPage.Given(sentence,
				words.say("family.grant.why", words.say("sharing.purpose." + grant.purpose()), grant.necessity()),
				states.state(grant, "family.grant.state."), open ? "positive" : "",
				words.say("family.until", day(grant.until())));
	}

	private SharedPage.Asked asked(SharedView.AskedConsent asked, Map<UnitId, UnitView> units) {
		ConsentView consent = asked.consent();
		String sentence = consent.recipient()
			.map((recipient) -> words.say("family.consent.sentence",
					consent.source().map((source) -> who(units, source)).orElse(""), who(units, recipient),
					what(consent.categories())))
			.orElseGet(() -> words.say("family.consent.along"));
		String tone = switch (consent.state()) {
			case VALID -> "positive";
			case ASKED, PARTIAL -> "warning";
			default -> "";
		};
		return new SharedPage.Asked(consent.id().value(), sentence, consent.text(),
				words.say("sharing.consent.state." + consent.state()), tone,
				words.say("family.until", day(consent.until())), asked.mayAnswer(), asked.mayWithdraw());
	}

	private String what(Collection<DataCategory> categories) {
		return categories.stream()
			.sorted()
			.map((category) -> words.say("route.category." + category))
			.collect(Collectors.joining(", "));
	}

	private String who(Map<UnitId, UnitView> units, UnitId unit) {
		return Optional.ofNullable(units.get(unit))
			.map((one) -> words.say("family.who", words.say("shell.role." + one.role()), one.organisationName()))
			.orElse("");
	}

	/** The last day on which it holds. */
	private String day(Instant until) {
		return words.date(LocalDate.ofInstant(until.minusSeconds(1), clock.getZone()));
	}

}
