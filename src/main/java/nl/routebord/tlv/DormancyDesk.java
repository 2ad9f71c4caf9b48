package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
		each(caseFile, Sleep.falling(unusedToo), "asleep", placed, actor, (sleep) -> {
			sleep.begin(placed);
			return true;
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

	/**
	 * R-RES-18: the stay did not come about.
	 * @param placed its first day
	 * @param wakes the day after the stay before it, for what slept through that; null
	 * where there was none
	 */
	public void putBack(CaseFileId caseFile, LocalDate placed, @Nullable LocalDate wakes, Actor actor) {
		each(caseFile, EnumSet.of(TlvStatus.DORMANT), "woken-unused", files.today(), actor,
				(sleep) -> sleep.undo(placed, wakes, files.today()));
	}

	/** The pupil goes to regular education, mbo or work: it costs nothing (S24). */
	public void release(CaseFileId caseFile, LocalDate from, Actor actor) {
		each(caseFile, EnumSet.of(TlvStatus.DORMANT), "released", from, actor, (sleep) -> {
			sleep.release(from);
			return true;
		});
	}

	/** Told where it changed what the tlv is. */
	private void each(CaseFileId caseFile, Set<TlvStatus> which, String code, LocalDate on, Actor actor,
			Predicate<Sleep> change) {
		for (Tlv tlv : of(caseFile, which)) {
			TlvApplication application = files.lock(tlv.application());
			TlvStatus before = tlv.status();
			Sleep sleep = new Sleep(tlv, register.uses(tlv));
			boolean changed = change.test(sleep);
			register.save(sleep);
			if (changed) {
				tell(application, tlv, before, code, on, actor);
			}
		}
	}

	private void tell(TlvApplication application, Tlv tlv, TlvStatus before, String code, LocalDate on, Actor actor) {
		files.act(application, actor, "TLV_" + tlv.status().name());
		CaseHappening told = story.standing(application, actor, code, tlv.number());
		story.tell((tlv.status() == TlvStatus.ISSUED) ? told.entering(Position.TLV_UNUSED)
				: register.leavingUnused(application, told));
		story.turned(tlv, before, on, actor);
	}

	private List<Tlv> of(CaseFileId caseFile, Set<TlvStatus> which) {
		return tlvs.findByCaseFileId(caseFile.value())
			.stream()
			.filter((tlv) -> Sleep.concerns(tlv, which, files.today()))
			.toList();
	}

	private static SleepingTlv view(Tlv tlv) {
		return new SleepingTlv(tlv.application(), tlv.number(), tlv.number().substring(0, 6), tlv.period().begin(),
				tlv.period().end());
	}

}
