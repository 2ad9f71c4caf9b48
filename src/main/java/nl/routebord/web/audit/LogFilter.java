package nl.routebord.web.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.LogCheck;
import nl.routebord.audit.LogQuery;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody wants to see of the log, as it stands in the address. */
record LogFilter(String vanaf, String tot, String dossier, String eenheid, String rol, String soort, String besluit,
		String controle) {

	/** Shown when no period is asked. */
	private static final int USUAL_DAYS = 30;

	/** Of a year's lines nobody makes sense, and the server would sort for long. */
	private static final int MOST_DAYS = 400;

	LogFilter(@Nullable String vanaf, @Nullable String tot, @Nullable String dossier, @Nullable String eenheid,
			@Nullable String rol, @Nullable String soort, @Nullable String besluit, @Nullable String controle) {
		this.vanaf = text(vanaf);
		this.tot = text(tot);
		this.dossier = text(dossier);
		this.eenheid = text(eenheid);
		this.rol = text(rol);
		this.soort = text(soort);
		this.besluit = text(besluit);
		this.controle = text(controle);
	}

	/**
	 * @param caseFile the case that {@link #dossier} names
	 * @throws RuleViolated when a date is none, or the period too long
	 */
	LogQuery query(@Nullable UUID caseFile, LocalDate today, @Nullable String cursor, int limit) {
		LocalDate until = date("tot", tot).orElse(today);
		LocalDate from = date("vanaf", vanaf).orElse(until.minusDays(USUAL_DAYS));
		if (from.isAfter(until)) {
			throw new RuleViolated("vanaf", "audit.filter.order");
		}
		if (from.isBefore(until.minusDays(MOST_DAYS))) {
			throw new RuleViolated("vanaf", "audit.filter.long", MOST_DAYS);
		}
		return new LogQuery(from, until, caseFile, unit(), choice(rol, Role.values()),
				Optional.ofNullable(choice(soort, DataCategory.values())).map(Enum::name).orElse(null),
				besluit.matches("PERMIT|DENY") ? besluit : null, choice(controle, LogCheck.values()), cursor, limit);
	}

	/** The address of this list, for its next page. */
	String address(String path) {
		return UriComponentsBuilder.fromPath(path)
			.queryParam("vanaf", vanaf)
			.queryParam("tot", tot)
			.queryParam("dossier", dossier)
			.queryParam("eenheid", eenheid)
			.queryParam("rol", rol)
			.queryParam("soort", soort)
			.queryParam("besluit", besluit)
			.queryParam("controle", controle)
			.encode()
			.toUriString();
	}

	boolean isUsed() {
		return !(vanaf + tot + dossier + eenheid + rol + soort + besluit + controle).isEmpty();
	}

	private @Nullable UnitId unit() {
		try {
			return eenheid.isEmpty() ? null : new UnitId(UUID.fromString(eenheid));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static Optional<LocalDate> date(String field, String typed) {
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(DutchDates.parse(typed).orElseThrow(() -> new RuleViolated(field, "audit.filter.date")));
	}

	private static <E extends Enum<E>> @Nullable E choice(String typed, E[] values) {
		return Arrays.stream(values).filter((value) -> value.name().equals(typed)).findFirst().orElse(null);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
