package nl.routebord.tlv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.Position;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The short procedure for a tlv that expired while it slept (R-RES-12), for the module
 * that keeps the promise and has asked the policy: what was asked before is asked again
 * for other days, of the same experts, who can give an advice of a year old once more.
 * From there on it is decided like any other, by two people, with a letter of its own.
 */
@Service
@Transactional
public class NewNumberDesk {

	private static final int LONGEST_REASON = 2000;

	private static final Map<String, String> FIELDS = Map.of("requestedBegin", "begin", "requestedEnd", "end");

	private final TlvFiles files;

	private final Tlvs tlvs;

	private final Drafting drafting;

	private final ExpertChoice choice;

	private final TlvStory story;

	private final TlvProcess process;

	NewNumberDesk(TlvFiles files, Tlvs tlvs, Drafting drafting, ExpertChoice choice, TlvStory story,
			TlvProcess process) {
		this.files = files;
		this.tlvs = tlvs;
		this.drafting = drafting;
		this.choice = choice;
		this.story = story;
		this.process = process;
	}

	/** Number of the application that was begun for it; empty while none was. */
	@Transactional(readOnly = true)
	public Optional<String> begun(CaseFileId caseFile, String number) {
		return expired(caseFile, number).flatMap((tlv) -> drafting.begun(request(tlv))).map(TlvApplication::number);
	}

	/**
	 * Whether this swv gave the one that expired, and can give another.
	 */
	@Transactional(readOnly = true)
	public boolean isOf(CaseFileId caseFile, String number, Actor actor) {
		return expired(caseFile, number).map((tlv) -> files.get(tlv.application()))
			.filter((before) -> isForum(before, actor))
			.isPresent();
	}

	/**
	 * Begins it; a second time is the same one.
	 * @throws NotFound when it is no tlv of this swv that expired asleep
	 */
	public TlvApplicationId begin(CaseFileId caseFile, AskNewNumber asked, Actor actor) {
		Tlv tlv = expired(caseFile, asked.number()).orElseThrow(NotFound::new);
		TlvApplication before = files.lock(tlv.application());
		if (!isForum(before, actor)) {
			throw new NotFound();
		}
		Optional<TlvApplication> earlier = drafting.begun(request(tlv));
		if (earlier.isPresent()) {
			return earlier.get().id();
		}
		new Faults().addIf(asked.why().isBlank(), "why", "tlv.fault.short-why")
			.addIf(asked.why().length() > LONGEST_REASON, "why", "tlv.fault.too-long", LONGEST_REASON)
			.addIf(asked.begin() == null, "begin", "tlv.fault.date")
			.addIf(asked.end() == null, "end", "tlv.fault.date")
			.throwIfAny();
		ApplicationContent content = before.content().during(asked.begin(), asked.end());
		requireSound(content, before);
		TlvApplication application = drafting.again(request(tlv), before, content, actor);
		submit(application, before, asked, actor);
		askExperts(application, before, actor);
		return application.id();
	}

	/** At the fields of this form, which asks no more than the days. */
	private void requireSound(ApplicationContent content, TlvApplication before) {
		Faults faults = new Faults();
		ContentRules.check(content, files.today(), files.premises(before), files.today())
			.list()
			.forEach((fault) -> faults.add(FIELDS.getOrDefault(fault.field(), ""), fault.code(),
					fault.arguments().toArray()));
		faults.throwIfAny();
	}

	private void submit(TlvApplication application, TlvApplication before, AskNewNumber asked, Actor actor) {
		application.submit(before.forum().orElseThrow(), files.premises(application), files.today(),
				files.terms(application));
		files.save(application, actor);
		files.act(application, actor, "ASK_NEW_NUMBER");
		story.received(application);
		story.tell(story.file(application, actor, "new-number", asked.number())
			.withText(asked.why().strip())
			.entering(Position.TLV_APPLICATION));
		process.submittedOnItsOwn(application.caseFile(), application.id(),
				Objects.requireNonNull(application.clock().judgeDueOn()));
	}

	/** It was complete before, and is asked of those who know the pupil. */
	private void askExperts(TlvApplication application, TlvApplication before, Actor actor) {
		Set<UserId> same = before.advices().stream().map(ExpertAdvice::expert).collect(Collectors.toSet());
		List<TlvExpert> experts = choice.chosen(application, same);
		boolean invites = process.invites(application.id());
		application.complete(experts, invites, actor, files.today(), files.terms(application));
		if (!invites) {
			experts.forEach((expert) -> story.joined(application, expert.unit(), expert.user()));
		}
		files.save(application, actor);
		story.tell(story.standing(application, actor, "complete"));
		LocalDate adviceDue = Objects.requireNonNull(application.clock().adviceDueOn());
		process.complete(application.id(), experts.stream().map(TlvExpert::user).toList(), adviceDue,
				application.clock().legalDue());
		story.mailApplicant(application, "new-number");
	}

	private Optional<Tlv> expired(CaseFileId caseFile, String number) {
		return tlvs.findByCaseFileId(caseFile.value())
			.stream()
			.filter((tlv) -> tlv.number().equals(number) && tlv.status() == TlvStatus.EXPIRED)
			.findFirst();
	}

	private static boolean isForum(TlvApplication before, Actor actor) {
		return before.forum()
			.filter((forum) -> forum.swvOrganisation().equals(actor.organisation().value()))
			.isPresent();
	}

	/** One for each tlv that expired. */
	private static UUID request(Tlv tlv) {
		return UUID.nameUUIDFromBytes(("new-number:" + tlv.id()).getBytes(StandardCharsets.UTF_8));
	}

}
