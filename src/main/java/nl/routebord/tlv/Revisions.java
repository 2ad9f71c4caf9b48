package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Another category in the place of the one that holds (R-TLV-11): asked for and decided
 * like every tlv, with a number and dates of its own.
 */
@Component
class Revisions {

	private final Tlvs tlvs;

	private final TlvFiles files;

	private final TlvStory story;

	private final Succession succession;

	Revisions(Tlvs tlvs, TlvFiles files, TlvStory story, Succession succession) {
		this.tlvs = tlvs;
		this.files = files;
		this.story = story;
		this.succession = succession;
	}

	/** What is wrong with what the school asks in the place of a tlv. */
	Faults ofAsked(TlvApplication application) {
		ApplicationContent asked = application.content();
		return faults(application, asked.kind(), asked.category(), asked.requestedBegin(), "requestedBegin");
	}

	/** The same of what is proposed or decided; a refusal changes nothing. */
	Faults ofProposed(TlvApplication application, ProposeTlv command) {
		return Boolean.TRUE.equals(command.grant()) ? faults(application, DecisionRules.kind(command, application),
				command.category(), command.begin(), "begin") : new Faults();
	}

	private Faults faults(TlvApplication application, @Nullable TlvKind kind, @Nullable FundingCategory category,
			@Nullable LocalDate begin, String field) {
		Faults faults = new Faults();
		revised(application).ifPresent((tlv) -> {
			GrantedTlv held = tlv.granted();
			faults.addIf(!tlv.holds(), "", "tlv.fault.revision-over", tlv.number())
				.addIf(kind != held.kind(), "kind", "tlv.fault.revision-kind")
				.addIf(category == held.category(), "category", "tlv.fault.revision-same")
				.addIf(begin != null && !begin.isAfter(Objects.requireNonNull(held.begin())), field,
						"tlv.fault.revision-begin")
				.addIf(begin != null && isCounted(begin, files.today()), field, "tlv.fault.begin-counted");
		});
		return faults;
	}

	/** The old one holds until the day before; both are told of together. */
	void replaced(TlvApplication application, Tlv after, Actor decider) {
		revised(application).ifPresent((before) -> {
			before.supersede(after.period().begin(), files.today());
			tlvs.saveAndFlush(before);
			succession.enrolOn(after, before);
			story.tell(story.superseded(application, decider, before, after));
		});
	}

	/** The one that an application asks to replace. */
	Optional<Tlv> revised(TlvApplication application) {
		return application.origin().revises().flatMap(tlvs::lockByNumber);
	}

	/** R-TLV-11: no change over a 1 February that counted already. */
	static boolean isCounted(LocalDate begin, LocalDate today) {
		LocalDate count = LocalDate.of(today.getYear(), Month.FEBRUARY, 1);
		LocalDate last = count.isAfter(today) ? count.minusYears(1) : count;
		return !begin.isAfter(last);
	}

}
