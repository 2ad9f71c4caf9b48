package nl.routebord.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.allocation.CountedEnrolment.Kind;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was where on a count date, as schools and institutions reported it: the enrolments
 * on a tlv, and the stays with their origin swv. Read as the job, which sees all cases.
 */
@Component
class CountFacts {

	/** A stay whose own school goes on is no residential education (R-RES-09). */
	private static final String STAYS = """
			select u.case_file_id, 'VSO' as kind, u.enrolled_on as from_on, u.left_on as until_on, true as on_tlv,
			       'CURRENT_LAW' as regime, t.swv_code as swv, t.id as tlv, t.category
			  from app.tlv_use u join app.tlv t on t.id = u.tlv_id
			 where t.kind in ('SO', 'VSO') and u.enrolled_on <= :day and (u.left_on is null or u.left_on >= :day)
			   and (cast(:of as uuid) is null or u.case_file_id = :of)
			union all
			select p.case_file_id, case when p.category = 'JUSTICE' then 'JJI'
			            when p.kind = 'CLOSED_YOUTH_CARE' then 'CLOSED_YOUTH_CARE' else 'OPEN_RESIDENTIAL' end,
			       p.placed_on, p.last_day, p.on_tlv, p.regime,
			       coalesce(case when p.on_tlv then t.swv_code end, p.origin_settled_swv, p.origin_swv), t.id, t.category
			  from app.residential_placement p
			  left join lateral (select x.id, x.swv_code, x.category from app.tlv x
			        where p.on_tlv and x.case_file_id = p.case_file_id and x.asleep_from is not null
			        order by x.number desc limit 1) t on true
			 where not p.own_school and p.cancelled_on is null and p.placed_on <= :day
			   and (p.last_day is null or p.last_day >= :day) and (cast(:of as uuid) is null or p.case_file_id = :of)
			""";

	private final JdbcClient jdbc;

	CountFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every pupil that was somewhere on that day, by case. */
	Map<UUID, CountedPupil> on(LocalDate day) {
		return read(day, null);
	}

	/** The same of one case. */
	CountedPupil on(LocalDate day, UUID caseFile) {
		return read(day, caseFile).getOrDefault(caseFile, new CountedPupil(List.of()));
	}

	private Map<UUID, CountedPupil> read(LocalDate day, @Nullable UUID of) {
		Map<UUID, List<CountedStay>> stays = new LinkedHashMap<>();
		jdbc.sql(STAYS).param("day", day).param("of", of).query((row) -> {
			stays.computeIfAbsent(row.getObject("case_file_id", UUID.class), (one) -> new ArrayList<>()).add(stay(row));
		});
		Map<UUID, CountedPupil> pupils = new LinkedHashMap<>();
		stays.forEach((caseFile, all) -> pupils.put(caseFile, new CountedPupil(all)));
		return pupils;
	}

	private static CountedStay stay(ResultSet row) throws SQLException {
		String category = row.getString("category");
		return new CountedStay(
				new CountedEnrolment(Kind.valueOf(row.getString("kind")), row.getObject("from_on", LocalDate.class),
						row.getObject("until_on", LocalDate.class), row.getBoolean("on_tlv"),
						ResidentialRegime.valueOf(row.getString("regime"))),
				Objects.requireNonNullElse(row.getString("swv"), ""), row.getObject("tlv", UUID.class),
				(category != null) ? FundingCategory.valueOf(category) : null);
	}

}
