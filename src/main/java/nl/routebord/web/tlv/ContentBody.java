package nl.routebord.web.tlv;

import java.util.Objects;

import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.ApplicationContent;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** What the school writes: what is absent stays as it was, an empty text clears. */
record ContentBody(@Nullable String kind, @Nullable String category, @Nullable String requestedBegin,
		@Nullable String requestedEnd, @Nullable String cluster, @Nullable String targetSchoolCode,
		@Nullable String targetSchool, @Nullable String placeAvailable, @Nullable String supportGiven,
		@Nullable String supportEffect, @Nullable String hinderingFactors, @Nullable String promotingFactors,
		@Nullable String whyNotRegular, @Nullable String parentsView, @Nullable String parentsText,
		@Nullable String parentsOn, @Nullable String pupilView, @Nullable String pupilText, @Nullable ScoresForm scores,
		@Nullable Boolean emb) {

	/**
	 * @throws RuleViolated with everything that cannot be read
	 */
	ApplicationContent over(ApplicationContent before) {
		ContentForm form = new ContentForm(kind, category, requestedBegin, requestedEnd, cluster, targetSchoolCode,
				targetSchool, placeAvailable, supportGiven, supportEffect, hinderingFactors, promotingFactors,
				whyNotRegular, parentsView, parentsText, parentsOn, pupilView, pupilText, scores, emb, null);
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		ApplicationContent content = form.over(before, errors);
		if (errors.hasErrors()) {
			throw new RuleViolated(errors.getFieldErrors()
				.stream()
				.map((error) -> Fault.of(error.getField(), Objects.requireNonNull(error.getCode())))
				.toList());
		}
		return content;
	}

}
