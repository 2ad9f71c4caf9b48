package nl.routebord.web.convenant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.routebord.identity.Role;
import nl.routebord.matrix.MatrixChange;
import nl.routebord.matrix.MatrixEffect;
import nl.routebord.matrix.MatrixFault;
import nl.routebord.matrix.MatrixPreview;
import nl.routebord.web.Words;
import org.springframework.stereotype.Component;

/** Says a preview of another matrix in words. */
@Component
class MatrixPages {

	private final Words words;

	MatrixPages(Words words) {
		this.words = words;
	}

	/**
	 * A preview as the page shows it, role by role.
	 *
	 * @param faults sentences; when there are any, the rest is empty
	 */
	record Shown(List<String> faults, Map<Role, List<Sentence>> changes, Map<Role, List<Sentence>> effects, int cases) {
	}

	/** What it is about, what changes, and what that means. */
	record Sentence(String about, String text, String meaning) {
	}

	Shown show(MatrixPreview preview) {
		Map<Role, List<Sentence>> changes = new LinkedHashMap<>();
		preview.changes().forEach((change) -> add(changes, change.role(), sentence(change)));
		Map<Role, List<Sentence>> effects = new LinkedHashMap<>();
		preview.effects().forEach((effect) -> add(effects, effect.role(), sentence(effect)));
		return new Shown(preview.faults().stream().map(this::sentence).toList(), changes, effects, preview.cases());
	}

	private Sentence sentence(MatrixChange change) {
		String category = words.say("route.category." + change.category());
		String where = (change.phase() != null) ? MatrixRole.phase(change.phase(), words)
				: words.say("convenant.matrix.own");
		return new Sentence(words.say("convenant.matrix.sentence", category, where),
				words.say("convenant.matrix.change", words.say("convenant.matrix.mode." + change.before()),
						words.say("convenant.matrix.mode." + change.after())),
				words.say("convenant.matrix.sees", words.say("convenant.matrix.access." + change.seesNow()),
						words.say("convenant.matrix.access." + change.seesThen())));
	}

	private Sentence sentence(MatrixEffect effect) {
		return new Sentence(words.say("route.category." + effect.category()),
				words.say("convenant.matrix.more", effect.more()), words.say("convenant.matrix.less", effect.less()));
	}

	String sentence(MatrixFault fault) {
		String text = words.say("sharing.matrix.fault." + fault.code(), fault.arguments().toArray());
		return (fault.line() > 0) ? words.say("convenant.matrix.fault", String.valueOf(fault.line()), text)
				: words.say("convenant.matrix.fault.file", text);
	}

	private static void add(Map<Role, List<Sentence>> all, Role role, Sentence sentence) {
		all.computeIfAbsent(role, (key) -> new ArrayList<>()).add(sentence);
	}

}
