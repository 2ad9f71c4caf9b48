package nl.routebord.region;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Registered;
import nl.routebord.identity.Registered.Result;
import nl.routebord.region.RowFormat.Written;

/** Registers school locations under their board and vo-swv. */
final class SchoolLocations {

	private final KnownOrganisations organisations;

	private final EducationRows education;

	private final Actor actor;

	private final Clock clock;

	SchoolLocations(KnownOrganisations organisations, EducationRows education, Actor actor, Clock clock) {
		this.organisations = organisations;
		this.education = education;
		this.actor = actor;
		this.clock = clock;
	}

	Written write(List<SchoolLocationRow> rows) {
		var swvs = this.organisations.swvs(rows.stream().map((row) -> row.area().swvVo()).toList());
		var boards = this.organisations.boards(rows.stream().map(SchoolLocationRow::boardNumber).toList());
		this.organisations.named(OrganisationKind.MUNICIPALITY, municipalities(rows));
		List<Registered> registered = this.organisations.registerAll(rows.stream().map(command(swvs, boards)).toList());
		this.education.follow(given(rows, registered), this.actor, this.clock.instant());
		return count(registered);
	}

	private static Map<OrganisationId, Set<SchoolType>> given(List<SchoolLocationRow> rows,
			List<Registered> registered) {
		Map<OrganisationId, Set<SchoolType>> given = new HashMap<>();
		for (int i = 0; i < rows.size(); i++) {
			if (!rows.get(i).education().isEmpty()) {
				given.put(registered.get(i).id(), rows.get(i).education());
			}
		}
		return given;
	}

	private static Function<SchoolLocationRow, RegisterOrganisation> command(Map<String, OrganisationId> swvs,
			Map<String, OrganisationId> boards) {
		return (row) -> new RegisterOrganisation(OrganisationKind.SCHOOL_LOCATION, row.code(), row.name(), row.place(),
				boards.get(row.boardNumber()), swvs.get(row.area().swvVo()));
	}

	private static Map<String, String> municipalities(List<SchoolLocationRow> rows) {
		Map<String, String> names = new HashMap<>();
		rows.forEach((row) -> names.putIfAbsent(row.municipalityNumber(), row.municipalityName()));
		return names;
	}

	private static Written count(List<Registered> results) {
		return new Written(count(results, Result.UNCHANGED), count(results, Result.ADDED),
				count(results, Result.CHANGED));
	}

	private static long count(List<Registered> results, Result result) {
		return results.stream().filter((registered) -> registered.result() == result).count();
	}

}
