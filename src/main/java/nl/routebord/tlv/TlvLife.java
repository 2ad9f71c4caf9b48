package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a tlv after the decision on its application (domain.md 2.7). Who acts
 * says by which right; why is for the act that leads to it to record.
 */
@Service
@Transactional
public class TlvLife {

	private final TlvFiles files;

	private final TlvWall wall;

	private final DecisionRegister register;

	private final FourEyes eyes;

	private final TlvStory story;

	private final TlvPhase phase;

	private final Succession succession;

	TlvLife(TlvFiles files, TlvWall wall, DecisionRegister register, FourEyes eyes, TlvStory story, TlvPhase phase,
			Succession succession) {
		this.files = files;
		this.wall = wall;
		this.register = register;
		this.eyes = eyes;
		this.story = story;
		this.phase = phase;
		this.succession = succession;
	}

	/** The case of an application, to ask the policy about before anything else. */
	public CaseFileId caseFile(TlvApplicationId id) {
		return files.get(id).caseFile();
	}

	/** The unit that applied: what it asks and what is decided on that are its record. */
	public UnitId applicant(TlvApplicationId id) {
		return files.get(id).file().source();
	}

	/** The decision on an application; empty while there is none. Asks no policy. */
	public Optional<DecidedTlv> decided(TlvApplicationId id) {
		TlvApplication application = files.get(id);
		boolean processed = application.status().isDecided();
		if (!processed && application.status() != ApplicationStatus.NOT_PROCESSED) {
			return Optional.empty();
		}
		CaseFacts facts = files.facts(application);
		Optional<Tlv> holding = register.tlv(application).filter(Tlv::isAlive);
		return Optional.of(new DecidedTlv(id, application.number(), application.caseFile(),
				new OrganisationId(application.forum().orElseThrow().swvOrganisation()),
				new OrganisationId(application.applicant().organisation()), application.ending().on().orElseThrow(),
				!processed || register.decision(application).isIssued(), application.file(),
				wall.standing(application, facts), holding.map(Tlv::number).orElse(null),
				application.designation().holds(),
				holding.map(Tlv::granted).orElseGet(() -> asked(application.content())), processed));
	}

	/**
	 * Whoever judges the decision is not who took it, checked what it rests on, advised
	 * on it or asked for it, nor tied to any of them (Awb 10:3 lid 3); nor who prepared
	 * it, as long as there is somebody else (Awb 7:5).
	 * @throws NotAllowed R31_SOD
	 */
	public void requireMayReconsider(TlvApplicationId id, Action act, Actor judge) {
		TlvApplication application = files.get(id);
		if (!eyes.mayReconsider(application, register.find(application), judge.user())) {
			files.refuse(application, judge, act.name(), "R31_SOD");
			throw new NotAllowed("tlv.reconsider.not-independent");
		}
		if (!eyes.hasMandate(application, judge.user())) {
			files.refuse(application, judge, act.name(), "R31_SOD");
			throw new NotAllowed("tlv.reconsider.no-mandate");
		}
	}

	/** The same as a fact, for what a page offers. */
	public boolean mayReconsider(TlvApplicationId id, Actor judge) {
		TlvApplication application = files.get(id);
		return eyes.mayReconsider(application, register.find(application), judge.user())
				&& eyes.hasMandate(application, judge.user());
	}

	/**
	 * Domain.md 2.4: the last day of a tlv for the whole remaining period, where an EMB
	 * pupil needs one. Asks no policy.
	 */
	public Optional<LocalDate> embUntil(TlvApplicationId id) {
		TlvApplication application = files.get(id);
		ApplicationContent asked = application.content();
		return Optional.ofNullable(asked.kind())
			.filter((kind) -> asked.emb() && kind.endsWithSchoolYear())
			.map((kind) -> TlvPeriod.latest(kind, files.birthDate(application)));
	}

	/** What would be wrong with a tlv that takes the place of what there is now. */
	public Faults faults(TlvApplicationId id, GrantedTlv granted) {
		TlvApplication application = files.get(id);
		Faults faults = new Faults();
		DecisionRules.granted(granted, application, files.premises(application), faults);
		Optional<Tlv> before = register.tlv(application).filter(Tlv::isAlive);
		LocalDate begin = granted.begin();
		before.map((tlv) -> tlv.period().begin())
			.filter((old) -> begin != null && begin.isBefore(old))
			.ifPresent((old) -> faults.add("begin", "tlv.fault.begin-before-old", ContentRules.written(old)));
		boolean follows = before.isPresent();
		faults.addIf(follows && !granted.kind().isTlv(), "kind", "expert.fault.no-number");
		return faults.addIf(follows && granted.begin() != null && Revisions.isCounted(granted.begin(), files.today()),
				"begin", "tlv.fault.begin-counted");
	}

	/**
	 * R-TLV-11: a tlv under the next number of the swv, in the place of the one that
	 * holds, or where none does after all; leerwegondersteuning has no number.
	 * @return its number
	 */
	public @Nullable String grant(TlvApplicationId id, GrantedTlv granted, Action by, Actor actor) {
		TlvApplication application = files.lock(id, actor, by);
		faults(id, granted).throwIfAny();
		if (!granted.kind().isTlv()) {
			application.designation().begin(files.today());
			changed(application, "DESIGNATE_LWOO", "decided.designated", actor);
			return null;
		}
		Optional<Tlv> before = register.tlv(application).filter(Tlv::isAlive);
		before.ifPresent((tlv) -> {
			tlv.supersede(Objects.requireNonNull(granted.begin()), files.today());
			register.save(tlv);
		});
		Tlv after = register.grant(application, granted, files.today());
		before.ifPresent((tlv) -> succession.enrolOn(after, tlv));
		files.act(application, actor, before.isPresent() ? "SUPERSEDE_TLV" : "GRANT_TLV");
		story.tell(before.map((tlv) -> story.superseded(application, actor, tlv, after))
			.orElseGet(() -> story.standing(application, actor, "granted-after-all", after.number())));
		return after.number();
	}

	/**
	 * What was issued under a number, for a letter; empty without one. Asks no policy.
	 */
	public Optional<GrantedTlv> issued(TlvApplicationId id, @Nullable String number) {
		return register.numbered(files.get(id), number).map(Tlv::granted);
	}

	/** R-TLV-12: takes back the tlv or the designation that holds. */
	public void revoke(TlvApplicationId id, Action by, Actor actor) {
		TlvApplication application = files.lock(id, actor, by);
		if (application.designation().holds()) {
			application.designation().end(files.today());
			changed(application, "WITHDRAW_LWOO", "designation-ended", actor);
			return;
		}
		Tlv tlv = register.tlv(application).filter(Tlv::isAlive).orElseThrow(() -> new Conflict("step.not-available"));
		tlv.revoke(files.today());
		register.save(tlv);
		register.goesOnInstead(application, tlv);
		files.act(application, actor, "REVOKE_TLV");
		story.tell(story.standing(application, actor, "revoked", tlv.number()).leaving(Position.TLV_UNUSED));
	}

	private void changed(TlvApplication application, String action, String told, Actor actor) {
		files.save(application, actor);
		files.act(application, actor, action);
		story.tell(story.standing(application, actor, told));
	}

	/**
	 * The same happening, with which the application is over for the case too: unless the
	 * term to object still runs, or an objection or appeal does (design.md 5, P4).
	 */
	public CaseHappening over(TlvApplicationId id, CaseHappening happening) {
		TlvApplication application = files.get(id);
		if (phase.isOpenToObjection(application)) {
			return happening;
		}
		CaseHappening over = phase.leaving(application, happening);
		boolean unused = register.tlv(application).map((tlv) -> tlv.status() == TlvStatus.ISSUED).orElse(false);
		return unused ? over.entering(Position.TLV_UNUSED) : over;
	}

	private static @Nullable GrantedTlv asked(ApplicationContent content) {
		return (content.kind() == null) ? null
				: new GrantedTlv(content.kind(), content.category(), content.requestedBegin(), content.requestedEnd());
	}

}
