package nl.routebord.web.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.consent.ConsentView;
import nl.routebord.consent.Signer;
import nl.routebord.grant.GrantView;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseQuestions;
import nl.routebord.route.ConsentEndings;
import nl.routebord.route.Custodian;
import nl.routebord.sharing.Explanation;
import nl.routebord.web.GrantWords;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Component;

/** The rows of the page that tells what is shared in a case. Decides nothing. */
@Component
class SharingRows {

	private final CaseGrants grants;

	private final CaseConsents consents;

	private final ConsentEndings endings;

	private final CaseQuestions questions;

	private final GrantWords states;

	private final SharingWords plain;

	private final Words words;

	SharingRows(CaseGrants grants, CaseConsents consents, ConsentEndings endings, CaseQuestions questions,
			GrantWords states, SharingWords plain, Words words) {
		this.grants = grants;
		this.consents = consents;
		this.endings = endings;
		this.questions = questions;
		this.states = states;
		this.plain = plain;
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

	/** A consent that ended, and what follows for this unit. */
	record EndingRow(String id, String sentence, List<String> follows) {
	}

	/** A kind of data of a unit, with the way to its explanation. */
	record Part(String category, String source, String text, String state) {
	}

	List<EndingRow> endings(CaseFileId id, Actor actor) {
		List<ConsentEndings.Ending> unread = endings.unread(id, actor);
		Map<UnitId, UnitView> units = units(unread.stream().map(ConsentEndings.Ending::consent).toList());
		return unread.stream().map((one) -> row(one, units)).toList();
	}

	private EndingRow row(ConsentEndings.Ending one, Map<UnitId, UnitView> units) {
		ConsentView consent = one.consent();
		List<String> follows = new ArrayList<>();
		if (one.received()) {
			follows.add(words.say("sharing.ended." + consent.kind()));
		}
		if (one.directs()) {
			follows.add(words.say("sharing.ended.directs"));
		}
		return new EndingRow(consent.id().value().toString(),
				words.say("sharing.ended.sentence",
						plain.day(consent.withdrawnAt().or(consent::refusedAt).orElseThrow()),
						plain.name(units, consent.source().orElseThrow()),
						plain.name(units, consent.recipient().orElseThrow()), plain.categories(consent.categories())),
				follows);
	}

	private Map<UnitId, UnitView> units(List<ConsentView> views) {
		return plain.units(views.stream()
			.flatMap((consent) -> List.of(consent.source(), consent.recipient()).stream())
			.flatMap(Optional::stream)
			.toList());
	}

	List<GrantRow> grants(CaseFileId id, Actor actor) {
		List<GrantView> views = grants.list(id, actor);
		Map<UnitId, UnitView> units = plain
			.units(views.stream().flatMap((grant) -> List.of(grant.source(), grant.recipient()).stream()).toList());
		return views.stream().map((grant) -> row(grant, units, actor)).toList();
	}

	private GrantRow row(GrantView grant, Map<UnitId, UnitView> units, Actor actor) {
		String scope = grant.records().isEmpty() ? words.say("sharing.grant.all")
				: words.say("sharing.grant.some", grant.records().size());
		String term = words.say("sharing.grant.term.text", plain.day(grant.from()), plain.lastDay(grant.until()));
		String ended = grant.revokedAt()
			.map((at) -> words.say("sharing.grant.revoked.text", plain.day(at), grant.revokedReason().orElse("")))
			.orElse("");
		return new GrantRow(grant.id().value().toString(),
				words.say("sharing.grant.sentence", plain.name(units, grant.source()),
						plain.name(units, grant.recipient()), plain.categories(grant.categories())),
				scope, states.state(grant, "sharing.grant.state."), grant.isClosed() ? "warning" : tone(grant.state()),
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
			.map((one) -> words.say("sharing.who." + one).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
		String how = grant.informedHow()
			.map((way) -> words.say("sharing.how." + way).toLowerCase(Locale.ROOT))
			.orElse("");
		return words.say("sharing.grant.told.text", plain.day(grant.informedAt().get()), how, who);
	}

	List<ConsentRow> consents(CaseFileId id, Actor actor) {
		List<ConsentView> views = consents.list(id, actor);
		boolean mine = views.stream().anyMatch((consent) -> isMine(consent, actor));
		Map<UUID, String> parents = mine
				? consents.custodians(id, actor).stream().collect(Collectors.toMap(Custodian::id, Custodian::name))
				: Map.of();
		Map<UnitId, UnitView> units = units(views);
		return views.stream().map((consent) -> row(consent, units, parents, actor)).toList();
	}

	private ConsentRow row(ConsentView consent, Map<UnitId, UnitView> units, Map<UUID, String> parents, Actor actor) {
		String what = plain.categories(consent.categories());
		String sentence = consent.recipient()
			.map((recipient) -> words.say("sharing.consent.sentence",
					plain.name(units, consent.source().orElse(recipient)), plain.name(units, recipient), what))
			.orElseGet(() -> words.say("sharing.consent.along", what));
		String signed = consent.signed()
			.stream()
			.map((one) -> words.say("sharing.consent.signed.one", name(one.signer(), parents), plain.day(one.at()),
					words.say("sharing.consent.method." + one.method()).toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining("; "));
		String missing = consent.missing().stream().map((one) -> name(one, parents)).collect(Collectors.joining(", "));
		List<Option> signers = Stream
			.concat(consent.missing().stream(), consent.signed().stream().map(ConsentView.Signed::signer))
			.distinct()
			.map((one) -> Option.named(WrittenAnswers.value(one), name(one, parents)))
			.toList();
		return new ConsentRow(consent.id().value().toString(), sentence,
				words.say("sharing.consent.state." + consent.state()), tone(consent.state()), consent.text(),
				words.say("sharing.consent.until", plain.lastDay(consent.until()), plain.day(consent.askedAt())),
				signed, missing, isMine(consent, actor), consent.isOpen(), signers);
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
		Map<UnitId, UnitView> units = plain
			.units(views.stream().flatMap((request) -> List.of(request.source(), request.asker()).stream()).toList());
		return views.stream().map((request) -> {
			boolean toMe = request.source().equals(actor.unit());
			String what = words.say("route.category." + request.category());
			String sentence = toMe ? words.say("sharing.request.to-me", plain.name(units, request.asker()), what)
					: words.say("sharing.request.by-me", plain.name(units, request.source()), what);
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
		Map<UnitId, UnitView> units = plain.units(hidden.stream().map((one) -> one.source().unit()).toList());
		return hidden.stream()
			.filter((one) -> units.containsKey(one.source().unit()))
			.map((one) -> new Part(one.category().name(), one.source().unit().value().toString(),
					words.say("sharing.page.why.intro", words.say("route.category." + one.category()),
							plain.name(units, one.source().unit())),
					plain.sentence(one.decision().reason())))
			.toList();
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
