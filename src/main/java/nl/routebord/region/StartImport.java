package nl.routebord.region;

import java.nio.file.Path;

/**
 * Asks to read a file in.
 *
 * @param kind the register it comes from
 * @param file where it lies; its name is not kept
 * @param dryRun whether to tell what would happen and store nothing
 * @param manyMayGo of a file that names everybody: that many are not in it is right
 */
public record StartImport(ImportKind kind, Path file, boolean dryRun, boolean manyMayGo) {

	public StartImport(ImportKind kind, Path file, boolean dryRun) {
		this(kind, file, dryRun, false);
	}

}
