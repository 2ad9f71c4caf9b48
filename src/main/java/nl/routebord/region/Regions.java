package nl.routebord.region;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells to which samenwerkingsverbanden and municipality a postcode belongs. */
@Service
@Transactional(readOnly = true)
public class Regions {

	private final PostcodeAreas areas;

	Regions(PostcodeAreas areas) {
		this.areas = areas;
	}

	/**
	 * The area of a postcode.
	 * @param postcode four digits, or the whole postcode, with or without a space
	 * @return the area; none when the postcode is not known or no postcode
	 */
	public Optional<PostcodeArea> area(String postcode) {
		String trimmed = postcode.strip();
		return (trimmed.length() < 4) ? Optional.empty() : this.areas.find(trimmed.substring(0, 4));
	}

	/**
	 * The codes of the samenwerkingsverbanden with postcodes in these municipalities, by
	 * name. Names change, so one that is absent is unknown: to offer by, not to decide
	 * by.
	 */
	public Map<String, Set<String>> swvs(Collection<String> municipalities) {
		return municipalities.isEmpty() ? Map.of() : this.areas.swvs(municipalities);
	}

}
