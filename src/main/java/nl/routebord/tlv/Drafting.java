package nl.routebord.tlv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.SubjectNumbers;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Starts drafts: one open application per case, each with its own number. */
@Component
class Drafting {

	private final TlvApplications applications;

	private final TlvNumbers numbers;

	private final Receivers receivers;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final SubjectNumbers subjects;

	private final Clock clock;

	Drafting(TlvApplications applications, TlvNumbers numbers, Receivers receivers, CaseAccess access, CaseDesk cases,
			SubjectNumbers subjects, Clock clock) {
		this.applications = applications;
		this.numbers = numbers;
		this.receivers = receivers;
		this.access = access;
		this.cases = cases;
		this.subjects = subjects;
		this.clock = clock;
	}

	TlvApplicationId start(UUID request, CaseFileId caseFile, ApplicationContent content, Actor actor) {
		return start(request, caseFile, content, null, actor);
	}

	/** R-TLV-11: the same in the place of a tlv. */
	TlvApplicationId revise(UUID request, TlvApplication before, Tlv tlv, Actor actor) {
		return start(request, before.caseFile(), before.content().inPlaceOf(tlv.granted()), tlv, actor);
	}

	/** What was begun by this request, whoever looks. */
	Optional<TlvApplication> begun(UUID request) {
		return applications.findByRequest(request);
	}

	/**
	 * R-RES-12: the same question once more, by the swv itself in the name of who asked
	 * it; who may is for the caller.
	 */
	TlvApplication again(UUID request, TlvApplication before, ApplicationContent content, Actor actor) {
		requireNoneOpen(before.caseFile());
		LocalDate today = LocalDate.now(clock);
		TlvApplication application = new TlvApplication(numbers.nextApplication(today.getYear()), request, before,
				today);
		application.draft(content, before.forum().orElseThrow());
		application.touched(clock.instant(), actor);
		applications.saveAndFlush(application);
		subjects.put(application.id().value(), application.number());
		return application;
	}

	private TlvApplicationId start(UUID request, CaseFileId caseFile, ApplicationContent content, @Nullable Tlv revised,
			Actor actor) {
		access.require(actor, cases.facts(caseFile), Action.APPLY_TLV);
		LocalDate today = LocalDate.now(clock);
		String number = numbers.nextApplication(today.getYear()); // also makes others
																	// wait
		Optional<TlvApplication> before = applications.findByRequest(request);
		if (before.isPresent()) {
			return sameRequest(before.get(), caseFile, actor);
		}
		requireNoneOpen(caseFile);
		TlvApplication application = new TlvApplication(number, request, caseFile, actor, today);
		application.draft(content, receiver(caseFile, content));
		if (revised != null) {
			application.revise(revised);
		}
		application.touched(clock.instant(), actor);
		applications.saveAndFlush(application);
		subjects.put(application.id().value(), number);
		return application.id();
	}

	Forum receiver(CaseFileId caseFile, ApplicationContent content) {
		return receivers.of(caseFile, content);
	}

	private static TlvApplicationId sameRequest(TlvApplication before, CaseFileId caseFile, Actor actor) {
		if (!before.file().source().equals(actor.unit()) || !before.caseFile().equals(caseFile)) {
			throw new Conflict("tlv.request-reused");
		}
		return before.id();
	}

	private void requireNoneOpen(CaseFileId caseFile) {
		applications.findByCaseFileIdOrderByNumber(caseFile.value())
			.stream()
			.filter((application) -> !application.status().isEnd())
			.findFirst()
			.ifPresent((open) -> {
				throw new Conflict("tlv.already-open", open.number());
			});
	}

}
