package nl.routebord.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.convenant.AccessionView.Standing;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessionRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final OrganisationId PARTY = OrganisationId.fresh();

	private static final OrganisationId SWV = OrganisationId.fresh();

	@Test
	void aPartyTakesPartFromItsSignatureOnAtTheEarliest() {
		assertThat(check(accession("2026-11-01", "2026-11-01", null))).isEmpty();
		assertThat(check(accession("2026-11-02", "2026-11-01", null))).containsExactly("from");
		assertThat(check(accession("2026-11-24", "2026-12-01", null))).containsExactly("signedOn");
		assertThat(check(accession(null, null, null))).containsExactly("signedOn", "from");
		assertThat(check(accession("2026-11-01", "2026-11-01", "2026-11-01"))).containsExactly("until");
	}

	@Test
	void twoAccessionsNeverHoldOnTheSameDay() {
		List<AccessionView> standing = List.of(view("2025-01-01", "2026-01-01"));
		assertThat(check(accession("2026-01-01", "2026-01-01", null), standing)).isEmpty();
		assertThat(check(accession("2025-12-31", "2025-12-31", null), standing)).containsExactly("from");
		assertThat(check(accession("2024-01-01", "2024-01-01", null), standing)).containsExactly("from");
		assertThat(check(accession("2024-01-01", "2024-01-01", "2025-01-01"), standing)).isEmpty();
	}

	@Test
	void whoSignsForAnotherHasAVolmachtInWritingThatIsOlder() {
		assertThat(check(signed(SWV, "2026-10-01"))).isEmpty();
		assertThat(check(signed(SWV, null))).containsExactly("mandateOn");
		assertThat(check(signed(SWV, "2026-11-02"))).containsExactly("mandateOn");
		assertThat(check(signed(null, "2026-10-01"))).containsExactly("signedBy");
		assertThat(check(signed(PARTY, "2026-10-01"))).containsExactly("signedBy");
	}

	@Test
	void anEndLiesNotInThePastAndStaysWhenItHasCome() {
		AccessionView open = view("2025-01-01", null);
		assertThat(fields(AccessionRules.check(end("2026-11-23"), open, TODAY))).isEmpty();
		assertThat(fields(AccessionRules.check(end("2026-11-22"), open, TODAY))).containsExactly("until");
		AccessionView ended = view("2025-01-01", "2026-11-23");
		assertThat(fields(AccessionRules.check(end(null), ended, TODAY))).containsExactly("until");
		assertThat(fields(AccessionRules.check(end("2026-11-23"), ended, TODAY))).as("papers may still come").isEmpty();
	}

	@Test
	void standingFollowsTheDay() {
		assertThat(view("2026-12-01", null).standing(TODAY)).isEqualTo(Standing.TO_COME);
		assertThat(view("2025-12-01", null).standing(TODAY)).isEqualTo(Standing.IN_FORCE);
		assertThat(view("2025-12-01", "2026-11-24").standing(TODAY)).isEqualTo(Standing.ENDING);
		assertThat(view("2025-12-01", "2026-11-23").standing(TODAY)).isEqualTo(Standing.ENDED);
	}

	private static List<String> check(RecordAccession command) {
		return check(command, List.of());
	}

	private static List<String> check(RecordAccession command, List<AccessionView> standing) {
		return fields(AccessionRules.check(command, standing, TODAY));
	}

	private static List<String> fields(Faults faults) {
		return faults.list().stream().map(Fault::field).toList();
	}

	private static RecordAccession accession(@Nullable String signed, @Nullable String from, @Nullable String until) {
		return new RecordAccession(UUID.randomUUID(), PARTY, date(signed), date(from), date(until), null, null,
				AccessionPapers.NONE);
	}

	private static RecordAccession signed(@Nullable OrganisationId signer, @Nullable String mandate) {
		return new RecordAccession(UUID.randomUUID(), PARTY, date("2026-11-01"), date("2026-11-01"), null, signer,
				date(mandate), AccessionPapers.NONE);
	}

	private static AlterAccession end(@Nullable String until) {
		return new AlterAccession(UUID.randomUUID(), new AccessionId(UUID.randomUUID()), date(until),
				AccessionPapers.NONE);
	}

	private static AccessionView view(String from, @Nullable String until) {
		return new AccessionView(new AccessionId(UUID.randomUUID()), PARTY, LocalDate.parse(from),
				LocalDate.parse(from), date(until), null, "", null, AccessionPapers.NONE, Instant.EPOCH, true);
	}

	private static @Nullable LocalDate date(@Nullable String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

}
