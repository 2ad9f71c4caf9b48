package nl.routebord.web.region;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form that asks to read a file in.
 *
 * @param kind word of the kind of register
 * @param file the file
 * @param dryRun whether to store nothing
 * @param manyMayGo whether it is right that many are not in the file
 */
record ImportForm(@Nullable String kind, @Nullable MultipartFile file, @Nullable Boolean dryRun,
		@Nullable Boolean manyMayGo) {

	static ImportForm empty() {
		return new ImportForm(null, null, false, false);
	}

	/** What is shown again; a browser never gives a chosen file back. */
	boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

}
