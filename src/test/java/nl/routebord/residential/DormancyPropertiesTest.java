package nl.routebord.residential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.DomainException;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.TlvHistory;
import nl.routebord.tlv.TlvPeriod;
import nl.routebord.tlv.TlvStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of a tlv and the stays beside it whatever happens (domain.md 2.7 and 4.5):
 * 10,000 histories per regime, by the rules that the desks use.
 */
class DormancyPropertiesTest {

	private static final int HISTORIES = 10_000;

	private static final int ACTS = 14;

	private static final CaseFileId CASE = CaseFileId.fresh();

	private static final UnitView KEEPER = new UnitView(UnitId.fresh(), OrganisationId.fresh(), "School",
			OrganisationKind.SCHOOL_LOCATION, "School", Role.RECEIVING_SCHOOL);

	private final Random random = new Random(20261128);

	private final Map<TlvStatus, Integer> seen = new EnumMap<>(TlvStatus.class);

	private int woken;

	@ParameterizedTest
	@EnumSource(ResidentialRegime.class)
	void neverAsleepAndInUseNeverAwakeOutsideItsDatesAndNeverMoved(ResidentialRegime regime) {
		for (int nr = 0; nr < HISTORIES; nr++) {
			new History(regime).run();
		}
		boolean sleeps = regime != ResidentialRegime.DUAL_ENROLMENT;
		assertThat(seen.getOrDefault(TlvStatus.DORMANT, 0) > HISTORIES / 2).as("%s", seen).isEqualTo(sleeps);
		assertThat(woken > HISTORIES / 20).as("%d awoke", woken).isEqualTo(sleeps);
		assertThat(seen).containsKeys(TlvStatus.ISSUED, TlvStatus.ACTIVE, TlvStatus.EXPIRED, TlvStatus.ENDED_EARLY);
	}

	/** One pupil: one tlv, and one stay after another. */
	private final class History {

		private final ResidentialRegime regime;

		private final LocalDate begin = LocalDate.of(2025, 8, 1).plusDays(random.nextInt(200));

		private final LocalDate end = TlvPeriod.minEnd(begin).plusYears(random.nextInt(2));

		private final TlvHistory tlv = new TlvHistory(begin, end);

		private final List<Placement> stays = new ArrayList<>();

		private final List<String> acts = new ArrayList<>();

		private LocalDate today = begin.plusDays(random.nextInt(30));

		History(ResidentialRegime regime) {
			this.regime = regime;
		}

		void run() {
			for (int nr = 0; nr < ACTS; nr++) {
				today = today.plusDays(random.nextInt(60));
				night();
				TlvStatus before = tlv.status();
				act();
				seen.merge(tlv.status(), 1, Integer::sum);
				if (before == TlvStatus.DORMANT && tlv.status() == TlvStatus.ACTIVE) {
					woken++;
				}
				check();
			}
		}

		private void night() {
			tlv.expireIfOver(today);
			last().ifPresent((stay) -> {
				if (stay.dates().end(today)) {
					release(stay);
				}
				String told = tlv.told();
				assertThat(stay.dates().end(today)).as("ends once").isFalse();
				assertThat(tlv.told()).isEqualTo(told);
			});
		}

		private void act() {
			try {
				switch (random.nextInt(7)) {
					case 0 -> begin(today.minusDays(random.nextInt(40)));
					case 1 -> leave(today.plusDays(random.nextInt(60) - 20));
					case 2 -> cancel();
					case 3 -> settle();
					case 4 -> tlv.left(today.plusDays(random.nextInt(30)), random.nextInt(4) == 0);
					default -> message(today.minusDays(random.nextInt(20)));
				}
			}
			catch (DomainException refused) {
				acts.add("refused " + refused.getMessage());
			}
		}

		private void begin(LocalDate placed) {
			if (last().filter((stay) -> !stay.dates().isOver() && stay.status() != StayStatus.CANCELLED).isPresent()
					|| last()
						.filter((stay) -> stay.dates().lastDay() != null
								&& !placed.isAfter(Objects.requireNonNull(stay.dates().lastDay())))
						.isPresent()) {
				return;
			}
			Placement stay = stay(placed);
			stays.add(stay);
			stay.dates().begin(today);
			if (stay.touchesTlv()) {
				tlv.wakesFrom(null, today);
				boolean unusedToo = regime.unusedTlv() == ResidentialRegime.WhileAway.SLEEPS;
				tlv.sleep(placed, unusedToo, today);
				String told = tlv.told();
				tlv.sleep(placed, unusedToo, today);
				assertThat(tlv.told()).as("%s", acts).isEqualTo(told);
			}
			note("begin " + placed);
		}

		private void leave(LocalDate lastDay) {
			Placement stay = last().orElse(null);
			if (stay == null) {
				return;
			}
			LeavingFor to = LeavingFor.values()[random.nextInt(LeavingFor.values().length)];
			stay.dates().leave(new RecordLeaving(lastDay, to, null), today);
			if (stay.touchesTlv()) {
				tlv.wakesFrom(lastDay.plusDays(1), today);
			}
			note("leave " + lastDay + to);
		}

		private void cancel() {
			Placement stay = last().orElse(null);
			if (stay == null) {
				return;
			}
			stay.dates().cancel(today);
			if (stay.touchesTlv()) {
				LocalDate wakes = stays.stream()
					.filter((other) -> other != stay && other.dates().lastDay() != null)
					.map((other) -> other.dates().lastDay().plusDays(1))
					.max(LocalDate::compareTo)
					.orElse(null);
				tlv.putBack(stay.dates().placedOn(), wakes, today);
			}
			note("cancel");
		}

		private void settle() {
			Placement stay = last().orElse(null);
			if (stay == null || stay.dates().lastDay() == null) {
				return;
			}
			stay.dates()
				.enrolled(random.nextBoolean() ? LeavingFor.MBO : LeavingFor.REGULAR,
						Objects.requireNonNull(stay.dates().lastDay()).plusDays(1));
			if (stay.dates().settle(StayOutcome.ENDED, today) && stay.dates().isOver()) {
				release(stay);
			}
			note("settle");
		}

		private void release(Placement stay) {
			LeavingFor to = Objects.requireNonNull(stay.dates().leftFor());
			if (to.releasesTlv() && stay.touchesTlv()) {
				LocalDate from = Objects.requireNonNull(stay.dates().lastDay()).plusDays(1);
				tlv.release(from, today);
				String told = tlv.told();
				tlv.release(from, today);
				assertThat(tlv.told()).isEqualTo(told);
			}
		}

		/** The second message of it changes nothing. */
		private void message(LocalDate day) {
			boolean asleep = tlv.status() == TlvStatus.DORMANT;
			boolean enrolled = tlv.enrolled(day);
			if (enrolled && asleep && tlv.status() == TlvStatus.ACTIVE) {
				assertThat(day).as("awake within its dates").isBetween(begin, end);
				assertThat(day).as("and after the stay: %s", acts)
					.isAfter(stays.stream()
						.filter((stay) -> stay.touchesTlv() && stay.status() != StayStatus.CANCELLED)
						.reduce((first, second) -> second)
						.map((stay) -> stay.dates().lastDay())
						.orElseThrow());
				Placement stay = last().orElseThrow();
				if (stay.dates().lastDay() != null && !stay.dates().isSettled()) {
					stay.dates().enrolled(LeavingFor.VSO, day);
					stay.dates().settle(StayOutcome.AWAKE, today);
				}
			}
			String told = tlv.told();
			assertThat(tlv.enrolled(day)).isEqualTo(enrolled);
			assertThat(tlv.told()).isEqualTo(told);
			note("message " + day + enrolled);
		}

		private void check() {
			assertThat(tlv.end()).as("R-RES-12: dormancy never moves the end").isEqualTo(end);
			assertThat(tlv.begin()).isEqualTo(begin);
			assertThat(tlv.isUsedOnceAtATime()).as("%s %s", tlv.told(), acts).isTrue();
			if (tlv.status() == TlvStatus.DORMANT) {
				LocalDate asleep = stays.stream()
					.filter(Placement::touchesTlv)
					.filter((stay) -> stay.status() != StayStatus.CANCELLED)
					.map((stay) -> stay.dates().placedOn())
					.max(LocalDate::compareTo)
					.orElseThrow();
				assertThat(tlv.isUsedFrom(asleep)).as("asleep and in use: %s %s", tlv.told(), acts).isFalse();
				assertThat(today).as("asleep after its end: %s", acts).isBeforeOrEqualTo(end);
			}
			// by the other regimes one that was not used may come into use meanwhile
			// (4.3)
			if (regime == ResidentialRegime.DORMANT_TLV && tlv.status() == TlvStatus.ACTIVE) {
				assertThat(last().filter((stay) -> stay.status() == StayStatus.RUNNING && stay.touchesTlv()))
					.as("in use during a stay: %s", acts)
					.isEmpty();
			}
		}

		private java.util.Optional<Placement> last() {
			return stays.stream()
				.filter((stay) -> stay.status() != StayStatus.CANCELLED)
				.reduce((first, second) -> second);
		}

		private void note(@Nullable String act) {
			acts.add(today + " " + act + " -> " + tlv.told());
		}

		private Placement stay(LocalDate placed) {
			boolean own = random.nextInt(12) == 0;
			StartPlacement command = new StartPlacement(UUID.randomUUID(), CASE, StayKind.OPEN_RES_YOUTH, "X", "", own,
					false, placed, placed.plusMonths(6), regime);
			OriginProof origin = new OriginProof(
					new OriginSwv.Found("VO2601", OriginBasis.ENROLMENT, false, placed.minusDays(1)), null, today);
			return new Placement(PlacementId.fresh(), command, StayKind.OPEN_RES_YOUTH.category(),
					new Placement.Setting("OPEN_RES_YOUTH", "X"), KEEPER, new StayDates(placed, placed.plusMonths(6)),
					origin, regime, today);
		}

	}

}
