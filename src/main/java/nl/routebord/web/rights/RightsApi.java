package nl.routebord.web.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.pupil.CarerView;
import nl.routebord.rights.AnswerRequest;
import nl.routebord.rights.AskedBy;
import nl.routebord.rights.EnterRequest;
import nl.routebord.rights.MarkDesk;
import nl.routebord.rights.MarkView;
import nl.routebord.rights.NoticeDesk;
import nl.routebord.rights.NoticeView;
import nl.routebord.rights.Refusal;
import nl.routebord.rights.Remedy;
import nl.routebord.rights.Right;
import nl.routebord.rights.RightsAnswers;
import nl.routebord.rights.RightsDesk;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rights of data subjects for connected systems, with the same rights as a person. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@AllowedToCasePeople
class RightsApi {

	private final CaseDesk cases;

	private final RightsDesk desk;

	private final RightsAnswers answers;

	private final MarkDesk marks;

	private final NoticeDesk notices;

	RightsApi(CaseDesk cases, RightsDesk desk, RightsAnswers answers, MarkDesk marks, NoticeDesk notices) {
		this.cases = cases;
		this.desk = desk;
		this.answers = answers;
		this.marks = marks;
		this.notices = notices;
	}

	record RequestResource(UUID id, Right right, Role by, Optional<UUID> guardian, String requester, String way,
			String identity, UUID unit, String text, LocalDate receivedOn, LocalDate dueOn,
			Optional<LocalDate> extendedOn, Optional<LocalDate> answeredOn, Optional<Boolean> granted, String answer,
			Optional<Refusal> ground, Optional<Remedy> remedy, Optional<LocalDate> remedyUntil) {

		static RequestResource of(RightsRequestView one) {
			return new RequestResource(one.id(), one.right(), one.asker().role(),
					Optional.ofNullable(one.asker().guardian()), one.asker().requester(), one.way(), one.identity(),
					one.unit().value(), one.text(), one.receivedOn(), one.dueOn(),
					one.extension().map(RightsRequestView.Extension::on), one.answeredOn(), one.granted(), one.answer(),
					one.ground(), one.recourse().map(RightsRequestView.Recourse::remedy),
					one.recourse().map(RightsRequestView.Recourse::until));
		}

	}

	record Requests(List<RequestResource> items) {
	}

	/**
	 * A request on paper or in a talk.
	 *
	 * @param asker {@code PUPIL}, the id of a guardian, or where the unit may know none
	 * {@code WITH_AUTHORITY} or {@code WITHOUT_AUTHORITY}
	 * @param requester who asks in the name of that person, or the parent that is untold
	 */
	record RequestBodyOf(@Nullable String right, @Nullable String asker, @Nullable String requester,
			@Nullable String way, @Nullable String identity, @Nullable LocalDate receivedOn, @Nullable String text) {

		EnterRequest command() {
			return new EnterRequest(UUID.randomUUID(), EnterForm.word(right, Right.values()),
					AskedBy.of(RightsApi.text(asker), RightsApi.text(requester)),
					EnterForm.word(way, EnterRequest.Way.values()),
					EnterForm.word(identity, EnterRequest.Identity.values()), receivedOn, RightsApi.text(text));
		}

	}

	/** Somebody who can be said to have asked. */
	record CarerResource(UUID id, String name, boolean hasAuthority) {

		static CarerResource of(CarerView one) {
			return new CarerResource(one.id(), one.name(), one.hasAuthority());
		}

	}

	record Carers(List<CarerResource> items) {
	}

	record ReasonBody(@Nullable String reason) {
	}

	record AnswerBody(@Nullable Boolean granted, @Nullable String ground, @Nullable String record,
			@Nullable String correction, @Nullable String answer) {
	}

	record MarkBody(@Nullable String record, @Nullable String kind, @Nullable String reason) {
	}

	record LiftBody(@Nullable String reason, boolean familyTold) {
	}

	record MarkResource(UUID id, UUID record, MarkView.Kind kind, DataCategory category, String reason, LocalDate setOn,
			boolean approved, Optional<LocalDate> reviewOn) {

		static MarkResource of(MarkView one) {
			return new MarkResource(one.id(), one.record(), one.kind(), one.category(), one.reason(), one.setOn(),
					one.approved(), one.reviewOn());
		}

	}

	record Marks(List<MarkResource> items) {
	}

	record NoticeResource(UUID id, String what, DataCategory category, UUID source, LocalDate sentOn,
			Optional<LocalDate> readOn) {

		static NoticeResource of(NoticeView one) {
			return new NoticeResource(one.id(), one.what(), one.category(), one.source().value(), one.sentOn(),
					one.readOn());
		}

	}

	record Notices(List<NoticeResource> items) {
	}

	@GetMapping("/rights-requests")
	Requests requests(@PathVariable CaseFileId id, Actor actor) {
		return new Requests(desk.of(number(id), actor).stream().map(RequestResource::of).toList());
	}

	/** Who can be said to have asked. */
	@GetMapping("/rights-requests/guardians")
	Carers carers(@PathVariable CaseFileId id, Actor actor) {
		return new Carers(desk.carers(number(id), actor).stream().map(CarerResource::of).toList());
	}

	@PostMapping("/rights-requests")
	ResponseEntity<Void> enter(@PathVariable CaseFileId id, @RequestBody RequestBodyOf body, Actor actor) {
		desk.enter(number(id), body.command(), actor);
		return ResponseEntity.status(HttpStatus.CREATED).build();
	}

	@PostMapping("/rights-requests/{request}/extensions")
	ResponseEntity<Void> extend(@PathVariable CaseFileId id, @PathVariable UUID request, @RequestBody ReasonBody body,
			Actor actor) {
		desk.extend(number(id), request, text(body.reason()), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/rights-requests/{request}/answers")
	ResponseEntity<Void> answer(@PathVariable CaseFileId id, @PathVariable UUID request, @RequestBody AnswerBody body,
			Actor actor) {
		answers.answer(number(id), new AnswerRequest(request, body.granted(), text(body.answer()),
				EnterForm.word(body.ground(), Refusal.values()), AnswerForm.id(body.record()), text(body.correction())),
				actor);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/record-marks")
	Marks marks(@PathVariable CaseFileId id, Actor actor) {
		return new Marks(marks.marks(number(id), actor).stream().map(MarkResource::of).toList());
	}

	@PostMapping("/record-marks")
	ResponseEntity<Void> mark(@PathVariable CaseFileId id, @RequestBody MarkBody body, Actor actor) {
		marks.mark(number(id), EnterForm.word(body.kind(), MarkView.Kind.values()), AnswerForm.id(body.record()),
				text(body.reason()), actor);
		return ResponseEntity.status(HttpStatus.CREATED).build();
	}

	@PostMapping("/record-marks/{mark}/approvals")
	ResponseEntity<Void> approve(@PathVariable CaseFileId id, @PathVariable UUID mark, Actor actor) {
		marks.approve(number(id), mark, actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/record-marks/{mark}/reviews")
	ResponseEntity<Void> keep(@PathVariable CaseFileId id, @PathVariable UUID mark, Actor actor) {
		marks.keep(number(id), mark, actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/record-marks/{mark}/liftings")
	ResponseEntity<Void> lift(@PathVariable CaseFileId id, @PathVariable UUID mark, @RequestBody LiftBody body,
			Actor actor) {
		marks.lift(number(id), mark, text(body.reason()), body.familyTold(), actor);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/record-notices")
	Notices notices(@PathVariable CaseFileId id, Actor actor) {
		return new Notices(notices.of(number(id), actor).stream().map(NoticeResource::of).toList());
	}

	@PostMapping("/record-notices/{notice}/readings")
	ResponseEntity<Void> read(@PathVariable CaseFileId id, @PathVariable UUID notice, Actor actor) {
		notices.read(number(id), notice, actor);
		return ResponseEntity.noContent().build();
	}

	/** Each entrance asks the policy before it tells anything. */
	private String number(CaseFileId id) {
		return cases.number(id);
	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "");
	}

}
