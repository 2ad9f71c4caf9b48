package nl.routebord.web.tlv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.routebord.tlv.Research;

import org.jspecify.annotations.Nullable;

/** Research on which an advice rests, as typed. */
record ResearchForm(@Nullable String name, @Nullable String datedOn) {

	private static final int MOST = 10;

	/** With room for one more. */
	static List<ResearchForm> withRoom(@Nullable List<@Nullable ResearchForm> typed) {
		List<ResearchForm> all = new ArrayList<>();
		if (typed != null) {
			typed.stream().filter((one) -> one != null && one.isFilled()).forEach(all::add);
		}
		while (all.size() < 2 || all.size() < MOST && all.get(all.size() - 1).isFilled()) {
			all.add(new ResearchForm("", ""));
		}
		return all;
	}

	/** As the draft kept them, in fields that are named as those of the form. */
	static List<ResearchForm> of(Map<String, String> draft) {
		List<ResearchForm> all = new ArrayList<>();
		for (int nr = 0; nr < MOST; nr++) {
			String field = "researches[" + nr + "].";
			all.add(new ResearchForm(draft.get(field + "name"), draft.get(field + "datedOn")));
		}
		return all;
	}

	public boolean isFilled() {
		return !Typed.text(name).isEmpty() || !Typed.text(datedOn).isEmpty();
	}

	/**
	 * @param field of the date, for what cannot be read
	 */
	Research research(Typed typed, String field) {
		return new Research(Typed.text(name), typed.date(field, datedOn));
	}

}
