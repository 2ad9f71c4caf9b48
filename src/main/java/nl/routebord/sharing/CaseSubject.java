package nl.routebord.sharing;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The child that a case is about, as far as the policy needs to know.
 *
 * @param birthDate null where no child is named (anonymous consult)
 * @param custodians the ids of the guardians with gezag
 * @param family the people who sign in as parent or pupil
 */
public record CaseSubject(@Nullable LocalDate birthDate, boolean secretAddress, Set<UUID> custodians,
		Map<UserId, Kin> family) {

	/** Nobody is named: nobody can consent and no family reads. */
	public static final CaseSubject UNNAMED = new CaseSubject(null, false, Set.of(), Map.of());

	public CaseSubject {
		custodians = Set.copyOf(custodians);
		family = Map.copyOf(family);
	}

	/**
	 * Reads what {@code app.pupil_subject(pupil)} gave.
	 * @throws IllegalStateException for anything else
	 */
	public static CaseSubject read(String json) {
		return SharingJson.read(json, Content.class).subject();
	}

	/**
	 * A family member with an account.
	 *
	 * @param role {@code PARENT} or {@code PUPIL}
	 * @param guardian the id of the parent among the guardians; null for the pupil
	 */
	public record Kin(Role role, @Nullable UUID guardian) {
	}

	/**
	 * In whole years; of somebody born on 29 February a year more on 1 March (CHOICE). 0
	 * when no child is named: the age that allows least.
	 */
	public int age(LocalDate today) {
		return (birthDate != null) ? Math.max(0, Period.between(birthDate, today).getYears()) : 0;
	}

	boolean isFamily(Reader reader) {
		Kin kin = family.get(reader.user());
		return kin != null && kin.role() == reader.role();
	}

	@Nullable UUID guardian(Reader reader) {
		Kin kin = family.get(reader.user());
		return (kin != null && kin.role() == reader.role()) ? kin.guardian() : null;
	}

	boolean lacksCustody(Reader reader) {
		UUID guardian = guardian(reader);
		return reader.role() == Role.PARENT && (guardian == null || !custodians.contains(guardian));
	}

	public Signers signers(LocalDate today) {
		return Signers.at(age(today), custodians);
	}

	@Override
	public String toString() {
		return "CaseSubject[family=" + family.values().stream().map(Kin::role).collect(Collectors.toSet()) + "]";
	}

	/** The subject as the database gives it. */
	record Content(@Nullable LocalDate birthDate, boolean secretAddress, Set<UUID> custodians, List<Member> family) {

		CaseSubject subject() {
			return new CaseSubject(birthDate, secretAddress, custodians,
					family.stream()
						.collect(Collectors.toMap((member) -> new UserId(member.user()),
								(member) -> new Kin(member.role(), member.guardian()))));
		}

	}

	/** One account of the family. */
	record Member(UUID user, Role role, @Nullable UUID guardian) {
	}

}
