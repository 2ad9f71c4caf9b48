package nl.routebord.tlv;

import java.util.List;
import java.util.Set;

import nl.routebord.expert.ExpertDesk;
import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

import org.springframework.stereotype.Component;

/** The experts that the secretariat can ask for an application, and those it chose. */
@Component
class ExpertChoice {

	private final ExpertDesk experts;

	private final Arrangements arrangements;

	private final FourEyes eyes;

	private final TlvFiles files;

	ExpertChoice(ExpertDesk experts, Arrangements arrangements, FourEyes eyes, TlvFiles files) {
		this.experts = experts;
		this.arrangements = arrangements;
		this.eyes = eyes;
		this.files = files;
	}

	List<TlvExpert> pool(TlvApplication application) {
		return application.forum()
			.map((forum) -> experts.pool(new OrganisationId(forum.swvOrganisation())))
			.orElse(List.of());
	}

	/**
	 * Of the swv's own pool and of the professions that it asks, present, and
	 * independent.
	 */
	List<TlvExpert> chosen(TlvApplication application, Set<UserId> chosen) {
		List<TlvExpert> found = pool(application).stream().filter((each) -> chosen.contains(each.user())).toList();
		Set<ExpertProfession> asked = arrangements.professions(application);
		new Faults().addIf(found.size() != chosen.size(), "experts", "tlv.fault.experts.unknown")
			.addIf(!asked.isEmpty() && found.stream().anyMatch((one) -> !asked.contains(one.profession())), "experts",
					"expert.fault.profession")
			.addIf(found.stream().anyMatch((one) -> one.isAwayOn(files.today())), "experts", "tlv.fault.experts.away")
			.addIf(eyes.tiedToApplicant(application, chosen), "experts", "tlv.fault.experts.of-applicant")
			.throwIfAny();
		return found;
	}

}
