package nl.routebord.web.tlv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.routebord.tlv.Ground;

import org.jspecify.annotations.Nullable;

/** One ground of the decision, as typed, with the passages that were ticked. */
record GroundForm(@Nullable String text, @Nullable List<String> passages) {

	private static final int LEAST = 2;

	private static final int MOST = 8;

	static GroundForm empty() {
		return new GroundForm("", List.of());
	}

	/** With room for one more. */
	static List<GroundForm> withRoom(@Nullable List<@Nullable GroundForm> typed) {
		List<GroundForm> all = new ArrayList<>();
		if (typed != null) {
			typed.forEach((one) -> all.add((one != null) ? one : empty()));
		}
		while (all.size() < LEAST || all.size() < MOST && all.get(all.size() - 1).ground().isFilled()) {
			all.add(empty());
		}
		return all;
	}

	/** As the draft kept them, in fields that are named as those of the form. */
	static List<GroundForm> of(Map<String, String> draft) {
		List<GroundForm> all = new ArrayList<>();
		for (int nr = 0; nr < MOST; nr++) {
			String passages = draft.getOrDefault("grounds[" + nr + "].passages", "");
			all.add(new GroundForm(draft.getOrDefault("grounds[" + nr + "].text", ""),
					passages.isEmpty() ? List.of() : List.of(passages.split(","))));
		}
		while (!all.isEmpty() && !all.get(all.size() - 1).ground().isFilled()) {
			all.remove(all.size() - 1);
		}
		return all;
	}

	static void into(Map<String, String> draft, List<Ground> grounds) {
		for (int nr = 0; nr < grounds.size(); nr++) {
			draft.put("grounds[" + nr + "].text", grounds.get(nr).text());
			draft.put("grounds[" + nr + "].passages", String.join(",", grounds.get(nr).passages()));
		}
	}

	public Ground ground() {
		return new Ground(Typed.text(text), (passages != null) ? passages : List.of());
	}

	/** With a passage quoted behind what stands there, and pointed to. */
	GroundForm quoting(String key, String quoted) {
		String before = Typed.text(text);
		List<String> pointed = new ArrayList<>(ground().passages());
		if (!pointed.contains(key)) {
			pointed.add(key);
		}
		return new GroundForm(before.isEmpty() ? quoted : before + "\n" + quoted, pointed);
	}

}
