package nl.routebord.web.region;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form that asks to read a file in.
 *
 * @param kind word of the kind of register
 * @param file the file
 * @param dryRun whether to store nothing
 */
record ImportForm(@Nullable String kind, @Nullable MultipartFile file, @Nullable Boolean dryRun) {

	static ImportForm empty() {
		return new ImportForm(null, null, false);
	}

	/** What is shown again; a browser never gives a chosen file back. */
	boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

}
