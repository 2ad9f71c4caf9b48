package nl.routebord.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotFound;

/** Names of units and people, looked up at once. */
record Names(Map<UnitId, UnitView> units, Map<UserId, String> people) {

	static Names of(Directory directory, Collection<UnitId> units, Collection<UserId> people) {
		return new Names(directory.units(units), directory.personNames(people));
	}

	UnitView unit(UnitId id) {
		return Optional.ofNullable(units.get(id)).orElseThrow(NotFound::new);
	}

	List<UnitView> units(Collection<UnitId> ids) {
		return ids.stream().map(this::unit).toList();
	}

	String person(UserId id) {
		return people.getOrDefault(id, "");
	}

}
