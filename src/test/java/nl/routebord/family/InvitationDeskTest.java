package nl.routebord.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.OpenCase;
import nl.routebord.route.RouteRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is let in by whom, on the real database. */
@RoutebordTest
class InvitationDeskTest {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu");

	@Autowired
	private InvitationDesk desk;

	@Autowired
	private FamilyReading reading;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private RouteRegion region;

	private Actor coordinator;

	@BeforeEach
	void units() {
		coordinator = region.opened().careCoordinator();
	}

	@Test
	void onlyParentsWithGezagAndAPupilFrom12AreOffered() {
		assertThat(desk.invitees(opened(11), coordinator)).extracting(Invitee::name).containsExactly("M. Ouder");
		assertThat(desk.invitees(opened(12), coordinator)).extracting(Invitee::role)
			.containsExactly(Role.PARENT, Role.PUPIL);
		assertThat(desk.invitees(opened(18), coordinator)).extracting(Invitee::role).containsExactly(Role.PUPIL);
	}

	@Test
	void withTheCodeAndTheBirthDateAParentOpensAnAccountOnce() {
		String number = opened(14);
		Invited invited = desk.invite(number, parent(number), coordinator);
		String typed = invited.code().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
		UserId user = desk.accept(command(typed, 14)).orElseThrow();
		assertThat(reading.view(number, as(user, Role.PARENT)).file().head().number()).isEqualTo(number);
		assertThat(desk.accept(command(typed, 14))).as("used").isEmpty();
		assertThat(desk.invitees(number, coordinator).get(0).hasAccount()).isTrue();
	}

	@Test
	void aWrongBirthDateFiveTimesEndsTheCode() {
		String number = opened(14);
		Invited invited = desk.invite(number, parent(number), coordinator);
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThat(desk.accept(command(invited.code(), 13))).isEmpty();
		}
		assertThat(desk.accept(command(invited.code(), 14))).isEmpty();
	}

	@Test
	void aNewCodeReplacesTheOlderOne() {
		String number = opened(14);
		Invited first = desk.invite(number, null, coordinator);
		Invited second = desk.invite(number, null, coordinator);
		assertThat(desk.accept(command(first.code(), 14))).isEmpty();
		assertThat(desk.accept(command(second.code(), 14))).isPresent();
	}

	@Test
	void aWeakPasswordIsAFaultAndLeavesTheCodeStanding() {
		String number = opened(14);
		Invited invited = desk.invite(number, null, coordinator);
		AcceptInvitation weak = new AcceptInvitation(invited.code(), typed(14), name(), "kort");
		assertThatThrownBy(() -> desk.accept(weak)).isInstanceOf(RuleViolated.class);
		assertThat(desk.accept(command(invited.code(), 14))).isPresent();
	}

	@Test
	void endingTheAccessWorksAtTheNextRequest() {
		String number = opened(14);
		UserId user = desk.accept(command(desk.invite(number, parent(number), coordinator).code(), 14)).orElseThrow();
		desk.end(number, parent(number), coordinator);
		assertThatThrownBy(() -> reading.view(number, as(user, Role.PARENT))).isInstanceOf(NotFound.class);
		assertThat(reading.home(as(user, Role.PARENT)).cases()).isEmpty();
	}

	@Test
	void noCodeForAParentWithoutGezagNorForAPupilUnder12() {
		String number = opened(11);
		assertThatThrownBy(() -> desk.invite(number, null, coordinator)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.invite(number, UUID.randomUUID(), coordinator)).isInstanceOf(NotFound.class);
	}

	@Test
	void onlyWhoDirectsInvitesAndStrangersSeeNoCase() {
		String number = opened(14);
		assertThatThrownBy(() -> desk.invitees(number, region.attendanceOfficer())).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> desk.invitees(number, region.coordinatorElsewhere())).isInstanceOf(NotFound.class);
	}

	@Test
	void aParentConnectsASecondChildToTheSameAccount() {
		String first = opened(14);
		String second = opened(13);
		UserId user = desk.accept(command(desk.invite(first, parent(first), coordinator).code(), 14)).orElseThrow();
		Actor actor = as(user, Role.PARENT);
		String code = desk.invite(second, parent(second), coordinator).code();
		assertThat(desk.connect(code, typed(14), actor)).isFalse();
		assertThat(desk.connect(code, typed(13), actor)).isTrue();
		assertThat(reading.home(actor).cases()).extracting((head) -> head.number())
			.containsExactlyInAnyOrder(first, second);
		String pupils = desk.invite(second, null, coordinator).code();
		assertThat(desk.connect(pupils, typed(13), actor)).as("the pupil's code is not for a parent").isFalse();
	}

	private UUID parent(String number) {
		return desk.invitees(number, coordinator).get(0).guardian().orElseThrow();
	}

	private String opened(int age) {
		PupilInput base = RouteRegion.pupil("");
		PupilInput pupil = new PupilInput(base.firstName(), base.prefix(), base.lastName(), typed(age), "",
				base.street(), base.houseNumber(), base.postcode(), base.place(), false, base.municipality(),
				base.school(), base.schoolType(), base.className(), base.enrolledFrom(),
				List.of(guardian("M. Ouder", true), guardian("P. Zonder", false)));
		OpenCase signal = RouteRegion.signal(pupil);
		return opening.open(signal, coordinator).number();
	}

	private static GuardianInput guardian(String name, boolean hasAuthority) {
		return new GuardianInput(name, hasAuthority, "ouder@voorbeeld.nl", "0612345678", "", "", "", "");
	}

	private static AcceptInvitation command(String code, int age) {
		return new AcceptInvitation(code, typed(age), name(), "een lang wachtwoord van thuis");
	}

	private static String name() {
		return "gezin." + UUID.randomUUID().toString().substring(0, 12);
	}

	private static String typed(int age) {
		return LocalDate.now().minusYears(age).minusMonths(2).format(TYPED);
	}

	private static Actor as(UserId user, Role role) {
		return Actor.person(user, new UnitId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()), role);
	}

}
