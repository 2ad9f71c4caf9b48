package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.routebord.expert.ExpertProfession;
import org.jspecify.annotations.Nullable;

/**
 * What a letter and the whole file say of a decision.
 *
 * @param granted null after a refusal
 * @param asked what the school asked, where it got something else or nothing
 * @param law what the decision rests on
 * @param advisers who advised (Awb 3:8)
 * @param signer who decided; empty while nobody did
 */
public record DecisionText(DecisionOutcome outcome, TlvKind kind, @Nullable GrantedTlv granted,
		@Nullable GrantedTlv asked, String law, List<Adviser> advisers, List<Reason> reasons, String advicesAnswered,
		String parentsAnswered, String signer) {

	/** An expert, and the day of the advice. */
	public record Adviser(String name, ExpertProfession profession, LocalDate signedOn) {
	}

	/** A ground, and the passages that it rests on (Awb 3:46). */
	public record Reason(String text, List<Rest> rests) {
	}

	/**
	 * Where a passage stands. Only what an expert wrote is quoted: what a parent or the
	 * pupil said is not told to all who get the letter.
	 *
	 * @param by empty for a view
	 * @param number of the paragraph
	 * @param quote empty for a view
	 */
	public record Rest(Passage.Source source, String by, @Nullable ExpertProfession profession, int number,
			String quote) {

		static Rest of(Passage passage, String by) {
			boolean quoted = passage.source() == Passage.Source.ADVICE;
			return new Rest(passage.source(), by, passage.profession(), passage.number(), quoted ? passage.text() : "");
		}

	}

	/** What was asked, for who compares. */
	static Optional<GrantedTlv> asked(ApplicationContent content) {
		return Optional.ofNullable(content.kind())
			.map((kind) -> new GrantedTlv(kind, content.category(), content.requestedBegin(), content.requestedEnd()));
	}

}
