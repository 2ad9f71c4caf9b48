package nl.routebord.web.anonymous;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.anonymous.AgeBand;
import nl.routebord.anonymous.BringConsult;
import nl.routebord.anonymous.Problem;
import nl.routebord.anonymous.Sector;
import nl.routebord.identity.UnitId;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** A question about a child without a name, as typed. */
record ConsultForm(String request, String ageBand, String sector, String problem, String text, List<String> partners) {

	ConsultForm(@Nullable String request, @Nullable String ageBand, @Nullable String sector, @Nullable String problem,
			@Nullable String text, @Nullable List<String> partners) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.ageBand = Objects.requireNonNullElse(ageBand, "");
		this.sector = Objects.requireNonNullElse(sector, "");
		this.problem = Objects.requireNonNullElse(problem, "");
		this.text = Objects.requireNonNullElse(text, "");
		this.partners = Objects.requireNonNullElse(partners, List.<String>of())
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	static ConsultForm empty() {
		return new ConsultForm(null, null, null, null, null, null);
	}

	/** What is no unit was not invited, and is a fault there. */
	BringConsult command() {
		Set<UnitId> units = partners.stream()
			.map((partner) -> Objects.requireNonNullElseGet(Typed.id(partner), () -> new UUID(0, 0)))
			.map(UnitId::new)
			.collect(Collectors.toSet());
		return new BringConsult(Typed.request(request), Typed.word(ageBand, AgeBand.values()),
				Typed.word(sector, Sector.values()), Typed.word(problem, Problem.values()), text, units);
	}

	@Override
	public String toString() {
		return "ConsultForm[…]";
	}

}
