package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.Position;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sleep of tlv's during a stay in an institution (domain.md 4.5), for the module that
 * keeps the stay and has asked the policy. Each act may come twice. It wakes where every
 * tlv comes into use: at {@link UseDesk}.
 */
@Service
@Transactional
public class DormancyDesk {

	private static final Set<TlvKind> KINDS = EnumSet.of(TlvKind.SO, TlvKind.VSO);

	private final TlvFiles files;

	private final UseRegister register;

	private final Tlvs tlvs;

	private final TlvStory story;

	DormancyDesk(TlvFiles files, UseRegister register, Tlvs tlvs, TlvStory story) {
		this.files = files;
		this.register = register;
		this.tlvs = tlvs;
		this.story = story;
	}

	/** Those of a case that sleep now; asks no policy. */
	@Transactional(readOnly = true)
	public List<SleepingTlv> asleep(CaseFileId caseFile) {
		return of(caseFile, EnumSet.of(TlvStatus.DORMANT)).stream().map(DormancyDesk::view).toList();
	}

	/** Where the pupil of a case was enrolled on a tlv, for rules; asks no policy. */
	@Transactional(readOnly = true)
	public List<SchoolStay> enrolments(CaseFileId caseFile) {
		return tlvs.findByCaseFileId(caseFile.value())
			.stream()
			.flatMap((tlv) -> register.uses(tlv).stream())
			.map((use) -> new SchoolStay(use.school(), use.enrolledOn(), use.leftOn().orElse(null)))
			.toList();
	}

	/**
	 * R-RES-17: whatever holds sleeps from the first day of the stay; who was enrolled on
	 * it is so no more.
	 * @param unusedToo whether one that was issued and not used sleeps as well (option 1)
	 */
	public void sleep(CaseFileId caseFile, LocalDate placed, boolean unusedToo, Actor actor) {
		Set<TlvStatus> which = unusedToo ? EnumSet.of(TlvStatus.ACTIVE, TlvStatus.ISSUED)
				: EnumSet.of(TlvStatus.ACTIVE);
		each(caseFile, which, "asleep", placed, actor, (tlv) -> {
			register.away(tlv, placed);
			tlv.fallAsleep(placed);
		});
	}

	/**
	 * The end of the stay is recorded: from this day on it can wake; null: not after all.
	 */
	public void wakesFrom(CaseFileId caseFile, @Nullable LocalDate day) {
		of(caseFile, EnumSet.of(TlvStatus.DORMANT)).forEach((tlv) -> {
			files.lock(tlv.application());
			tlv.wakesFrom(day);
			tlvs.saveAndFlush(tlv);
		});
	}

	/** R-RES-18: the stay did not come about. */
	public void putBack(CaseFileId caseFile, Actor actor) {
		each(caseFile, EnumSet.of(TlvStatus.DORMANT), "woken-unused", files.today(), actor, (tlv) -> {
			tlv.putBack(files.today());
			register.backAgain(tlv);
		});
	}

	/** The pupil goes to regular education, mbo or work: it costs nothing (S24). */
	public void release(CaseFileId caseFile, LocalDate from, Actor actor) {
		each(caseFile, EnumSet.of(TlvStatus.DORMANT), "released", from, actor,
				(tlv) -> tlv.happen(TlvEvent.WENT_ELSEWHERE, from.minusDays(1)));
	}

	private void each(CaseFileId caseFile, Set<TlvStatus> which, String code, LocalDate on, Actor actor,
			Consumer<Tlv> change) {
		for (Tlv tlv : of(caseFile, which)) {
			TlvApplication application = files.lock(tlv.application());
			TlvStatus before = tlv.status();
			change.accept(tlv);
			tlvs.saveAndFlush(tlv);
			files.act(application, actor, "TLV_" + tlv.status().name());
			CaseHappening told = story.standing(application, actor, code, tlv.number());
			story.tell((tlv.status() == TlvStatus.ISSUED) ? told.entering(Position.TLV_UNUSED)
					: register.leavingUnused(application, told));
			story.turned(tlv, before, on, actor);
		}
	}

	/** What is over by its date is for the calendar, which may not have come yet. */
	private List<Tlv> of(CaseFileId caseFile, Set<TlvStatus> which) {
		return tlvs.findByCaseFileId(caseFile.value())
			.stream()
			.filter((tlv) -> which.contains(tlv.status()) && KINDS.contains(tlv.kind()))
			.filter((tlv) -> !tlv.isOver(files.today()))
			.toList();
	}

	private static SleepingTlv view(Tlv tlv) {
		return new SleepingTlv(tlv.application(), tlv.number(), tlv.number().substring(0, 6), tlv.period().begin(),
				tlv.period().end());
	}

}
