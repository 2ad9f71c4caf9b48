package nl.routebord.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Registered;

/**
 * Organisations that a register knows by code only. Who is there already keeps the name
 * people gave it; a new one gets a name that says its code. Made anew for each import;
 * remembers no ids, since a dry run rolls new ones back.
 */
final class KnownOrganisations {

	private final OrganisationDesk desk;

	private final Map<OrganisationKind, Map<String, RegisterOrganisation>> known = new HashMap<>();

	KnownOrganisations(OrganisationDesk desk, Directory directory, OrganisationKind... kinds) {
		this.desk = desk;
		for (var kind : kinds) {
			Map<String, RegisterOrganisation> ofKind = new HashMap<>();
			directory.organisations(kind).forEach((found) -> ofKind.put(found.code(), asItIs(found)));
			this.known.put(kind, ofKind);
		}
	}

	Map<String, OrganisationId> swvs(Collection<String> codes) {
		Map<String, String> names = new LinkedHashMap<>();
		codes.forEach((code) -> names.put(code, "Samenwerkingsverband " + code));
		return named(OrganisationKind.SWV, names);
	}

	Map<String, OrganisationId> boards(Collection<String> numbers) {
		Map<String, String> names = new LinkedHashMap<>();
		numbers.forEach((number) -> names.put(number, "Schoolbestuur " + number));
		return named(OrganisationKind.SCHOOL_BOARD, names);
	}

	/** By code; sorted, so that two writers never wait for each other in a ring. */
	Map<String, OrganisationId> named(OrganisationKind kind, Map<String, String> names) {
		var codes = new ArrayList<>(new HashSet<>(names.keySet()));
		codes.sort(null);
		var registered = registerAll(
				codes.stream().map((code) -> command(kind, code, names.getOrDefault(code, code))).toList());
		Map<String, OrganisationId> ids = new HashMap<>();
		for (int i = 0; i < codes.size(); i++) {
			ids.put(codes.get(i), registered.get(i).id());
		}
		return ids;
	}

	List<Registered> registerAll(List<RegisterOrganisation> commands) {
		return this.desk.registerAll(commands);
	}

	/** The name of first sight stays: two spellings in one file would take turns. */
	private RegisterOrganisation command(OrganisationKind kind, String code, String name) {
		return this.known.computeIfAbsent(kind, (any) -> new HashMap<>())
			.computeIfAbsent(code, (any) -> new RegisterOrganisation(kind, code, name, "", null, null));
	}

	private static RegisterOrganisation asItIs(OrganisationView found) {
		return new RegisterOrganisation(found.kind(), found.code(), found.name(), found.place(),
				found.parent().orElse(null), found.swv().orElse(null));
	}

}
