package nl.routebord.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

import nl.routebord.allocation.AllocationLine.KnownPupil;
import nl.routebord.allocation.AllocationOverview.Expected;
import nl.routebord.allocation.AllocationOverview.Option;
import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.Slice;
import nl.routebord.region.SettingValues;
import nl.routebord.region.Settings;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the tlv's of an swv cost it, now and later, for those who allocate there. Changes
 * nothing: the ledger is written by {@link AllocationCalendar}.
 */
@Service
@Transactional
public class AllocationDesk {

	private static final Set<Role> ALLOCATES = EnumSet.of(Role.SWV_DECIDER, Role.SWV_SECRETARIAT);

	private static final int COUNTS_SHOWN = 5;

	private static final int YEARS_AHEAD = 5;

	private static final int ASLEEP_SHOWN = 7;

	private static final int MOST = 100;

	private final TlvBook book;

	private final LedgerBook ledger;

	private final KnownPupils pupils;

	private final UnchargedStays uncharged;

	private final Directory directory;

	private final Settings settings;

	private final AuditTrail trail;

	private final Clock clock;

	AllocationDesk(TlvBook book, LedgerBook ledger, KnownPupils pupils, UnchargedStays uncharged, Directory directory,
			Settings settings, AuditTrail trail, Clock clock) {
		this.uncharged = uncharged;
		this.trail = trail;
		this.book = book;
		this.ledger = ledger;
		this.pupils = pupils;
		this.directory = directory;
		this.settings = settings;
		this.clock = clock;
	}

	/** Of the actor's own swv. */
	public AllocationOverview overview(WhatIf asked, Actor actor) {
		String swv = swv(actor);
		asked.faults(today()).throwIfAny();
		LocalDate day = (asked.counted() != null) ? asked.counted() : today();
		CountDate last = last(day);
		IntFunction<Amounts> amounts = (year) -> asked.on(Assumptions.amounts(on(actor), year));
		Assumptions assumptions = asked.on(Assumptions.of(on(actor).apply(day)));
		int charged = last.chargedYear().orElseThrow();
		Amounts money = amounts.apply(charged);
		List<LocalDate> days = Stream
			.concat(Stream.iterate(last.date().minusYears(COUNTS_SHOWN - 1L), (one) -> one.plusYears(1))
				.limit(COUNTS_SHOWN), Stream.of(day))
			.toList();
		return asJob(() -> {
			List<Figures> figures = book.figures(swv, days);
			Figures now = figures.get(COUNTS_SHOWN);
			Forecast forecast = new Forecast(book.ends(swv, day), now, book.residents(swv, day, now), assumptions);
			LedgerBook.Sum counted = ledger.sum(swv, last, money);
			Expected known = new Expected(charged, counted.pupils(), counted.cents(), counted.cents(), counted.cents(),
					money.budget());
			List<Option> options = Arrays.stream(ResidentialRegime.values())
				.map((regime) -> new Option(regime,
						Stream.concat(Stream.of(known), forecast.of(regime, charged + 1, YEARS_AHEAD, amounts).stream())
							.toList()))
				.toList();
			TlvBook.Running running = book.running(swv, day);
			return new Numbers(now, figures.subList(0, COUNTS_SHOWN), options, running, counted.cents(),
					book.asleep(swv, day, ASLEEP_SHOWN));
		}).shown(day, charged, money, assumptions, asked.isAsked(), (lines) -> named(lines, actor));
	}

	/**
	 * The tlv's behind a number, by number.
	 * @param cursor where the page begins; null for the first
	 */
	public Slice<AllocationLine> lines(LineFilter filter, @Nullable String cursor, int limit, Actor actor) {
		String swv = swv(actor);
		int most = Math.max(1, Math.min(MOST, limit));
		Cursor after = Cursor.read(cursor, 1);
		List<TlvBook.Line> lines = asJob(() -> book.lines(swv, filter, (after != null) ? after.part(0) : "", most + 1));
		Slice<TlvBook.Line> slice = Slice.of(lines, most, (line) -> List.of(line.number()), null);
		return new Slice<>(named(slice.items(), actor), slice.next(), slice.previous());
	}

	/** Every line of the ledger by one count date, also what was taken back. */
	public List<LedgerLine> ledger(LocalDate counted, Actor actor) {
		String swv = swv(actor);
		CountDate date = new CountDate(counted);
		IntFunction<Amounts> amounts = (year) -> Assumptions.amounts(on(actor), year);
		return date.chargedYear()
			.map((year) -> asJob(() -> ledger.lines(swv, date, amounts.apply(year))))
			.orElse(List.of());
	}

	/** Stays that nobody is charged for, as nobody knows the swv of origin yet. */
	public List<UnchargedStay> uncharged(Actor actor) {
		swv(actor);
		return uncharged.of(actor);
	}

	/** The overview as somebody takes it away, which the log tells. */
	public AllocationOverview export(WhatIf asked, Actor actor) {
		AllocationOverview overview = overview(asked, actor);
		trail.record(actor,
				Act.done("ALLOCATION_EXPORTED").with(overview.figures().total().valid()).by(Channel.EXPORT));
		return overview;
	}

	public LocalDate today() {
		return LocalDate.now(clock);
	}

	/** The last count date. */
	public LocalDate counted() {
		return last(today()).date();
	}

	/** The last day on which pupils were counted, on that day or before. */
	static CountDate last(LocalDate day) {
		List<CountDate> open = AllocationCalendar.open(day);
		return open.get(open.size() - 1);
	}

	private List<AllocationLine> named(Collection<TlvBook.Line> lines, Actor actor) {
		Map<UUID, KnownPupil> known = pupils.of(lines.stream().map(TlvBook.Line::caseFile).distinct().toList(), actor);
		return lines.stream().map((line) -> AllocationLine.of(line, known.get(line.caseFile()))).toList();
	}

	private String swv(Actor actor) {
		if (!ALLOCATES.contains(actor.role())) {
			throw new NotAllowed("allocation.not-yours");
		}
		return directory.organisation(actor.organisation()).map(OrganisationView::code).orElse("");
	}

	private Function<LocalDate, SettingValues> on(Actor actor) {
		return (day) -> settings.on(actor.organisation(), day);
	}

	private static <T> T asJob(Supplier<T> work) {
		return Acting.overAll(AllocationCalendar.JOB, work);
	}

	/** All that is read as the job, before names come to it. */
	private record Numbers(Figures now, List<Figures> counts, List<Option> options, TlvBook.Running running, long cents,
			List<TlvBook.Line> asleep) {

		AllocationOverview shown(LocalDate day, int year, Amounts money, Assumptions assumptions, boolean asked,
				Function<Collection<TlvBook.Line>, List<AllocationLine>> named) {
			long asleepCents = Arrays.stream(FundingCategory.values())
				.mapToLong((category) -> now.of(category).dormant() * money.of(category))
				.sum();
			return new AllocationOverview(day, now, counts, running.running(), running.due(), year, money, cents,
					options, assumptions, named.apply(asleep), asleepCents, asked);
		}

	}

}
