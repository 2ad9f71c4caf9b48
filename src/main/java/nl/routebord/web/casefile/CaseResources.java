package nl.routebord.web.casefile;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.document.DocumentView;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.pupil.PupilView;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseRow;
import nl.routebord.route.CaseTerm;
import nl.routebord.route.CaseView;
import nl.routebord.route.OpenCase;
import nl.routebord.route.Party;
import nl.routebord.route.TimelineItem;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CutRecord;
import nl.routebord.sharing.Phase;
import org.jspecify.annotations.Nullable;

/** Cases as the API gives and takes them. */
final class CaseResources {

	private CaseResources() {
	}

	record Summary(UUID id, String number, String pupil, LocalDate birthDate, String school, String municipality,
			@Nullable String state, Set<Phase> phases, String director, LocalDate openedOn) {

		static Summary of(CaseRow row) {
			return new Summary(row.id().value(), row.number(), row.pupil(), row.birthDate(), row.school(),
					row.municipality(), row.state().map(Enum::name).orElse(null), row.phases(), row.director(),
					row.openedOn());
		}

	}

	record PartyResource(UUID unit, String role, String unitName, String organisation, String relation) {

		static PartyResource of(Party party) {
			return new PartyResource(party.unit().value(), party.role().name(), party.unitName(), party.organisation(),
					party.relation().name());
		}

	}

	record TermResource(String kind, String subject, LocalDate dueOn, @Nullable LocalDate doneOn,
			List<CaseTerm.Event> events) {

		static TermResource of(CaseTerm term) {
			return new TermResource(term.kind(), term.subject(), term.dueOn(), term.doneOn().orElse(null),
					term.events());
		}

	}

	record CaseResource(UUID id, String number, String pupil, LocalDate birthDate, @Nullable String school,
			@Nullable String municipality, @Nullable String state, Set<Phase> phases, String director,
			LocalDate openedOn, Set<Action> actions, List<PartyResource> parties, List<TermResource> terms,
			List<CutResource> redacted) {

		static CaseResource of(CaseView view) {
			CaseHead head = view.head();
			return new CaseResource(head.id().value(), head.number(), head.pupil(), head.birthDate(),
					head.school().orElse(null), head.municipality().orElse(null),
					head.state().map(Enum::name).orElse(null), head.phases(), head.directorName(), head.openedOn(),
					head.actions(), view.parties().stream().map(PartyResource::of).toList(),
					view.terms().stream().map(TermResource::of).toList(),
					view.cut().stream().map(CutResource::of).toList());
		}

	}

	/** What the reader sees cut down; a field that it may not know is absent. */
	record CutResource(String category, String form, Map<String, String> fields) {

		static CutResource of(CutRecord record) {
			return new CutResource(record.category().name(), record.form().name(), record.fields());
		}

	}

	record EntryResource(UUID id, LocalDateTime writtenAt, LocalDate happenedOn, String category, UUID sourceUnit,
			String author, String organisation, String code, List<String> arguments, String text,
			List<UUID> visibleFor) {

		static EntryResource of(TimelineItem line) {
			return new EntryResource(line.id(), line.writtenAt(), line.happenedOn(), line.category().name(),
					line.source().value(), line.author(), line.organisation(), line.code(), line.arguments(),
					line.text(), line.visibleFor().stream().map((unit) -> unit.value()).toList());
		}

	}

	/** What the reader may know of a pupil; what it may not know is absent. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record PupilResource(String name, LocalDate birthDate, @Nullable String maskedPgn,
			PupilView.@Nullable Contact contact, @Nullable String placeOnly, PupilView.@Nullable Enrolled enrolment) {

		static PupilResource of(PupilView pupil) {
			return new PupilResource(pupil.name(), pupil.birthDate(), pupil.maskedPgn().orElse(null),
					pupil.contact().orElse(null), pupil.placeOnly().orElse(null), pupil.enrolment().orElse(null));
		}

	}

	record Documents(List<DocumentView> items) {
	}

	record GuardianBody(@Nullable String name, @Nullable Boolean hasAuthority, @Nullable String mail,
			@Nullable String phone, @Nullable String street, @Nullable String houseNumber, @Nullable String postcode,
			@Nullable String place) {

		GuardianInput input() {
			return new GuardianInput(text(name), Boolean.TRUE.equals(hasAuthority), text(mail), text(phone),
					text(street), text(houseNumber), text(postcode), text(place));
		}

	}

	record PupilBody(@Nullable String firstName, @Nullable String prefix, @Nullable String lastName,
			@Nullable String birthDate, @Nullable String pgn, @Nullable String street, @Nullable String houseNumber,
			@Nullable String postcode, @Nullable String place, @Nullable Boolean secretAddress,
			@Nullable String municipality, @Nullable String school, @Nullable String schoolType,
			@Nullable String className, @Nullable String enrolledFrom, @Nullable List<GuardianBody> guardians) {

		PupilInput input() {
			Stream<GuardianBody> carers = requireNonNullElse(guardians, List.<GuardianBody>of()).stream();
			return new PupilInput(text(firstName), text(prefix), text(lastName), text(birthDate), text(pgn),
					text(street), text(houseNumber), text(postcode), text(place), Boolean.TRUE.equals(secretAddress),
					text(municipality), text(school), text(schoolType), text(className), text(enrolledFrom),
					carers.filter(Objects::nonNull).map(GuardianBody::input).toList());
		}

		@Override
		public String toString() {
			return "PupilBody[…]";
		}

	}

	/** Opens a case; dates may be typed as people write them, ISO is best. */
	record OpenCaseBody(@Nullable PupilBody pupil, @Nullable String signalKind, @Nullable String signalledOn,
			@Nullable String signalText, @Nullable Boolean confirmed) {

		OpenCase command() {
			PupilBody one = requireNonNullElse(pupil, new PupilBody(null, null, null, null, null, null, null, null,
					null, null, null, null, null, null, null, null));
			return new OpenCase(UUID.randomUUID(), one.input(), text(signalKind), text(signalledOn), text(signalText),
					Boolean.TRUE.equals(confirmed));
		}

	}

	record SearchBody(@Nullable String text, @Nullable String cursor, @Nullable Integer limit) {
	}

	record FamilyContactBody(@Nullable String on, @Nullable String spokeWith, @Nullable String text,
			@Nullable String basis, @Nullable Boolean informed) {
	}

	record ViewsBody(@Nullable String parentsView, @Nullable String parentsWaived, @Nullable String pupilView,
			@Nullable String pupilWaived) {
	}

	record EntryBody(@Nullable String kind, @Nullable String on, @Nullable String category, @Nullable String text) {
	}

	record AftercareBody(@Nullable String on, @Nullable String atSchool, @Nullable String text) {
	}

	record ClosureBody(@Nullable String reason, @Nullable String place, @Nullable String text) {
	}

	static String text(@Nullable String given) {
		return requireNonNullElse(given, "");
	}

}
