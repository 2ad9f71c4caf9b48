package nl.routebord.convenant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the archive with an accession (privacy.md B.1, Overlegtype).
 *
 * @param formName how the toetredingsformulier is called there; empty: none on file
 * @param formSha256 its fingerprint, by which a copy can be checked
 * @param dpiaOn date of the data protection impact assessment (AVG 35)
 * @param advisedOn when the data protection officer advised
 * @param advice in short
 */
public record AccessionPapers(String formName, @Nullable String formSha256, @Nullable LocalDate dpiaOn,
		@Nullable LocalDate advisedOn, String advice) {

	public static final AccessionPapers NONE = new AccessionPapers("", null, null, null, "");

	public AccessionPapers {
		formName = formName.strip();
		advice = advice.strip();
	}

}
