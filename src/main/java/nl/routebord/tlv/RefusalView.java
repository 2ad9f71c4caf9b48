package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.RefusalReason;
import nl.routebord.expert.TlvExpert;

/** An expert who will not advise. */
public record RefusalView(String expertName, ExpertProfession profession, RefusalReason reason, LocalDate on) {

	static RefusalView of(ExpertAdvice advice, List<TlvExpert> pool) {
		return new RefusalView(
				pool.stream().filter((one) -> advice.isOf(one.user())).map(TlvExpert::name).findFirst().orElse(""),
				advice.profession(), Objects.requireNonNull(advice.invitation().refusal()),
				Objects.requireNonNull(advice.invitation().answeredOn()));
	}

}
