package nl.routebord.sharing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;

/** A row of {@code policy-cases.csv} (privacy.md B.9). */
record PolicyCase(String nr, Role role, RelationKind relation, String source, DataCategory category, Phase phase,
		Set<String> flags, Access expected, String reason, String why) {

	static List<PolicyCase> all() {
		try (InputStream rows = PolicyCase.class.getResourceAsStream("/sharing/policy-cases.csv")) {
			String text = new String(Objects.requireNonNull(rows).readAllBytes(), StandardCharsets.UTF_8);
			return CsvReader.builder().ofNamedCsvRecord(text).stream().map(PolicyCase::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PolicyCase of(NamedCsvRecord row) {
		return new PolicyCase(row.getField("nr"), role(row.getField("role")),
				RelationKind.valueOf(row.getField("relation")), row.getField("source"),
				DataCategory.valueOf(row.getField("category")), Phase.valueOf(row.getField("phase")),
				Set.of(row.getField("flags").split("\\+")), Access.valueOf(row.getField("expected")),
				row.getField("reason").replace("(404)", ""), row.getField("why"));
	}

	private static Role role(String code) {
		return Arrays.stream(Role.values()).filter((role) -> role.matrixCode().equals(code)).findFirst().orElseThrow();
	}

	/** Parents and pupils have no portal yet. */
	boolean isOfDataSubject() {
		return role == Role.PARENT || role == Role.PUPIL;
	}

	/** The session refuses these before the policy is asked. */
	boolean isOfSession() {
		return flags.contains("role_ended") || flags.contains("no_mfa");
	}

	/** Its answer rests on a grant, a consent, a ticket, broken glass or a redaction. */
	boolean restsOnWhatComesLater() {
		boolean grant = reason.startsWith("R12_GRANT") && !reason.equals("R12_GRANT:none");
		boolean consent = reason.startsWith("R13_CONSENT");
		boolean exception = reason.equals("R14_BREAKGLASS") || reason.equals("R16_TICKET");
		boolean redaction = expected == Access.REDACT && !Redactions.exists(role, category);
		return grant || consent || exception || redaction;
	}

	boolean isForNow() {
		return !isOfDataSubject() && !isOfSession() && !restsOnWhatComesLater();
	}

	Decision decideBy(SharingPolicy policy) {
		UnitId mine = UnitId.fresh();
		boolean own = source.equals("own");
		UnitId sourceUnit = own ? mine : UnitId.fresh();
		Role sourceRole = own ? role : role(source);
		OrganisationId organisation = OrganisationId.fresh();
		OrganisationId sourceOrganisation = flags.contains("foreign_org") ? OrganisationId.fresh() : organisation;
		CaseFacts facts = new CaseFacts(UUID.randomUUID(), sourceUnit, Set.of(phase),
				List.of(new CaseParty(mine, role, organisation, relation),
						new CaseParty(sourceUnit, sourceRole, sourceOrganisation, RelationKind.OWN)));
		RecordFacts record = new RecordFacts(category, sourceUnit, sourceRole, flags.contains("restricted"));
		return policy.decide(new Reader(mine, organisation, role), facts, record);
	}

	@Override
	public String toString() {
		return "%s: %s %s, %s of %s in %s → %s %s (%s)".formatted(nr, role, relation, category, source, phase, expected,
				reason, why);
	}

}
