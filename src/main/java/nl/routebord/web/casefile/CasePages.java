package nl.routebord.web.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.routebord.document.DocumentView;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseParts;
import nl.routebord.route.CaseTerm;
import nl.routebord.route.CaseView;
import nl.routebord.route.Party;
import nl.routebord.route.TimelineItem;
import nl.routebord.sharing.CutRecord;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import nl.routebord.web.Words;
import nl.routebord.web.parts.DocumentRow;
import nl.routebord.web.parts.Step;
import nl.routebord.web.parts.TermCard;
import nl.routebord.web.worklist.TaskRows;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Puts a case into words. Decides nothing: the view is cut to the reader already. */
@Component
class CasePages {

	private static final List<Phase> BAR = List.of(Phase.P1, Phase.P2, Phase.P3, Phase.P4, Phase.P5, Phase.P6,
			Phase.P7);

	private static final List<String> CUT_ORDER = List.of("status", "granted", "schoolType", "received", "decided",
			"begin", "end");

	private final Words words;

	private final TaskRows taskRows;

	private final Clock clock;

	CasePages(Words words, TaskRows taskRows, Clock clock) {
		this.words = words;
		this.taskRows = taskRows;
		this.clock = clock;
	}

	CasePage page(CaseView view) {
		CaseHead head = view.head();
		Map<UnitId, Party> parties = view.partyByUnit();
		return new CasePage(head, initials(head.pupil()), tags(head), phases(head),
				view.tasks().stream().map(taskRows::row).toList(),
				view.timeline().items().stream().map((line) -> line(line, parties)).toList(), view.timeline().next(),
				people(view),
				view.terms()
					.stream()
					.sorted(Comparator.comparing((CaseTerm term) -> !term.open()).thenComparing(CaseTerm::dueOn))
					.map(this::term)
					.toList(),
				view.related().stream().map(this::related).toList(), view.cut().stream().map(this::cut).toList(),
				view.documents().stream().map((document) -> document(head, document)).toList());
	}

	private List<CasePage.Tag> tags(CaseHead head) {
		List<CasePage.Tag> tags = new ArrayList<>();
		head.state()
			.ifPresent((state) -> tags.add(new CasePage.Tag("accent", "route", words.say("route.state." + state))));
		head.positions()
			.forEach((position) -> tags.add(new CasePage.Tag("info", "info", words.say("route.position." + position))));
		head.closeReason()
			.ifPresent((reason) -> tags.add(new CasePage.Tag("positive", "check",
					StringUtils.capitalize(words.say("journal.word." + reason)))));
		return tags;
	}

	private List<Step> phases(CaseHead head) {
		List<Step> steps = new ArrayList<>();
		if (head.hasLeft()) {
			return steps;
		}
		for (Phase phase : BAR) {
			String name = words.say("route.phase." + phase);
			if (phase == Phase.P5 && !head.seen().contains(phase)) {
				continue; // for most pupils there is no such phase
			}
			if (head.phases().contains(phase)) {
				steps.add(Step.current(name, words.say("route.phase.now")));
			}
			else if (head.seen().contains(phase)) {
				steps.add(Step.done(name, words.say("route.phase.done")));
			}
			else {
				steps.add(Step.ahead(name, words.say(head.closed() ? "route.phase.skipped" : "route.phase.ahead")));
			}
		}
		return steps;
	}

	private nl.routebord.web.parts.TimelineItem line(TimelineItem line, Map<UnitId, Party> parties) {
		String meta = line.author().isEmpty() ? words.say("route.timeline.system", words.time(line.writtenAt()))
				: words.say("route.timeline.meta", words.time(line.writtenAt()), line.author(), line.organisation());
		if (!line.happenedOn().equals(line.writtenAt().toLocalDate())) {
			meta = words.say("route.timeline.happened", words.longDate(line.happenedOn()), meta);
		}
		return new nl.routebord.web.parts.TimelineItem("accent", icon(line),
				words.journal(line.code(), line.arguments()), meta, line.text().isEmpty() ? null : line.text(),
				words.say("fragments.visibleFor", readers(line, parties)));
	}

	private String readers(TimelineItem line, Map<UnitId, Party> parties) {
		String names = line.visibleFor()
			.stream()
			.filter(parties::containsKey)
			.map((unit) -> parties.get(unit).role())
			.distinct()
			.map((role) -> words.say("shell.role." + role))
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? words.say("route.timeline.nobody") : names;
	}

	private static String icon(TimelineItem line) {
		return switch (line.code()) {
			case "journal.route.document" -> "file";
			case "journal.route.closed" -> "check";
			case "journal.route.signalled" -> "alert";
			case "journal.route.basis" -> "shield";
			default -> line.code().startsWith("journal.tlv") ? "stamp" : "message";
		};
	}

	private List<CasePage.Person> people(CaseView view) {
		List<CasePage.Person> people = new ArrayList<>();
		if (!view.head().hasLeft()) {
			people.add(new CasePage.Person(initials(view.head().directorName()), "", view.head().directorName(),
					words.say(directorLeft(view) ? "route.people.director-left" : "route.people.director")));
		}
		view.parties()
			.stream()
			.filter((party) -> party.relation() != RelationKind.FORMER)
			.forEach((party) -> people.add(
					new CasePage.Person(initials(party.organisation()), "grey", words.say("shell.role." + party.role()),
							words.say("route.people." + party.relation(), party.organisation()))));
		return people;
	}

	private static boolean directorLeft(CaseView view) {
		return view.parties()
			.stream()
			.anyMatch((party) -> party.unit().equals(view.head().directorUnit())
					&& party.relation() == RelationKind.FORMER);
	}

	private CasePage.Term term(CaseTerm term) {
		LocalDate today = LocalDate.now(clock);
		boolean late = term.late(today);
		String over = term.passes() ? "over" : "done";
		String state = term.open() ? taskRows.distance(term.dueOn(), today) : words.say("route.term." + over);
		List<TermCard.Event> events = term.events()
			.stream()
			.map((event) -> new TermCard.Event(words.date(event.date()), said(event)))
			.toList();
		String sentence = term.doneOn()
			.map((done) -> words.say("route.term.sentence." + over, words.longDate(done)))
			.orElseGet(() -> words.say("route.term.sentence", words.longDate(term.dueOn())));
		String tone = late ? "negative" : term.open() ? "" : "positive";
		return new CasePage.Term(words.say("route.term." + term.kind(), term.subject()), tone, state,
				new TermCard(late ? "negative" : null, state, sentence, null, null, null, null, events));
	}

	private String said(CaseTerm.Event event) {
		if (event.end() == null) {
			return words.say("route.term.event." + event.code(), event.amount());
		}
		return words.say("tlv.page.term.event", words.say("terms.event." + event.code()), event.amount(),
				words.date(event.end()));
	}

	private CasePage.Related related(CaseParts.Related subject) {
		return new CasePage.Related("/tlv/" + subject.number(), words.say("route.related", subject.number()),
				words.say(subject.status()));
	}

	private DocumentRow document(CaseHead head, DocumentView document) {
		String kind = words.say("route.category." + document.category());
		if (document.redacted() || document.title() == null) {
			return new DocumentRow(kind, present(document), null, words.say("route.document.redacted"), "info");
		}
		long kilobytes = (document.size() != null) ? Math.max(1, document.size() / 1024) : 0;
		return new DocumentRow(document.title(),
				words.say("route.document.details", kind, kilobytes,
						words.date(Objects.requireNonNull(document.storedOn()))),
				"/routes/" + head.number() + "/documenten/" + document.id().value(), null, null);
	}

	/** Of the ground of a placement only that it was shown (privacy.md B.7). */
	private String present(DocumentView document) {
		if (document.storedOn() == null) {
			return words.say("glass.document.exists");
		}
		String key = (document.category() == DataCategory.JUSTICE) ? "glass.document.ground" : "route.document.present";
		return words.say(key, words.date(document.storedOn()));
	}

	/** The words in the place of what this reader sees cut down. */
	private CasePage.Cut cut(CutRecord record) {
		List<String> facts = record.fields()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.comparingInt(CUT_ORDER::indexOf)))
			.map((field) -> words.say("glass.cut.field", words.say("glass.cut." + field.getKey()),
					value(field.getKey(), field.getValue())))
			.toList();
		return new CasePage.Cut(record.category().name(), words.say("route.category." + record.category()), facts);
	}

	private String value(String field, String value) {
		return switch (field) {
			case "status" -> words.say("tlv.status." + value);
			case "schoolType" -> words.say("tlv.kind." + value);
			case "granted" -> words.say("glass.cut.granted." + value);
			default -> words.date(LocalDate.parse(value));
		};
	}

	private static String initials(String name) {
		String[] parts = name.strip().split("\\s+");
		String first = parts[0].isEmpty() ? "" : parts[0].substring(0, 1);
		String last = (parts.length > 1) ? parts[parts.length - 1].substring(0, 1) : "";
		return (first + last).toUpperCase(java.util.Locale.ROOT);
	}

}
