package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.region.SchoolType;
import org.jspecify.annotations.Nullable;

/** One tlv with its enrolments, moved by the real rules and kept nowhere. */
public final class TlvHistory {

	private static final Actor SCHOOL = TlvFixtures.person(Role.RECEIVING_SCHOOL);

	private static final TlvApplication APPLICATION = TlvFixtures.pending();

	private final Tlv tlv;

	private final List<TlvUse> uses = new ArrayList<>();

	public TlvHistory(LocalDate begin, LocalDate end) {
		tlv = new Tlv(new TlvNumber("VO2601", begin.getYear(), 1), APPLICATION,
				new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, begin, end), begin);
	}

	/** The first day of a stay. */
	public void sleep(LocalDate placed, boolean unusedToo, LocalDate today) {
		if (Sleep.concerns(tlv, Sleep.falling(unusedToo), today)) {
			sleep().begin(placed);
		}
	}

	public void wakesFrom(@Nullable LocalDate day, LocalDate today) {
		if (sleeps(today)) {
			tlv.wakesFrom(day);
		}
	}

	public void putBack(LocalDate placed, @Nullable LocalDate wakes, LocalDate today) {
		if (sleeps(today)) {
			sleep().undo(placed, wakes, today);
		}
	}

	public void release(LocalDate from, LocalDate today) {
		if (sleeps(today)) {
			sleep().release(from);
		}
	}

	/**
	 * A school says that the pupil is enrolled; the same message before changes nothing.
	 * @return whether it is
	 */
	public boolean enrolled(LocalDate day) {
		if (uses.stream().anyMatch((use) -> use.isAt(SCHOOL.organisation()) && use.enrolledOn().equals(day))) {
			return true;
		}
		Faults faults = UseRules.check(tlv, SchoolType.VSO,
				new nl.routebord.region.Education(java.util.Set.of(SchoolType.VSO)), day, true, uses);
		if (faults.any()) {
			return false;
		}
		uses.stream()
			.filter(TlvUse::isOpen)
			.forEach((use) -> use.left(day.minusDays(1), LeaveSchool.Destination.SAME_KIND));
		tlv.enrolled(day);
		uses.add(new TlvUse(tlv, SchoolType.VSO, day, SCHOOL, day));
		return true;
	}

	public void left(LocalDate lastDay, boolean toRegular) {
		uses.stream()
			.filter((use) -> use.isOpen() && !lastDay.isBefore(use.enrolledOn()))
			.reduce((first, second) -> second)
			.ifPresent((use) -> {
				use.left(lastDay, toRegular ? LeaveSchool.Destination.REGULAR : LeaveSchool.Destination.SAME_KIND);
				if (toRegular && status() == TlvStatus.ACTIVE) {
					tlv.happen(TlvEvent.LEFT, lastDay);
				}
			});
	}

	/** The night of that day. */
	public void expireIfOver(LocalDate today) {
		if (tlv.isOver(today)) {
			tlv.happen(TlvEvent.END_PASSED, end());
		}
	}

	public TlvStatus status() {
		return tlv.status();
	}

	public LocalDate begin() {
		return tlv.period().begin();
	}

	public LocalDate end() {
		return Objects.requireNonNull(tlv.period().end());
	}

	/** Whether somebody is enrolled on it on that day or after. */
	public boolean isUsedFrom(LocalDate day) {
		return uses.stream().anyMatch((use) -> use.lastsOn(day) && use.lastsOn(use.enrolledOn()));
	}

	/** No enrolment begins before the one before it has ended. */
	public boolean isUsedOnceAtATime() {
		for (int nr = 1; nr < uses.size(); nr++) {
			if (uses.get(nr - 1).lastsOn(uses.get(nr).enrolledOn())) {
				return false;
			}
		}
		return true;
	}

	/** Everything there is to know of it. */
	public String told() {
		return tlv.status() + " " + tlv.endedOn() + " " + tlv.wakesFrom() + " "
				+ uses.stream().map((use) -> use.enrolledOn() + ".." + use.leftOn() + use.leftTo()).toList();
	}

	private boolean sleeps(LocalDate today) {
		return Sleep.concerns(tlv, EnumSet.of(TlvStatus.DORMANT), today);
	}

	private Sleep sleep() {
		return new Sleep(tlv, uses);
	}

}
