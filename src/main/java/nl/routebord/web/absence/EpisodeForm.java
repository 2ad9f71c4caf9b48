package nl.routebord.web.absence;

import nl.routebord.absence.ChangeEpisode;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeEvent;
import nl.routebord.absence.GapReason;
import nl.routebord.absence.StartEpisode;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;

/** What is filled in about a child that sits at home. */
record EpisodeForm(@Nullable String id, @Nullable String version, @Nullable String since, @Nullable String basis,
		@Nullable String kind, @Nullable String on, @Nullable String until, @Nullable String gap) {

	static EpisodeForm empty() {
		return new EpisodeForm("", "", "", "", "", "", "", "");
	}

	StartEpisode start() {
		return new StartEpisode(Typed.date("since", since), Typed.word(basis, EpisodeBasis.values()));
	}

	ChangeEpisode change() {
		return new ChangeEpisode(Typed.word(kind, EpisodeEvent.Kind.values()), Typed.date("on", on),
				Typed.date("until", until), Typed.word(gap, GapReason.values()),
				Typed.word(basis, EpisodeBasis.values()));
	}

	@Nullable Long asRead() {
		return Typed.version(version);
	}

	/** What is no number is none that may be kept. */
	static @Nullable Integer hours(@Nullable String typed) {
		String text = RollForm.text(typed).strip();
		if (text.isEmpty()) {
			return null;
		}
		return text.matches("\\d{1,3}") ? Integer.valueOf(text) : -1;
	}

}
