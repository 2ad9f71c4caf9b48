package nl.routebord.web.tlv;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.routebord.document.DocumentContent;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.letter.ChangeLetterText;
import nl.routebord.letter.LetterDesk;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterText;
import nl.routebord.letter.LetterTextView;
import nl.routebord.tlv.LetterTrial;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of the swv's letters for connected systems. */
@RestController
@RequestMapping("/api/v1/letter-texts")
@Allowed(Role.SWV_DECIDER)
class LetterApi {

	private final LetterDesk desk;

	private final LetterTrial trial;

	LetterApi(LetterDesk desk, LetterTrial trial) {
		this.desk = desk;
		this.trial = trial;
	}

	@GetMapping
	List<LetterTextView> list(Actor actor) {
		return desk.list(actor);
	}

	/** The text that holds now. */
	@GetMapping("/{kind}")
	ResponseEntity<LetterTextView> show(@PathVariable LetterKind kind, Actor actor) {
		LetterTextView now = desk.versions(kind, actor).get(0);
		return ETags.ok(now, now.version());
	}

	/** Newest first. */
	@GetMapping("/{kind}/versions")
	List<LetterTextView> versions(@PathVariable LetterKind kind, Actor actor) {
		return desk.versions(kind, actor);
	}

	@PutMapping("/{kind}")
	ResponseEntity<LetterTextView> change(@PathVariable LetterKind kind, @Valid @RequestBody Words words, IfMatch read,
			Actor actor) {
		desk.change(words.command(kind, (int) read.version()), actor);
		return show(kind, actor);
	}

	/** A PDF that is kept nowhere. */
	@PostMapping("/{kind}/previews")
	ResponseEntity<byte[]> preview(@PathVariable LetterKind kind, @Valid @RequestBody Trial tried, Actor actor) {
		byte[] pdf = trial.print(tried.words().command(kind, 0), tried.application(), actor);
		return Downloads.of(new DocumentContent("proefbrief.pdf", "application/pdf", "", pdf));
	}

	record Words(@NotNull String opening, @NotNull String closing) {

		ChangeLetterText command(LetterKind kind, int read) {
			return new ChangeLetterText(kind, read, new LetterText(opening.strip(), closing.strip()));
		}

	}

	/**
	 * @param application the number of an application
	 */
	record Trial(@NotNull @Valid Words words, @NotNull String application) {
	}

}
