package nl.routebord.web.absence;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.AbsenceFileView;
import nl.routebord.absence.RecordSicknessStep;
import nl.routebord.absence.RecordSicknessStep.Kind;
import nl.routebord.absence.SicknessDesk;
import nl.routebord.absence.WorryPage;
import nl.routebord.identity.Actor;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Worrying sickness (M@ZL) for the school's own system. */
@RestController
@AllowedToSchool
class SicknessApi {

	private static final int MOST = 100;

	private final SicknessDesk sickness;

	private final AbsenceDesk absence;

	SicknessApi(SicknessDesk sickness, AbsenceDesk absence) {
		this.sickness = sickness;
		this.absence = absence;
	}

	/** Whose sickness asks for a talk, the longest waiting first. */
	@GetMapping("/api/v1/absence-worries")
	WorryPage open(Actor actor) {
		return sickness.open(MOST, actor);
	}

	/** What was done; the same again changes nothing. */
	@PostMapping("/api/v1/absence-pupils/{id}/sickness-steps")
	AbsenceFileView record(@PathVariable UUID id, @RequestBody StepBody body, Actor actor) {
		absence.requireOwn(id, actor);
		sickness.record(id, new RecordSicknessStep(Typed.word(body.kind(), Kind.values()), body.on(), body.informedOn(),
				RollForm.text(body.with()), RollForm.text(body.agreed())), actor);
		return absence.file(id, actor);
	}

	record StepBody(@Nullable String kind, @Nullable LocalDate on, @Nullable LocalDate informedOn,
			@Nullable String with, @Nullable String agreed) {
	}

}
