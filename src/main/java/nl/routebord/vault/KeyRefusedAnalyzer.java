package nl.routebord.vault;

import nl.routebord.kernel.KeyRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one clear line which key is missing and what to do. */
class KeyRefusedAnalyzer extends AbstractFailureAnalyzer<KeyRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable root, KeyRefused cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
