package nl.routebord.web.doors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.anonymous.AgeBand;
import nl.routebord.anonymous.AnonymousDesk;
import nl.routebord.anonymous.BringConsult;
import nl.routebord.anonymous.Problem;
import nl.routebord.anonymous.Sector;
import nl.routebord.consent.AskConsent;
import nl.routebord.demo.DemoStage;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.grant.AskAccess;
import nl.routebord.grant.GiveGrant;
import nl.routebord.grant.GrantChoice;
import nl.routebord.grant.Informed;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.rights.AnswerRequest;
import nl.routebord.rights.AskedBy;
import nl.routebord.rights.EnterRequest;
import nl.routebord.rights.MarkDesk;
import nl.routebord.rights.Right;
import nl.routebord.rights.RightsAnswers;
import nl.routebord.rights.RightsDesk;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGlass;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseQuestions;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One of each of the things that an address below a case can name: made by a colleague of
 * who opened the case, so that a second person is there.
 */
@Component
public class DoorParts {

	private static final String WHY = "Zonder dit kan het plan voor deze leerling niet worden gemaakt.";

	private final CaseGrants grants;

	private final CaseConsents consents;

	private final CaseQuestions questions;

	private final CaseGlass glass;

	private final RightsDesk requests;

	private final RightsAnswers answers;

	private final MarkDesk marks;

	private final AnonymousDesk anonymous;

	private final DemoStage stage;

	private final JdbcClient database;

	private final Clock clock;

	DoorParts(CaseGrants grants, CaseConsents consents, CaseQuestions questions, CaseGlass glass, RightsDesk requests,
			RightsAnswers answers, MarkDesk marks, AnonymousDesk anonymous, DemoStage stage, JdbcClient database,
			Clock clock) {
		this.grants = grants;
		this.consents = consents;
		this.questions = questions;
		this.glass = glass;
		this.requests = requests;
		this.answers = answers;
		this.marks = marks;
		this.anonymous = anonymous;
		this.stage = stage;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * @param asker of the unit that asks for access, and breaks the glass
	 * @return what stands in an address for what
	 */
	public Map<String, String> of(CaseFileId id, String number, Actor school, Actor asker) {
		Actor colleague = Actor.person(UserId.fresh(), school.unit(), school.organisation(), school.role());
		Actor other = Actor.person(UserId.fresh(), asker.unit(), asker.organisation(), asker.role());
		Map<String, String> parts = new LinkedHashMap<>();
		put(parts, "/rights-requests/{request}", right(number, Right.RECTIFICATIE, colleague));
		put(parts, "/verzoeken/{id}/inzage", copy(number, colleague));
		put(parts, "/verzoeken/{id}", right(number, Right.RECTIFICATIE, colleague));
		put(parts, "/record-marks/{mark}", mark(number, colleague));
		put(parts, "/gegevens/{id}", UUID.fromString(parts.get("/record-marks/{mark}").replaceFirst(".*/", "")));
		put(parts, "/record-notices/{notice}", notice(id, school, asker));
		put(parts, "/kennisgevingen/{id}", notice(id, school, asker));
		put(parts, "{grant}", grant(id, colleague));
		put(parts, "{consent}", consent(id, colleague));
		put(parts, "{agreement}", agreement(id, school));
		put(parts, "{opening}",
				glass.open(id, new BreakGlass(UUID.randomUUID(), BreakGlass.Reason.VITAAL_BELANG, WHY), other)
					.id()
					.value());
		UUID asked = questions.ask(id, new AskAccess(UUID.randomUUID(), school.unit(), DataCategory.DIDACT, WHY), other)
			.id()
			.value();
		put(parts, "/access-requests/{request}", asked);
		put(parts, "/delen/verzoeken/{request}", asked);
		put(parts, "/anoniem/{id}", consult(school));
		put(parts, "/anonymous-consults/{id}", consult(school));
		return parts;
	}

	private static void put(Map<String, String> parts, String place, UUID id) {
		parts.put(place, place.replaceFirst("\\{\\w+}", id.toString()));
	}

	private UUID right(String number, Right right, Actor keeper) {
		UUID sent = UUID.randomUUID();
		requests.enter(number,
				new EnterRequest(sent, right, AskedBy.of(requests.carers(number, keeper).get(0).id().toString(), ""),
						EnterRequest.Way.BRIEF, EnterRequest.Identity.BEKEND, LocalDate.now(clock),
						"Er staat iets in dat niet klopt."),
				keeper);
		return requests.of(number, keeper)
			.stream()
			.filter((one) -> one.isOpen() && one.right() == right)
			.map(RightsRequestView::id)
			.findFirst()
			.orElseThrow();
	}

	private UUID copy(String number, Actor keeper) {
		UUID asked = right(number, Right.INZAGE, keeper);
		answers.answer(number, new AnswerRequest(asked, true, "U krijgt de kopie hierbij.", null, null, ""), keeper);
		return asked;
	}

	private UUID mark(String number, Actor keeper) {
		marks.withhold(number, marks.records(number, keeper).get(0).id(), WHY, keeper);
		return marks.marks(number, keeper).get(0).id();
	}

	private UUID notice(CaseFileId id, Actor receiver, Actor source) {
		UUID notice = UUID.randomUUID();
		database.sql("""
				insert into app.rights_notice (id, case_file_id, record_id, what, category, source_unit_id, receiver_id,
				    sent_on)
				values (:id, :case, :record, 'CORRECTED', 'NOTE_SHARED', :source, :receiver, :today)
				""")
			.param("id", notice)
			.param("case", id.value())
			.param("record", UUID.randomUUID())
			.param("source", source.unit().value())
			.param("receiver", receiver.unit().value())
			.param("today", LocalDate.now(clock))
			.update();
		return notice;
	}

	/** The family is not told, which a second person has to agree with. */
	private UUID grant(CaseFileId id, Actor giver) {
		return grants
			.give(id,
					new GiveGrant(UUID.randomUUID(), stage.actor("f.elzinga").unit(), Set.of(DataCategory.DIDACT),
							Set.of(), Purpose.D2, Set.of(), "De begeleider maakt het plan voor de klas.",
							"Zonder deze uitslag kan zij niet beginnen.", "Anoniem overleggen is al gedaan.",
							Informed.not("Het vertellen brengt de leerling thuis in gevaar."),
							LocalDate.now(clock).plusDays(90), null),
					null, giver)
			.value();
	}

	/** The first that this unit could ask for, by the policy. */
	private UUID consent(CaseFileId id, Actor source) {
		for (GrantChoice choice : grants.choices(id, source)) {
			for (DataCategory category : choice.byConsent()) {
				for (Purpose purpose : Purpose.values()) {
					AskConsent asked = new AskConsent(UUID.randomUUID(), AskConsent.Kind.AVG_6_1_A,
							choice.recipient().unit(), null, Set.of(category), purpose, null, "");
					if (isInOrder(id, asked, source)) {
						return consents.ask(id, asked, source).value();
					}
				}
			}
		}
		throw new IllegalStateException("nothing needs consent");
	}

	private boolean isInOrder(CaseFileId id, AskConsent asked, Actor source) {
		try {
			consents.check(id, asked, source);
			return true;
		}
		catch (RuleViolated violated) {
			return false;
		}
	}

	private UUID agreement(CaseFileId id, Actor owner) {
		return database
			.sql("select id from app.consultation_agreement where case_file_id = :case and owner_unit = :unit")
			.param("case", id.value())
			.param("unit", owner.unit().value())
			.query(UUID.class)
			.single();
	}

	private UUID consult(Actor bringer) {
		return anonymous
			.bring(new BringConsult(UUID.randomUUID(), AgeBand.THIRTEEN_TO_FIFTEEN, Sector.VO, Problem.ABSENCE,
					"Een leerling komt al weken niet. Wat kan de school doen, en wie kan daar het beste bij helpen?",
					Set.of(stage.actor("g.bos").unit())), bringer)
			.value();
	}

}
