package nl.routebord.matrix;

import java.util.List;

/**
 * What a text of the matrix would change.
 *
 * @param faults when there are any, the rest is empty
 * @param cases how many running cases were looked at
 */
public record MatrixPreview(List<MatrixFault> faults, List<MatrixChange> changes, List<MatrixEffect> effects,
		int cases) {

	static MatrixPreview faulty(List<MatrixFault> faults) {
		return new MatrixPreview(faults, List.of(), List.of(), 0);
	}

}
