package nl.routebord.kernel;

/** The sum by which nine digits are a number of a person. */
public final class ElevenTest {

	private ElevenTest() {
	}

	/** A BSN or an onderwijsnummer. */
	public static boolean isOfPerson(String nine) {
		return isBsn(nine) || isEducationNumber(nine);
	}

	/** 9·d1 + 8·d2 + … + 2·d8 − 1·d9 is a multiple of 11; not all zero. */
	public static boolean isBsn(String nine) {
		return !"000000000".equals(nine) && Math.floorMod(weighted(nine), 11) == 0;
	}

	/** An onderwijsnummer starts with 10 and leaves 5 in the same sum. */
	public static boolean isEducationNumber(String nine) {
		return nine.startsWith("10") && Math.floorMod(weighted(nine), 11) == 5;
	}

	private static int weighted(String nine) {
		int sum = -Character.digit(nine.charAt(8), 10);
		for (int place = 0; place < 8; place++) {
			sum += (9 - place) * Character.digit(nine.charAt(place), 10);
		}
		return sum;
	}

}
