package nl.routebord.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The files that are taken; everything else is refused. */
enum FileType {

	PDF("application/pdf", Set.of("pdf")),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
	ODT("application/vnd.oasis.opendocument.text", Set.of("odt")), JPEG("image/jpeg", Set.of("jpg", "jpeg")),
	PNG("image/png", Set.of("png"));

	private final String mediaType;

	private final Set<String> extensions;

	FileType(String mediaType, Set<String> extensions) {
		this.mediaType = mediaType;
		this.extensions = extensions;
	}

	static Optional<FileType> ofExtension(String extension) {
		return Arrays.stream(values()).filter((type) -> type.extensions.contains(extension)).findFirst();
	}

	String mediaType() {
		return mediaType;
	}

	boolean isZip() {
		return this == DOCX || this == ODT;
	}

}
