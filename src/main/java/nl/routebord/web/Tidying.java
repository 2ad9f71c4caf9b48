package nl.routebord.web;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears what has had its time; any number of nodes may do so at once. */
@Component
class Tidying {

	private final GivenAnswers answers;

	private final Drafts drafts;

	Tidying(GivenAnswers answers, Drafts drafts) {
		this.answers = answers;
		this.drafts = drafts;
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
	void tidy() {
		answers.tidy();
		drafts.tidy();
	}

}
