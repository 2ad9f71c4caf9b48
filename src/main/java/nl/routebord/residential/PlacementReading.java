package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UnitView;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;

import nl.routebord.tlv.NewNumberDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader may know of stays (privacy.md B.5, RES_FACT and JUSTICE). */
@Service
@Transactional
public class PlacementReading {

	private final PlacementFiles files;

	private final Claims claims;

	private final NewNumberDesk numbers;

	private final CaseAccess access;

	private final Directory directory;

	private final Settings settings;

	PlacementReading(PlacementFiles files, Claims claims, NewNumberDesk numbers, CaseAccess access, Directory directory,
			Settings settings) {
		this.files = files;
		this.claims = claims;
		this.numbers = numbers;
		this.access = access;
		this.directory = directory;
		this.settings = settings;
	}

	/** The stays of a case that this reader may know of, oldest first. */
	public List<PlacementView> of(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = files.facts(caseFile);
		access.requireSeen(actor, facts);
		Set<DataCategory> read = EnumSet.noneOf(DataCategory.class);
		List<PlacementView> views = files.of(caseFile)
			.stream()
			.flatMap((stay) -> view(stay, facts, actor, read).stream())
			.toList();
		if (!read.isEmpty()) {
			access.logRead(actor, facts, read);
		}
		return views;
	}

	/**
	 * What the actor's own unit keeps of stays, as far as the person may read it for whom
	 * a copy is made (AVG 15); the caller has asked by which right.
	 * @param also whether that person may read a category
	 */
	public List<PlacementView> own(CaseFileId caseFile, Predicate<DataCategory> also, Actor actor) {
		return files.of(caseFile)
			.stream()
			.filter((stay) -> stay.isKeptBy(actor) && also.test(DataCategory.RES_FACT))
			.map((stay) -> own(stay, also.test(stay.facts().category())))
			.toList();
	}

	private PlacementView own(Placement stay, boolean where) {
		LocalDate last = stay.dates().lastDay();
		return new PlacementView(stay.id(), stay.version(), stay.status(), stay.isDiscreet(),
				(last != null) ? last.plusDays(1) : null, null, where ? details(stay) : null, null, List.of(), true,
				false);
	}

	/** The promises of a new number, for who may know of the decisions of the swv. */
	public List<ClaimView> claims(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = files.facts(caseFile);
		access.requireSeen(actor, facts);
		boolean follows = actor.role().isSwv() || files.of(caseFile).stream().anyMatch((stay) -> stay.isKeptBy(actor));
		boolean may = access.actions(actor, facts).contains(Action.KEEP_TLV_PROMISE);
		return follows ? claims.of(caseFile.value()).stream().map((claim) -> view(claim, may, actor)).toList()
				: List.of();
	}

	private ClaimView view(Claim claim, boolean may, Actor actor) {
		String number = claim.view().tlvNumber();
		String begun = numbers.begun(claim.caseFile(), number).orElse(null);
		return claim.view()
			.with(begun, may && begun == null && claim.isOpen() && numbers.isOf(claim.caseFile(), number, actor));
	}

	/** Whether this reader can record a stay. */
	public boolean mayStart(CaseFileId caseFile, Actor actor) {
		return access.actions(actor, files.facts(caseFile)).contains(Action.START_PLACEMENT);
	}

	private Optional<PlacementView> view(Placement stay, CaseFacts facts, Actor actor, Set<DataCategory> read) {
		Decision where = access.decide(actor, facts, stay.facts());
		Decision whether = access.decide(actor, facts, stay.whereabouts());
		if (!whether.permits() && !where.shows()) {
			return Optional.empty();
		}
		read.add(where.shows() ? stay.facts().category() : DataCategory.RES_FACT);
		boolean own = stay.isKeptBy(actor);
		boolean follows = own || actor.role().isSwv();
		boolean redacted = where.shows() && !where.permits();
		LocalDate last = stay.dates().lastDay();
		Set<Action> can = access.actions(actor, facts);
		return Optional.of(new PlacementView(stay.id(), stay.version(), stay.status(), stay.isDiscreet(),
				(last != null) ? last.plusDays(1) : null, redacted ? stay.recordedOn() : null,
				where.permits() ? details(stay) : null, follows ? stay.origin().view() : null,
				follows ? steps(stay) : List.of(), own && can.contains(Action.KEEP_PLACEMENT),
				can.contains(Action.CONTEST_ORIGIN)));
	}

	private PlacementView.StayView details(Placement stay) {
		Placement.Setting setting = files.open(stay);
		StayDates dates = stay.dates();
		Optional<UnitView> keeper = directory.unit(stay.keeper());
		String school = keeper.map(UnitView::organisationName).orElse("");
		String swv = keeper.flatMap((unit) -> directory.organisation(unit.organisation()))
			.flatMap(OrganisationView::swv)
			.flatMap(directory::organisation)
			.map(OrganisationView::code)
			.orElse("");
		return new PlacementView.StayView(StayKind.valueOf(setting.kind()), setting.institution(), school, swv,
				stay.ownSchool(), stay.onTlv(), dates.placedOn(), dates.expectedUntil(), dates.lastDay(),
				dates.leftFor(), dates.enrolledOn(), stay.regime(), stay.regimeFrom(), stay.regimeUntil().orElse(null));
	}

	private List<PlacementView.StepView> steps(Placement stay) {
		return Arrays.stream(StayStep.values()).map((step) -> step(stay, step)).toList();
	}

	private PlacementView.StepView step(Placement stay, StayStep step) {
		LocalDate due = due(stay, step);
		return new PlacementView.StepView(step, stay.track().on(step), due, due != null && due.isBefore(files.today()));
	}

	private @Nullable LocalDate due(Placement stay, StayStep step) {
		if (stay.status() != StayStatus.RUNNING || step != StayStep.UPDATE && stay.track().on(step) != null) {
			return null;
		}
		StayTerms terms = stay.dates().terms();
		return switch (step) {
			case NOTIFY -> terms.notifyBy(settings.workingDays());
			case AGREE -> terms.agreeBy();
			case UPDATE -> {
				LocalDate last = stay.track().on(step);
				yield terms.updateAfter((last != null) ? last : stay.dates().placedOn());
			}
			case TALK -> terms.talkFrom();
		};
	}

}
