package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import nl.routebord.allocation.CountedEnrolment.Kind;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds in the ledger whatever happens to a pupil: 10,000 histories per regime. */
class LedgerPropertiesTest {

	private static final int HISTORIES = 10_000;

	private static final List<CountDate> COUNTS = IntStream.rangeClosed(2024, 2029)
		.mapToObj((year) -> new CountDate(LocalDate.of(year, 2, 1)))
		.toList();

	private final Random random = new Random(20261122);

	@ParameterizedTest
	@EnumSource(ResidentialRegime.class)
	void oneChargeByEachCountDateWhereOneIsDueAndNoneElsewhere(ResidentialRegime regime) {
		int charged = 0;
		for (int nr = 0; nr < HISTORIES; nr++) {
			List<CountedStay> history = history(regime);
			for (CountDate counted : COUNTS) {
				Optional<LedgerCharge> charge = new CountedPupil(history).on(counted);
				assertThat(charge.isPresent()).as("%s %s", counted, history).isEqualTo(isDue(history, counted));
				charge.ifPresent((one) -> assertThat(one.swv() != null).isEqualTo(one.charge().payer() == Payer.SWV));
				charged += charge.isPresent() ? 1 : 0;
			}
		}
		assertThat(charged).as("charged in all, so that the look above saw some").isGreaterThan(HISTORIES / 4);
	}

	/** R-RES-01: a closed stay never costs an swv; R-RES-10, option 2: no stay does. */
	@ParameterizedTest
	@EnumSource(ResidentialRegime.class)
	void swvPaysNoPlaceAndNoStayThatIsPaidCentrally(ResidentialRegime regime) {
		for (int nr = 0; nr < HISTORIES; nr++) {
			List<CountedStay> history = history(regime);
			COUNTS.forEach((counted) -> new CountedPupil(history).on(counted)
				.filter((charge) -> charge.charge().payer() == Payer.SWV)
				.ifPresent((charge) -> assertThat(
						payingStay(history, counted, charge).map((stay) -> stay.enrolment().kind()))
					.as("%s", history)
					.isNotEmpty()
					.get()
					.satisfies((kind) -> assertThat(
							kind == Kind.VSO || kind == Kind.OPEN_RESIDENTIAL && regime != ResidentialRegime.CENTRAL)
						.isTrue())));
		}
	}

	/**
	 * The same facts in another order, and told piece by piece, leave the same ledger.
	 */
	@ParameterizedTest
	@EnumSource(ResidentialRegime.class)
	void replayGivesTheSameLedgerInWhateverOrderItWasToldIn(ResidentialRegime regime) {
		for (int nr = 0; nr < HISTORIES; nr++) {
			List<CountedStay> history = history(regime);
			List<CountedStay> shuffled = new ArrayList<>(history);
			Collections.shuffle(shuffled, random);
			for (CountDate counted : COUNTS) {
				assertThat(standing(told(shuffled, counted))).isEqualTo(standing(told(history, counted)))
					.isEqualTo(new CountedPupil(history).on(counted));
			}
		}
	}

	/** Its swv is not known: nobody pays yet, and nobody else's charge waits for it. */
	@Test
	void stayOfUnknownOriginIsChargedToNobody() {
		CountDate counted = COUNTS.get(0);
		CountedStay stay = new CountedStay(
				new CountedEnrolment(Kind.OPEN_RESIDENTIAL, counted.date(), null, false, ResidentialRegime.CURRENT_LAW),
				"", null, null);
		assertThat(new CountedPupil(List.of(stay)).on(counted)).isEmpty();
		CountedStay closed = new CountedStay(
				new CountedEnrolment(Kind.JJI, counted.date(), null, false, ResidentialRegime.CURRENT_LAW), "", null,
				null);
		assertThat(new CountedPupil(List.of(closed)).on(counted)).isNotEmpty();
	}

	/** The lines that come of it when each fact is told after the one before. */
	private static List<LedgerCharge.Settlement> told(List<CountedStay> history, CountDate counted) {
		List<LedgerCharge.Settlement> lines = new ArrayList<>();
		for (int known = 0; known <= history.size(); known++) {
			LedgerCharge.Settlement line = LedgerCharge.settle(standing(lines),
					new CountedPupil(history.subList(0, known)).on(counted));
			if (!line.equals(LedgerCharge.Settlement.NOTHING)) {
				assertThat(line.takenBack()).as("what is taken back stood there").isEqualTo(standing(lines));
				lines.add(line);
			}
		}
		return lines;
	}

	private static Optional<LedgerCharge> standing(List<LedgerCharge.Settlement> lines) {
		return lines.isEmpty() ? Optional.empty() : lines.get(lines.size() - 1).charged();
	}

	/** Said once more, apart from the code: somewhere that costs money on that day. */
	private static boolean isDue(List<CountedStay> history, CountDate counted) {
		return history.stream().anyMatch((stay) -> {
			CountedEnrolment one = stay.enrolment();
			boolean there = !counted.date().isBefore(one.from())
					&& (one.until() == null || !counted.date().isAfter(one.until()));
			return there && ((one.kind() == Kind.VSO) ? one.onTlv() : one.regime() != ResidentialRegime.DUAL_ENROLMENT);
		});
	}

	private static Optional<CountedStay> payingStay(List<CountedStay> history, CountDate counted, LedgerCharge charge) {
		return history.stream()
			.filter((stay) -> stay.charge(counted).filter(charge::equals).isPresent())
			.max((one, other) -> Boolean.compare(one.isResidential(), other.isResidential()));
	}

	private List<CountedStay> history(ResidentialRegime regime) {
		List<CountedStay> stays = new ArrayList<>();
		int length = 1 + random.nextInt(5);
		LocalDate day = LocalDate.of(2023, 8, 1).plusDays(random.nextInt(400));
		for (int nr = 0; nr < length; nr++) {
			boolean last = nr == length - 1 && random.nextBoolean();
			LocalDate until = last ? null : day.plusDays(random.nextInt(500));
			stays.add(stay(regime, day, until));
			// sometimes reported twice, or beside one another
			if (until != null) {
				day = until.plusDays(random.nextInt(40) - 10);
			}
		}
		return stays;
	}

	private CountedStay stay(ResidentialRegime regime, LocalDate from, @Nullable LocalDate until) {
		Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
		boolean onTlv = kind == Kind.VSO ? random.nextInt(10) > 0 : random.nextInt(4) == 0;
		return new CountedStay(new CountedEnrolment(kind, from, until, onTlv, regime),
				random.nextBoolean() ? "VO2601" : "VO2602",
				onTlv ? new UUID(0, random.nextInt(1, Integer.MAX_VALUE)) : null,
				onTlv ? FundingCategory.values()[random.nextInt(3)] : null);
	}

}
