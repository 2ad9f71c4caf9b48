package nl.routebord.matrix;

import java.util.List;

/**
 * Something wrong in the text of a matrix.
 *
 * @param line in the file, from 1; 0: the file as a whole
 * @param code message key after {@code sharing.matrix.fault.}
 */
public record MatrixFault(int line, String code, List<String> arguments) {

	static MatrixFault of(long line, String code, String... arguments) {
		return new MatrixFault((int) line, code, List.of(arguments));
	}

}
