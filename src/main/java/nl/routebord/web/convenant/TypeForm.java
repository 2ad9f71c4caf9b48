package nl.routebord.web.convenant;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.consultation.ConsultationTypeView;
import nl.routebord.consultation.SaveConsultationType;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator types about a casusoverleg type.
 *
 * @param tasks the statutory task of each of {@link #ROLES}, in that order; empty: does
 * not take part
 */
record TypeForm(String request, String name, String swv, Boolean standard, String purpose, List<String> tasks,
		List<String> categories) {

	/** Who can take part in an overleg about a pupil. */
	static final List<Role> ROLES = List.of(Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_MENTOR, Role.RECEIVING_SCHOOL,
			Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER, Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE);

	TypeForm {
		request = (request != null) ? request : UUID.randomUUID().toString();
		name = (name != null) ? name : "";
		swv = (swv != null) ? swv : "";
		standard = Boolean.TRUE.equals(standard);
		purpose = (purpose != null) ? purpose : "";
		tasks = (tasks != null) ? tasks : List.of();
		categories = (categories != null) ? categories : List.of();
	}

	static TypeForm empty() {
		return new TypeForm(UUID.randomUUID().toString(), "", "", false, "D2", List.of(), List.of());
	}

	static TypeForm of(ConsultationTypeView view) {
		OrganisationId swv = view.swv();
		return new TypeForm(UUID.randomUUID().toString(), view.name(), (swv != null) ? swv.value().toString() : "",
				view.standard(), view.purpose(),
				ROLES.stream().map((role) -> view.participants().getOrDefault(role, "")).toList(),
				view.categories().stream().map(Enum::name).toList());
	}

	public String task(Role role) {
		int index = ROLES.indexOf(role);
		return (index < tasks.size()) ? tasks.get(index) : "";
	}

	SaveConsultationType command(@Nullable UUID follows) {
		Map<Role, String> participants = new EnumMap<>(Role.class);
		ROLES.stream()
			.filter((role) -> !task(role).isBlank())
			.forEach((role) -> participants.put(role, task(role).strip()));
		Set<DataCategory> chosen = Arrays.stream(DataCategory.values())
			.filter((category) -> categories.contains(category.name()))
			.collect(Collectors.toSet());
		return new SaveConsultationType(id("request", request), follows,
				swv.isBlank() ? null : new OrganisationId(id("swv", swv)), standard, name, purpose, participants,
				chosen);
	}

	private static UUID id(String field, String typed) {
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(field, "web.form");
		}
	}

}
