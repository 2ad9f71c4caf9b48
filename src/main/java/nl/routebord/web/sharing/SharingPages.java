package nl.routebord.web.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.consent.ConsentView;
import nl.routebord.consent.Signer;
import nl.routebord.grant.GrantChoice;
import nl.routebord.grant.GrantView;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseQuestions;
import nl.routebord.route.Custodian;
import nl.routebord.route.OwnRecord;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Explanation;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Component;

/** Puts what is shared into plain sentences. Decides nothing. */
@Component
class SharingPages {

	private final CaseGrants grants;

	private final CaseConsents consents;

	private final CaseQuestions questions;

	private final Directory directory;

	private final Words words;

	SharingPages(CaseGrants grants, CaseConsents consents, CaseQuestions questions, Directory directory, Words words) {
		this.grants = grants;
		this.consents = consents;
		this.questions = questions;
		this.directory = directory;
		this.words = words;
	}

	record GrantRow(String id, String sentence, String scope, String state, String tone, String purpose, String ground,
			String necessity, String proportionality, String subsidiarity, String term, String told, String ended,
			boolean mine, boolean open, boolean waiting) {
	}

	record ConsentRow(String id, String sentence, String state, String tone, String text, String until, String signed,
			String missing, boolean mine, boolean open, List<Option> signers) {
	}

	record RequestRow(String id, String sentence, String why, String due, String state, String refusal, boolean toMe,
			boolean open, boolean answered) {
	}

	/** A kind of data of a unit, with the way to its explanation. */
	record Part(String category, String source, String text, String state) {
	}

	record ChoiceRow(String value, String name, String free, String consented) {
	}

	List<GrantRow> grants(CaseFileId id, Actor actor) {
		List<GrantView> views = grants.list(id, actor);
		Map<UnitId, UnitView> units = units(
				views.stream().flatMap((grant) -> List.of(grant.source(), grant.recipient()).stream()).toList());
		return views.stream().map((grant) -> row(grant, units, actor)).toList();
	}

	private GrantRow row(GrantView grant, Map<UnitId, UnitView> units, Actor actor) {
		String scope = grant.records().isEmpty() ? words.say("sharing.grant.all")
				: words.say("sharing.grant.some", grant.records().size());
		String term = words.say("sharing.grant.term.text", day(grant.from()), lastDay(grant.until()));
		String ended = grant.revokedAt()
			.map((at) -> words.say("sharing.grant.revoked.text", day(at), grant.revokedReason().orElse("")))
			.orElse("");
		return new GrantRow(grant.id().value().toString(),
				words.say("sharing.grant.sentence", name(units, grant.source()), name(units, grant.recipient()),
						categories(grant.categories())),
				scope, words.say("sharing.grant.state." + grant.state()), tone(grant.state()),
				words.say("sharing.purpose." + grant.purpose()),
				words.say(grant.consentToo() ? "sharing.grant.ground.consent" : "sharing.grant.ground.grant"),
				grant.necessity(), grant.proportionality(), grant.subsidiarity(), term, told(grant), ended,
				grant.source().equals(actor.unit()), grant.isOpen(),
				grant.state() == GrantView.State.WAITING && !grant.givenBy().equals(actor.user()));
	}

	private String told(GrantView grant) {
		if (grant.informedAt().isEmpty()) {
			return words.say("sharing.grant.not-told.text", grant.notTold().orElse(""));
		}
		String who = grant.informedWho()
			.stream()
			.sorted()
			.map((one) -> words.say("sharing.who." + one).toLowerCase(java.util.Locale.ROOT))
			.collect(Collectors.joining(", "));
		String how = grant.informedHow()
			.map((way) -> words.say("sharing.how." + way).toLowerCase(java.util.Locale.ROOT))
			.orElse("");
		return words.say("sharing.grant.told.text", day(grant.informedAt().get()), how, who);
	}

	List<ConsentRow> consents(CaseFileId id, Actor actor) {
		List<ConsentView> views = consents.list(id, actor);
		boolean mine = views.stream().anyMatch((consent) -> isMine(consent, actor));
		Map<UUID, String> parents = mine
				? consents.custodians(id, actor).stream().collect(Collectors.toMap(Custodian::id, Custodian::name))
				: Map.of();
		Map<UnitId, UnitView> units = units(views.stream()
			.flatMap((consent) -> List.of(consent.source(), consent.recipient()).stream())
			.flatMap(Optional::stream)
			.toList());
		return views.stream().map((consent) -> row(consent, units, parents, actor)).toList();
	}

	private ConsentRow row(ConsentView consent, Map<UnitId, UnitView> units, Map<UUID, String> parents, Actor actor) {
		String what = categories(consent.categories());
		String sentence = consent.recipient()
			.map((recipient) -> words.say("sharing.consent.sentence", name(units, consent.source().orElse(recipient)),
					name(units, recipient), what))
			.orElseGet(() -> words.say("sharing.consent.along", what));
		String signed = consent.signed()
			.stream()
			.map((one) -> words.say("sharing.consent.signed.one", name(one.signer(), parents), day(one.at()),
					words.say("sharing.consent.method." + one.method()).toLowerCase(java.util.Locale.ROOT)))
			.collect(Collectors.joining("; "));
		String missing = consent.missing().stream().map((one) -> name(one, parents)).collect(Collectors.joining(", "));
		List<Option> signers = java.util.stream.Stream
			.concat(consent.missing().stream(), consent.signed().stream().map(ConsentView.Signed::signer))
			.distinct()
			.map((one) -> Option.named(value(one), name(one, parents)))
			.toList();
		return new ConsentRow(consent.id().value().toString(), sentence,
				words.say("sharing.consent.state." + consent.state()), tone(consent.state()), consent.text(),
				words.say("sharing.consent.until", lastDay(consent.until()), day(consent.askedAt())), signed, missing,
				isMine(consent, actor), consent.isOpen(), signers);
	}

	static String value(Signer signer) {
		return (signer.guardian() != null) ? signer.guardian().toString() : "PUPIL";
	}

	private String name(Signer signer, Map<UUID, String> parents) {
		return (signer.guardian() == null) ? words.say("sharing.consent.pupil")
				: parents.getOrDefault(signer.guardian(), words.say("sharing.consent.parent"));
	}

	private static boolean isMine(ConsentView consent, Actor actor) {
		return consent.source().map(actor.unit()::equals).orElse(false);
	}

	List<RequestRow> requests(CaseFileId id, Actor actor) {
		List<RequestView> views = questions.list(id, actor);
		Map<UnitId, UnitView> units = units(
				views.stream().flatMap((request) -> List.of(request.source(), request.asker()).stream()).toList());
		return views.stream().map((request) -> {
			boolean toMe = request.source().equals(actor.unit());
			String what = words.say("route.category." + request.category());
			String sentence = toMe ? words.say("sharing.request.to-me", name(units, request.asker()), what)
					: words.say("sharing.request.by-me", name(units, request.source()), what);
			boolean answered = request.state() == RequestView.State.GRANTED
					|| request.state() == RequestView.State.REFUSED;
			return new RequestRow(request.id().value().toString(), sentence, request.why(),
					words.say("sharing.request.due", words.date(request.dueOn())),
					words.say("sharing.request.state." + request.state()), request.refusal().orElse(""), toMe,
					request.state() == RequestView.State.OPEN, answered);
		}).toList();
	}

	List<Part> hidden(CaseFileId id, Actor actor) {
		List<Explanation> hidden = questions.hidden(id, actor);
		Map<UnitId, UnitView> units = units(hidden.stream().map((one) -> one.source().unit()).toList());
		return hidden.stream()
			.filter((one) -> units.containsKey(one.source().unit()))
			.map((one) -> new Part(one.category().name(), one.source().unit().value().toString(),
					words.say("sharing.page.why.intro", words.say("route.category." + one.category()),
							name(units, one.source().unit())),
					sentence(one.decision().reason())))
			.toList();
	}

	String sentence(String reason) {
		return words.say("sharing.why." + reason.replace(':', '.'));
	}

	String article(String reason) {
		String rule = reason.split(":")[0];
		String key = rule.startsWith("R12") ? "R12_GRANT"
				: rule.startsWith("R13") ? "R13_CONSENT" : rule.startsWith("R16") ? "R16" : rule;
		return words.say("sharing.article." + key);
	}

	List<ChoiceRow> choices(List<GrantChoice> choices) {
		Map<UnitId, UnitView> units = units(choices.stream().map((choice) -> choice.recipient().unit()).toList());
		return choices.stream()
			.map((choice) -> new ChoiceRow(choice.recipient().unit().value().toString(),
					name(units, choice.recipient().unit()), categories(choice.byGrant()),
					categories(choice.byConsent())))
			.toList();
	}

	List<Option> categoryOptions(Collection<DataCategory> categories) {
		return categories.stream()
			.distinct()
			.sorted()
			.map((category) -> Option.keyed(category.name(), "route.category." + category))
			.toList();
	}

	List<Option> purposeOptions(List<GrantChoice> choices) {
		return choices.stream()
			.flatMap((choice) -> choice.purposes().stream())
			.distinct()
			.sorted()
			.map((purpose) -> Option.keyed(purpose.name(), "sharing.purpose." + purpose))
			.toList();
	}

	List<Option> recordOptions(List<OwnRecord> records, Collection<DataCategory> categories) {
		return records.stream()
			.filter((record) -> categories.contains(record.category()))
			.map((record) -> Option.named(record.id().toString(), record(record)))
			.toList();
	}

	/** {@code Gezondheid: Diagnose.pdf, 3 november 2026}. */
	String record(OwnRecord record) {
		return words.say("sharing.preview.record", words.say("route.category." + record.category()), title(record),
				words.date(record.on()));
	}

	String title(OwnRecord record) {
		return words.title(record.code(), record.title(), record.arguments());
	}

	String categories(Collection<DataCategory> categories) {
		return categories.stream()
			.sorted(Comparator.naturalOrder())
			.map((category) -> words.say("route.category." + category).toLowerCase(java.util.Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

	String name(UnitView unit) {
		return words.say("sharing.unit", words.say("shell.role." + unit.role()), unit.organisationName());
	}

	String name(Map<UnitId, UnitView> units, UnitId unit) {
		UnitView found = units.get(unit);
		return (found != null) ? name(found) : "";
	}

	Map<UnitId, UnitView> units(Collection<UnitId> ids) {
		return directory.units(ids);
	}

	private String day(Instant moment) {
		return words.date(LocalDate.ofInstant(moment, ClockConfiguration.ZONE));
	}

	private String lastDay(Instant until) {
		return words.date(LocalDate.ofInstant(until.minusSeconds(1), ClockConfiguration.ZONE));
	}

	private static String tone(Enum<?> state) {
		return switch (state.name()) {
			case "RUNNING", "VALID" -> "positive";
			case "WAITING", "PARTIAL", "ASKED" -> "warning";
			case "REFUSED", "WITHDRAWN", "REVOKED" -> "negative";
			default -> "info";
		};
	}

}
