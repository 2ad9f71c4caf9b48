package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import nl.routebord.expert.ExpertProfession;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an advice or of a view, that a ground of the decision can point to.
 *
 * @param advice whose paragraph it is; null for a view
 * @param number of the paragraph, from one
 */
public record Passage(String key, Source source, @Nullable UUID advice, @Nullable ExpertProfession profession,
		int number, String text) {

	private static final Pattern LINE_END = Pattern.compile("\\R+");

	/** All of an application: signed advices first, then the views. */
	static List<Passage> of(TlvApplication application) {
		List<Passage> all = new ArrayList<>();
		application.advices()
			.stream()
			.filter(ExpertAdvice::isSigned)
			.sorted(Comparator.comparing(ExpertAdvice::profession).thenComparing(ExpertAdvice::id))
			.forEach((advice) -> add(all, Source.ADVICE, advice.id(), advice.profession(), advice.motivation()));
		add(all, Source.PARENTS, null, null, application.content().parentsText());
		add(all, Source.PUPIL, null, null, application.content().pupilText());
		return all;
	}

	private static void add(List<Passage> all, Source source, @Nullable UUID advice,
			@Nullable ExpertProfession profession, String text) {
		String prefix = (advice != null) ? advice.toString() : source.name().toLowerCase(Locale.ROOT);
		int number = 0;
		for (String paragraph : LINE_END.split(text)) {
			if (!paragraph.isBlank()) {
				number++;
				all.add(new Passage(prefix + ":" + number, source, advice, profession, number, paragraph.strip()));
			}
		}
	}

	/** Where it stands. */
	public enum Source {

		ADVICE, PARENTS, PUPIL

	}

}
