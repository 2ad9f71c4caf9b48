package nl.routebord.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Checks what comes in and makes a document of it. */
@Component
class Intake {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final int LONGEST_TITLE = 200;

	/** No computer keeps a longer one. */
	private static final int LONGEST_NAME = 255;

	/** What never reaches a swv; anywhere else a bsn may not stand (privacy.md A.7). */
	private static final Set<DataCategory> BSN_ALLOWED = EnumSet.of(DataCategory.PGN_BSN, DataCategory.LPA_ENF);

	private final Directory directory;

	private final MessageSource texts;

	private final Clock clock;

	private final DataSize largest;

	Intake(Directory directory, MessageSource texts, Clock clock,
			@Value("${routebord.document.largest:20MB}") DataSize largest) {
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
		this.largest = largest;
	}

	/**
	 * @throws nl.routebord.kernel.RuleViolated with all that is wrong
	 */
	Checked check(NewDocument handedIn, Set<DataCategory> writable) {
		byte[] bytes = read(handedIn);
		FileName name = FileName.clean(handedIn.fileName());
		Optional<FileType> type = FileType.ofExtension(name.extension());
		String title = handedIn.title().strip();
		Faults faults = new Faults();
		faults.addIf(title.isEmpty(), "title", "document.title-missing");
		faults.addIf(title.length() > LONGEST_TITLE, "title", "document.title-too-long", LONGEST_TITLE);
		faults.addIf(!writable.contains(handedIn.category()), "category", "document.category-not-yours");
		faults.addIf(handedIn.fileName().length() > LONGEST_NAME, "file", "document.name-too-long", LONGEST_NAME);
		if (!BSN_ALLOWED.contains(handedIn.category())) {
			faults.addIf(FileName.holdsBsn(title), "title", "document.bsn-in-title");
			faults.addIf(FileName.holdsBsn(handedIn.fileName()), "file", "document.bsn-in-name");
		}
		faultOf(bytes, type).ifPresent((code) -> faults.add("file", code, largest.toMegabytes()));
		faults.throwIfAny();
		return new Checked(bytes, name, type.orElseThrow(), title);
	}

	StoredDocument document(Checked checked, NewDocument handedIn, UUID caseFile, Actor actor) {
		return new StoredDocument(DocumentId.fresh(), StoredDocument.HANDED_IN + handedIn.request(), caseFile,
				handedIn.category(), actor.unit(), actor.role(), actor.user(), LocalDate.now(clock), checked.title(),
				checked.name().value(), checked.type().mediaType(), checked.bytes().length, Sha256.of(checked.bytes()),
				false, null);
	}

	StoredDocument letter(UUID caseFile, DataCategory category, UnitId source, @Nullable OrganisationId swv,
			String title, byte[] pdf, String effectKey) {
		Role role = directory.unit(source).map(UnitView::role).orElseThrow();
		String words = texts.getMessage(title, null, title, DUTCH);
		DocumentId id = DocumentId.fresh();
		return new StoredDocument(id, effectKey, caseFile, category, source, role, Actor.system("letter").user(),
				LocalDate.now(clock), words, FileName.clean(words + ".pdf").value(), FileType.PDF.mediaType(),
				pdf.length, Sha256.of(pdf), false, swv);
	}

	private byte[] read(NewDocument handedIn) {
		try {
			return handedIn.content().readNBytes((int) largest.toBytes() + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<String> faultOf(byte[] bytes, Optional<FileType> type) {
		if (bytes.length > largest.toBytes()) {
			return Optional.of("document.too-large");
		}
		return type.isEmpty() ? Optional.of("document.type-not-taken") : FileCheck.fault(bytes, type.get());
	}

	record Checked(byte[] bytes, FileName name, FileType type, String title) {
	}

}
