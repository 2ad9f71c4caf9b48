package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.region.Settings;
import nl.routebord.route.Position;
import nl.routebord.tlv.DormancyDesk;
import nl.routebord.tlv.SleepingTlv;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the course of a stay does to the case, to the tlv and to who must look. */
@Component
class StayCourse {

	private final PlacementFiles files;

	private final DormancyDesk tlvs;

	private final PlacementStory story;

	private final Settings settings;

	StayCourse(PlacementFiles files, DormancyDesk tlvs, PlacementStory story, Settings settings) {
		this.files = files;
		this.tlvs = tlvs;
		this.story = story;
		this.settings = settings;
	}

	/** The first day: the tlv falls asleep as the regime says (R-RES-17). */
	void begin(Placement stay, Actor actor) {
		stay.dates().begin(files.today());
		files.save(stay);
		if (stay.touchesTlv()) {
			tlvs.wakesFrom(stay.caseFile(), null);
			tlvs.sleep(stay.caseFile(), stay.dates().placedOn(),
					stay.regime().unusedTlv() == ResidentialRegime.WhileAway.SLEEPS, actor);
		}
		story.tell(story.happening(stay, actor, "begun").entering(Position.PLACED));
		story.turned(stay);
	}

	/** R-RES-18; what slept through the stay before this one sleeps on. */
	void undo(Placement stay, Actor actor) {
		if (stay.touchesTlv()) {
			LocalDate wakes = files.of(stay.caseFile())
				.stream()
				.filter((other) -> other.touchesTlv() && !other.id().equals(stay.id()))
				.flatMap((other) -> Optional.ofNullable(other.dates().lastDay()).stream())
				.max(LocalDate::compareTo)
				.map((last) -> last.plusDays(1))
				.orElse(null);
			tlvs.putBack(stay.caseFile(), stay.dates().placedOn(), wakes, actor);
		}
	}

	/** The tlv can wake from the day after the last. */
	void leaving(Placement stay) {
		if (stay.touchesTlv()) {
			tlvs.wakesFrom(stay.caseFile(), Objects.requireNonNull(stay.dates().lastDay()).plusDays(1));
		}
		story.turned(stay);
	}

	/** The days that the engine waits for. */
	PlacementProcess.Deadlines deadlines(Placement stay, boolean begun) {
		StayTerms terms = stay.dates().terms();
		return new PlacementProcess.Deadlines(begun, terms.placed(), terms.notifyBy(settings.workingDays()),
				terms.agreeBy(), terms.updateAfter(later(terms.placed())), terms.talkFrom(), terms.expectedUntil(),
				nextWarning(stay));
	}

	/** R-RES-14, of the tlv that ends first. */
	LocalDate nextWarning(Placement stay) {
		return StayTerms.warnAfter(later(stay.dates().placedOn()), firstEnd(stay));
	}

	boolean hasSleepingTlv(Placement stay) {
		return !tlvs.asleep(stay.caseFile()).isEmpty();
	}

	private LocalDate later(LocalDate day) {
		return day.isBefore(files.today()) ? files.today() : day;
	}

	private @Nullable LocalDate firstEnd(Placement stay) {
		return tlvs.asleep(stay.caseFile())
			.stream()
			.map(SleepingTlv::end)
			.filter(Objects::nonNull)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

}
