package nl.routebord.web.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.audit.AccessLog;
import nl.routebord.audit.LogQuery;
import nl.routebord.audit.LogRow;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts words to lines of the log. */
@Component
class LogPages {

	private static final UUID NO_CASE = new UUID(0, 0);

	private final AccessLog log;

	private final CaseDesk cases;

	private final Directory directory;

	private final Words words;

	private final MessageSource messages;

	private final Clock clock;

	LogPages(AccessLog log, CaseDesk cases, Directory directory, Words words, MessageSource messages, Clock clock) {
		this.log = log;
		this.cases = cases;
		this.directory = directory;
		this.words = words;
		this.messages = messages;
		this.clock = clock;
	}

	/** Like lines of one day, in words. */
	record Row(String when, String who, String role, String unit, String caseNumber, String what, String category,
			String why, String result, boolean refused, boolean emergency, long count) {

		List<String> cells() {
			return List.of(when, who, role, unit, caseNumber, what, category, why, result, emergency ? "1" : "0",
					String.valueOf(count));
		}

	}

	/**
	 * @param own the units of the actor's organisation
	 */
	Slice<Row> ofOrganisation(LogFilter filter, @Nullable String cursor, int limit, List<UnitView> own, Actor actor) {
		Optional<CaseFacts> asked = asked(filter);
		return rows(log.ofOrganisation(query(filter, asked, cursor, limit), isOneOf(own, asked), actor), own);
	}

	List<Row> export(LogFilter filter, Actor actor) {
		Optional<CaseFacts> asked = asked(filter);
		List<UnitView> own = log.units(actor);
		List<LogRow> found = log.export(query(filter, asked, null, 1), isOneOf(own, asked), actor);
		return rows(new Slice<>(found, null, null), own).items();
	}

	Slice<Row> own(LogFilter filter, @Nullable String cursor, int limit, Actor actor) {
		return rows(log.own(query(filter, asked(filter), cursor, limit), actor), List.of());
	}

	private LogQuery query(LogFilter filter, Optional<CaseFacts> asked, @Nullable String cursor, int limit) {
		UUID caseFile = filter.dossier().isEmpty() ? null : asked.map(CaseFacts::caseFile).orElse(NO_CASE);
		return filter.query(caseFile, LocalDate.now(clock), cursor, limit);
	}

	private Optional<CaseFacts> asked(LogFilter filter) {
		try {
			return filter.dossier().isEmpty() ? Optional.empty() : Optional.of(cases.facts(filter.dossier()));
		}
		catch (NotFound unknown) {
			return Optional.empty();
		}
	}

	private static boolean isOneOf(List<UnitView> own, Optional<CaseFacts> asked) {
		List<UnitId> units = own.stream().map(UnitView::id).toList();
		return asked.filter((facts) -> facts.parties().stream().map(CaseParty::unit).anyMatch(units::contains))
			.isPresent();
	}

	private Slice<Row> rows(Slice<LogRow> found, List<UnitView> own) {
		Map<UUID, String> numbers = cases
			.numbers(found.items().stream().map(LogRow::caseFile).filter(Objects::nonNull).distinct().toList());
		Map<UnitId, UnitView> units = new HashMap<>();
		own.forEach((unit) -> units.put(unit.id(), unit));
		List<UnitId> others = found.items()
			.stream()
			.map(LogRow::unit)
			.filter((unit) -> !units.containsKey(unit))
			.toList();
		if (!others.isEmpty()) {
			units.putAll(directory.units(others));
		}
		return found.map((row) -> row(row, numbers, units.get(row.unit())));
	}

	private Row row(LogRow row, Map<UUID, String> numbers, @Nullable UnitView unit) {
		String number = (row.caseFile() != null) ? numbers.getOrDefault(row.caseFile(), "") : "";
		return new Row(words.time(row.at()), row.person(), say("shell.role." + row.role(), row.role().name()),
				(unit != null) ? unit.organisationName() + ", " + unit.name() : "", number, action(row.action()),
				(row.category() != null) ? say("route.category." + row.category(), row.category()) : "",
				purposes(row.purposes()), result(row), "DENY".equals(row.decision()), row.emergency(), row.count());
	}

	/** A plan that was set tells in its code where to; the log says that it was set. */
	private String action(String code) {
		String kind = code.replaceFirst("\\.[A-Z_]+$", "");
		return say("audit.action." + kind, kind);
	}

	private String result(LogRow row) {
		String decision = words.say("audit.decision." + row.decision());
		return (row.reason() != null) ? decision + " (" + row.reason() + ")" : decision;
	}

	private String purposes(@Nullable String codes) {
		return (codes == null || codes.isEmpty()) ? ""
				: Stream.of(codes.split("\\+"))
					.map((code) -> say("audit.purpose." + code, code))
					.collect(Collectors.joining(", "));
	}

	private String say(String key, String otherwise) {
		return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
	}

}
