package nl.routebord.region;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a school location gives, as is recorded of it.
 *
 * @param types none: nobody recorded it yet
 */
public record Education(Set<SchoolType> types) {

	private static final Set<SchoolType> BOTH = EnumSet.of(SchoolType.SO, SchoolType.VSO);

	public Education {
		types = Set.copyOf(types);
	}

	public boolean isKnown() {
		return !types.isEmpty();
	}

	/** A school for so and vso gives both. */
	public boolean gives(SchoolType type) {
		return types.contains(type) || (types.contains(SchoolType.SO_VSO) && BOTH.contains(type));
	}

	public boolean givesAny(Collection<SchoolType> wanted) {
		return wanted.stream().anyMatch(this::gives);
	}

	/** One number for each set, so that who changes it can say what was read. */
	public long version() {
		return types.stream().mapToLong((type) -> 1L << type.ordinal()).sum();
	}

}
