package nl.routebord.region;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The annex of the Regeling regio-indeling: one row per four-digit postcode. The rows of
 * Europoort (3197–3199) hold no swv codes and are faulty as issued.
 */
final class PostcodeFormat implements RowFormat<PostcodeArea> {

	private static final Pattern POSTCODE4 = Pattern.compile("[1-9]\\d{3}");

	private static final Pattern SWV_PO = Pattern.compile("PO\\d{4}");

	private static final Pattern SWV_VO = Pattern.compile("VO\\d{4}");

	private final PostcodeAreas areas;

	private final KnownOrganisations organisations;

	PostcodeFormat(PostcodeAreas areas, KnownOrganisations organisations) {
		this.areas = areas;
		this.organisations = organisations;
	}

	@Override
	public List<String> columns() {
		return List.of("POSTCODE4", "GEMEENTE", "SWV_PO", "SWV_VO");
	}

	@Override
	public PostcodeArea read(Row row) {
		String postcode4 = row.require("POSTCODE4", POSTCODE4, "postcode4");
		String municipality = row.text("GEMEENTE", 80, "municipality");
		return new PostcodeArea(postcode4, municipality, row.require("SWV_PO", SWV_PO, "swv-po"),
				row.require("SWV_VO", SWV_VO, "swv-vo"));
	}

	@Override
	public String key(PostcodeArea row) {
		return row.postcode4();
	}

	@Override
	public int keyNumber(PostcodeArea row) {
		return Integer.parseInt(row.postcode4());
	}

	@Override
	public int keys() {
		return 10_000;
	}

	@Override
	public Written write(List<PostcodeArea> rows) {
		this.organisations.swvs(rows.stream().flatMap((row) -> Stream.of(row.swvPo(), row.swvVo())).toList());
		return this.areas.write(rows);
	}

}
