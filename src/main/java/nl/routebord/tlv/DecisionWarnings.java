package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** What there is to think of before a decision: none of it forbids, all is confirmed. */
@Component
class DecisionWarnings {

	private final TlvFiles files;

	DecisionWarnings(TlvFiles files) {
		this.files = files;
	}

	List<DecisionCheck> of(ProposeTlv command, TlvApplication application) {
		List<DecisionCheck> warnings = new ArrayList<>(
				research(application).stream().filter((check) -> !check.ok()).toList());
		warnings.addAll(DecisionChecks.warnings(command, application, files.today(), files.birthDate(application)));
		return warnings;
	}

	/** The same of what the school asks, before anything is decided. */
	List<DecisionCheck> ofAsked(TlvApplication application) {
		List<DecisionCheck> checks = new ArrayList<>(research(application));
		checks.addAll(DecisionChecks.criteria(application.content(), files.premises(application)));
		checks.addAll(DecisionChecks.warnings(application.content(), files.today(), files.birthDate(application)));
		return checks;
	}

	private List<DecisionCheck> research(TlvApplication application) {
		return DecisionChecks.research(application, files.terms(application).researchMonths());
	}

}
