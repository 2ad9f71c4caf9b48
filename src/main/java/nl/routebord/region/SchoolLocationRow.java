package nl.routebord.region;

import java.util.Set;

/**
 * A school location as DUO publishes it, with the area in which it lies.
 *
 * @param code the location's code (VESTIGINGSCODE), the only key there is: names repeat
 * and locations share addresses
 * @param name the location's name
 * @param place the place, which need not be its municipality
 * @param boardNumber number of its bevoegd gezag
 * @param municipalityNumber four digits of its municipality
 * @param municipalityName name of its municipality
 * @param area the area of its postcode
 * @param education what it gives; none when the file does not say
 */
record SchoolLocationRow(String code, String name, String place, String boardNumber, String municipalityNumber,
		String municipalityName, PostcodeArea area, Set<SchoolType> education) {
}
