package nl.routebord.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.routebord.admission.AdmissionDesk;
import nl.routebord.admission.ReceiveAdmission;
import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Actor;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.region.SchoolType;
import nl.routebord.route.CaseFileId;
import nl.routebord.terms.SchoolYear;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.tlv.AnnexKind;
import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.ApplicationDesk;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.Cluster;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.DecisionDesk;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GiveAdvice;
import nl.routebord.tlv.Ground;
import nl.routebord.tlv.NewAnnex;
import nl.routebord.tlv.ParentsView;
import nl.routebord.tlv.Passage;
import nl.routebord.tlv.PlaceAvailable;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.PupilView;
import nl.routebord.tlv.RedeemTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDesk;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.UseDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes applications for a tlv until a given point. */
@Component
@Profile("demo")
class DemoTlv {

	private static final String SPECIAL_SCHOOL = "99BB00";

	/** Each expert by a number of their own. */
	private static final Map<String, String> REGISTERED = Map.of("l.haverkamp", "NVO 100241", "p.noordhof",
			"BIG 99010024101");

	private final DemoRoute route;

	private final ApplicationDesk applications;

	private final AssessmentDesk assessments;

	private final AdviceDesk advices;

	private final DecisionDesk decisions;

	private final TlvDesk tlvs;

	private final UseDesk uses;

	private final ObjectionIntake objections;

	private final AdmissionDesk admissions;

	private final TlvReading reading;

	private final LetterPrinter printer;

	private final Cast cast;

	/** The one annex of all: printing takes long. */
	private byte[] printed = {};

	DemoTlv(DemoRoute route, ApplicationDesk applications, AssessmentDesk assessments, AdviceDesk advices,
			DecisionDesk decisions, TlvDesk tlvs, UseDesk uses, ObjectionIntake objections, AdmissionDesk admissions,
			TlvReading reading, LetterPrinter printer, Cast cast) {
		this.route = route;
		this.applications = applications;
		this.assessments = assessments;
		this.advices = advices;
		this.decisions = decisions;
		this.tlvs = tlvs;
		this.uses = uses;
		this.objections = objections;
		this.admissions = admissions;
		this.reading = reading;
		this.printer = printer;
		this.cast = cast;
	}

	TlvApplicationId drafted(int daysAgo, DemoPupil pupil) {
		return drafted(daysAgo, pupil, FundingCategory.CAT1);
	}

	private TlvApplicationId drafted(int daysAgo, DemoPupil pupil, FundingCategory category) {
		CaseFileId caseFile = route.towardsTlv(daysAgo, pupil);
		TlvApplicationId[] started = new TlvApplicationId[1];
		route.on(daysAgo - 16, () -> {
			started[0] = applications.start(DemoRoute.request(), caseFile, route.school());
			applications.save(started[0], version(started[0], route.school()), content(category), route.school());
		});
		return started[0];
	}

	TlvApplicationId submitted(int daysAgo, DemoPupil pupil) {
		return submitted(daysAgo, pupil, FundingCategory.CAT1);
	}

	private TlvApplicationId submitted(int daysAgo, DemoPupil pupil, FundingCategory category) {
		TlvApplicationId id = drafted(daysAgo, pupil, category);
		route.on(daysAgo - 18, () -> {
			applications.annex(id, annex(), route.school());
			applications.submit(id, version(id, route.school()), route.school());
		});
		return id;
	}

	void awaitingSupplement(int daysAgo, DemoPupil pupil) {
		TlvApplicationId id = submitted(daysAgo, pupil);
		route.on(4,
				() -> assessments.incomplete(id, version(id, secretariat()),
						"Het onderwijskundig rapport van dit schooljaar ontbreekt.", route.today().plusWeeks(2),
						secretariat()));
	}

	private TlvApplicationId atTheExperts(int daysAgo, DemoPupil pupil, FundingCategory category) {
		TlvApplicationId id = submitted(daysAgo, pupil, category);
		route.on(daysAgo - 22, () -> assessments.complete(id, version(id, secretariat()),
				Set.of(cast.actor("l.haverkamp").user(), cast.actor("p.noordhof").user()), secretariat()));
		return id;
	}

	void inReview(int daysAgo, DemoPupil pupil) {
		TlvApplicationId id = atTheExperts(daysAgo, pupil, FundingCategory.CAT1);
		accept(id, "l.haverkamp", daysAgo - 24);
		advise(id, "l.haverkamp", daysAgo - 30, admissible(FundingCategory.CAT1, "l.haverkamp"));
	}

	private void accept(TlvApplicationId id, String expert, int daysAgo) {
		route.on(daysAgo, () -> advices.accept(id, cast.actor(expert)));
	}

	private void advise(TlvApplicationId id, String expert, int daysAgo, GiveAdvice advice) {
		route.on(daysAgo, () -> advices.advise(id, advice, cast.actor(expert)));
	}

	TlvApplicationId readyToDecide(int daysAgo, DemoPupil pupil) {
		return advised(daysAgo, pupil, FundingCategory.CAT1, true);
	}

	TlvApplicationId granted(int daysAgo, DemoPupil pupil) {
		TlvApplicationId id = advised(daysAgo, pupil, FundingCategory.CAT1, true);
		decide(id, 12, true);
		return id;
	}

	/** The school objects; the secretariat has not confirmed it yet. */
	void contested(int daysAgo, DemoPupil pupil) {
		TlvApplicationId id = advised(daysAgo, pupil, FundingCategory.CAT1, false);
		decide(id, 20, false);
		route.on(2,
				() -> objections.object(id, DemoRoute.request(),
						"Wij hebben alles gedaan wat binnen onze school kan. Het besluit gaat daar niet op in.",
						route.school()));
	}

	/**
	 * The school for special education is told of the tlv, and has a request to admit.
	 */
	void admissionAsked(int daysAgo, DemoPupil pupil) {
		TlvApplicationId id = advised(daysAgo, pupil, FundingCategory.CAT1, true);
		decide(id, 60, true);
		route.on(12, () -> uses.announce(id, SPECIAL_SCHOOL, secretariat()));
		route.on(9, () -> admissions.receive(new ReceiveAdmission(DemoRoute.request(),
				reading.view(id, secretariat()).caseFile(), route.today(), true), receiving()));
	}

	/** Used since the school year began, which is its last. */
	void lastYear(DemoPupil pupil, LocalDate born) {
		SchoolYear year = SchoolYear.of(route.today());
		used(new Used(pupil, born, FundingCategory.CAT1, year.begin(), year.end()));
	}

	/** In use since before the last 1 February, when the pupil was counted. */
	void counted(FundingCategory category, DemoPupil pupil, LocalDate born) {
		LocalDate february = LocalDate.of(route.today().getYear(), Month.FEBRUARY, 1);
		LocalDate counted = february.isAfter(route.today()) ? february.minusYears(1) : february;
		LocalDate begin = counted.minusMonths(3);
		used(new Used(pupil, born, category, begin, schoolYearAfter(begin)));
	}

	private TlvApplicationId used(Used used) {
		int begun = daysSince(used.begin());
		TlvApplicationId id = advised(begun + 90, used.pupil(), used.category(), true);
		decide(id, begun + 30, used.category(), used.begin(), used.end());
		route.on(begun + 10, () -> uses.announce(id, SPECIAL_SCHOOL, secretariat()));
		route.on(begun,
				() -> uses.redeem(new RedeemTlv(number(id), used.born(), used.begin(), SchoolType.VSO), receiving()));
		return id;
	}

	private int daysSince(LocalDate day) {
		return (int) ChronoUnit.DAYS.between(day, route.today());
	}

	private String number(TlvApplicationId id) {
		return Objects.requireNonNull(reading.view(id, receiving()).decision()).number();
	}

	private TlvApplicationId advised(int daysAgo, DemoPupil pupil, FundingCategory category, boolean positive) {
		TlvApplicationId id = atTheExperts(daysAgo, pupil, category);
		accept(id, "l.haverkamp", daysAgo - 24);
		accept(id, "p.noordhof", daysAgo - 24);
		advise(id, "l.haverkamp", daysAgo - 30,
				positive ? admissible(category, "l.haverkamp") : notAdmissible("l.haverkamp"));
		advise(id, "p.noordhof", daysAgo - 33,
				positive ? admissible(category, "p.noordhof") : notAdmissible("p.noordhof"));
		return id;
	}

	private void decide(TlvApplicationId id, int daysAgo, boolean grant) {
		LocalDate begin = route.today().minusDays(daysAgo).plusWeeks(1);
		decide(id, daysAgo, grant ? FundingCategory.CAT1 : null, begin, schoolYearAfter(begin));
	}

	/**
	 * @param category null to refuse
	 */
	private void decide(TlvApplicationId id, int daysAgo, @Nullable FundingCategory category, LocalDate begin,
			LocalDate end) {
		boolean grant = category != null;
		Actor preparer = cast.actor("t.mulder");
		Actor decider = cast.actor("j.brandsma");
		route.on(daysAgo, () -> {
			decisions.propose(
					new ProposeTlv(id, version(id, preparer), grant, grant ? TlvKind.VSO : null, category,
							grant ? begin : null, grant ? end : null, grounds(id, preparer), "", "", true, true),
					preparer);
			decisions.decide(new DecideTlv(id, version(id, decider), true, true), decider);
			tlvs.issue(id, Actor.system("demo"));
		});
	}

	private List<Ground> grounds(TlvApplicationId id, Actor preparer) {
		List<Passage> passages = reading.passages(id, preparer);
		return List.of(new Ground("Beide deskundigen adviseren hetzelfde.", keys(passages, Passage.Source.ADVICE)),
				new Ground(
						"De school heeft beschreven wat zij heeft gedaan en wat dat heeft opgeleverd. De "
								+ "zienswijzen van ouders en leerling zijn meegewogen.",
						keys(passages, Passage.Source.PARENTS)));
	}

	private static List<String> keys(List<Passage> passages, Passage.Source source) {
		return passages.stream().filter((one) -> one.source() == source).map(Passage::key).toList();
	}

	private long version(TlvApplicationId id, Actor actor) {
		return reading.view(id, actor).version();
	}

	private Actor receiving() {
		return cast.actor("e.kaya");
	}

	private Actor secretariat() {
		return cast.actor("m.veenstra");
	}

	private ApplicationContent content(FundingCategory category) {
		LocalDate begin = LocalDate.of(route.today().getYear() + 1, Month.JANUARY, 11);
		return new ApplicationContent(TlvKind.VSO, category, begin, schoolYearAfter(begin), Cluster.FOUR,
				SPECIAL_SCHOOL, "Vso De Kade", PlaceAvailable.YES, "Begeleiding door de mentor en een opbouwrooster.",
				"De eerste weken hielp het; daarna bleef de leerling weer thuis.",
				"Raakt snel overprikkeld in een grote groep.", "Leert graag en is gemotiveerd voor kleine stappen.",
				"De school kan geen kleine groep en geen vaste begeleider bieden.", ParentsView.AGREE,
				"De ouders zijn het eens met de aanvraag.", route.today(), PupilView.GIVEN,
				"Wil naar een kleinere school.");
	}

	/** R-TLV-04: at least one whole school year. */
	private static LocalDate schoolYearAfter(LocalDate begin) {
		boolean before = !begin.isAfter(LocalDate.of(begin.getYear(), Month.AUGUST, 1));
		return LocalDate.of(begin.getYear() + (before ? 1 : 2), Month.JULY, 31);
	}

	private NewAnnex annex() {
		if (printed.length == 0) {
			printed = printer.print("letters/demo-annex", Map.of(), Locale.forLanguageTag("nl"));
		}
		return new NewAnnex(DemoRoute.request(), AnnexKind.OPP, "Ontwikkelingsperspectief", route.today(), "opp.pdf",
				new ByteArrayInputStream(printed));
	}

	private static GiveAdvice admissible(FundingCategory category, String expert) {
		return new GiveAdvice(AdviceOutcome.ADMISSIBLE, category, LocalDate.of(2028, Month.JULY, 31),
				"Een kleine groep met een vaste begeleider is nodig om weer tot leren te komen.", "Ouders en leerling.",
				"Ontwikkelingsperspectief.", REGISTERED.get(expert));
	}

	private static GiveAdvice notAdmissible(String expert) {
		return new GiveAdvice(AdviceOutcome.NOT_ADMISSIBLE, null, null,
				"De ondersteuning in het regulier onderwijs is nog niet volledig benut.", "Ouders en leerling.",
				"Ontwikkelingsperspectief.", REGISTERED.get(expert));
	}

	/** A tlv that is used at the special school from its first day. */
	private record Used(DemoPupil pupil, LocalDate born, FundingCategory category, LocalDate begin, LocalDate end) {
	}

}
