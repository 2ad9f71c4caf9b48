package nl.routebord.reporting;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.terms.SchoolYear;

/** A return, cumulative over the school year (domain.md 6). */
public enum ReturnKind {

	/** Children at home, of a swv to the Inspectie, each quarter. */
	HOME(OrganisationKind.SWV, Block.HOME, Block.AGREED, Block.ELSEWHERE),
	/**
	 * The leerplichttelling of a municipality to the minister, each year (LPW art. 25).
	 */
	DUTY(OrganisationKind.MUNICIPALITY, Block.RESIDENTS, Block.RELATIVE, Block.REPORTED, Block.ABSOLUTE,
			Block.ABSOLUTE_WHO, Block.LONG_AT_HOME, Block.AGREED_HERE, Block.EXEMPT, Block.ENFORCED);

	private final OrganisationKind maker;

	private final List<Block> blocks;

	ReturnKind(OrganisationKind maker, Block... blocks) {
		this.maker = maker;
		this.blocks = List.of(blocks);
	}

	/** What an organisation of that kind returns. */
	static Optional<ReturnKind> of(OrganisationKind maker) {
		return Stream.of(values()).filter((kind) -> kind.maker == maker).findFirst();
	}

	List<Block> blocks() {
		return blocks;
	}

	/** The end of the quarter before that of the day, in the same school year. */
	static Optional<LocalDate> before(LocalDate day) {
		SchoolYear year = SchoolYear.of(day);
		return Stream
			.of(year.begin().withMonth(Month.OCTOBER.getValue()).withDayOfMonth(31),
					LocalDate.of(year.startYear() + 1, Month.JANUARY, 31),
					LocalDate.of(year.startYear() + 1, Month.APRIL, 30))
			.filter((end) -> end.isBefore(day))
			.reduce((first, next) -> next);
	}

}
