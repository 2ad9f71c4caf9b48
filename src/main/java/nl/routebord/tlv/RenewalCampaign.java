package nl.routebord.tlv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.expert.ExpertDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.region.Setting;
import nl.routebord.region.SettingValues;
import nl.routebord.region.Settings;
import nl.routebord.route.VisibleCases;
import nl.routebord.region.SchoolHolidays;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.terms.SchoolYear;
import nl.routebord.terms.ServiceNorm;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an swv has to do before the tlv's that end this school year are over, and whether
 * it will (R-TLV-09). A tlv that the reader may not know of is in no number either.
 */
@Service
@Transactional
public class RenewalCampaign {

	private static final String ROWS = """
			select t.case_file_id, a.number as application, t.number, t.end_on, p.first_name, p.prefix, p.last_name,
			       coalesce(u.name, s.name) as school, r.intent, r.outcome, n.status as next_status,
			       (select count(*) from app.tlv_advice v where v.application_id = n.id and v.signed_on is not null) as advices
			  from app.tlv t
			  left join app.tlv_renewal r on r.tlv_id = t.id
			  join app.tlv_application a on a.id = t.application_id
			  join app.route_case_file c on c.id = t.case_file_id
			  join app.pupil_pupil p on p.id = c.pupil_id
			  join app.identity_organisation s on s.id = a.applicant_organisation
			  left join lateral (select o.name from app.tlv_use w join app.identity_organisation o on o.id = w.school_id
			                     where w.tlv_id = t.id order by w.enrolled_on desc limit 1) u on true
			  left join lateral (select x.id, x.status from app.tlv_application x
			                     where x.case_file_id = t.case_file_id and x.id <> a.id and x.created_on >= coalesce(r.started_on, :begin)
			                       and x.status <> 'DRAFT' order by x.number desc limit 1) n on true
			 where t.swv_code = :swv and t.end_on = :end and t.kind in ('SO', 'VSO')
			   and t.replaced_from is null and (r.tlv_id is not null or t.status in ('ISSUED', 'ACTIVE', 'DORMANT'))
			   and (c.phases & :phases) <> 0 and %s
			 order by 8, p.last_name, t.number
			""";

	private static final String BUSY = """
			select count(*) from app.tlv_advice v join app.tlv_application a on a.id = v.application_id
			where a.swv_code = :swv and v.signed_on is null and v.invitation <> 'DECLINED' and a.status = 'IN_REVIEW'
			  and not exists (select from app.tlv_renewal r where r.case_file_id = a.case_file_id and r.outcome is null)
			""";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final Directory directory;

	private final ExpertDesk experts;

	private final Settings settings;

	private final TlvFiles files;

	private final TlvLists lists;

	private final SchoolHolidays holidays;

	RenewalCampaign(JdbcClient jdbc, CaseAccess access, Directory directory, ExpertDesk experts, Settings settings,
			TlvFiles files, TlvLists lists, SchoolHolidays holidays) {
		this.holidays = holidays;
		this.lists = lists;
		this.jdbc = jdbc;
		this.access = access;
		this.directory = directory;
		this.experts = experts;
		this.settings = settings;
		this.files = files;
	}

	/** The school year of today. */
	public Campaign of(Campaign.Filter filter, Actor actor) {
		LocalDate today = files.today();
		SchoolYear year = SchoolYear.of(today);
		String swv = directory.organisation(actor.organisation()).map(OrganisationView::code).orElse("");
		List<CampaignRow> all = jdbc.sql(String.format(Locale.ROOT, ROWS, VisibleCases.CONDITION))
			.params(VisibleCases.values(access.filter(actor)))
			.param("swv", swv)
			.param("end", year.end())
			.param("begin", year.begin())
			.param("phases", lists.phases(actor))
			.query(RenewalCampaign::row)
			.list();
		List<CampaignRow> shown = all.stream().filter(filter::shows).toList();
		access.logListed(actor, shown.stream().map(CampaignRow::caseFile).distinct().toList());
		return new Campaign(year.toString(), forecast(all, year, swv, actor), counts(all), schools(all), shown);
	}

	private CampaignForecast forecast(List<CampaignRow> all, SchoolYear year, String swv, Actor actor) {
		SettingValues norms = settings.on(actor.organisation(), files.today());
		List<CampaignRow> open = all.stream().filter((row) -> row.stage().needsDecision()).toList();
		int busy = jdbc.sql(BUSY).param("swv", swv).query(Integer.class).single();
		return CampaignForecast.of(files.today(), year.end(), open.size(),
				open.stream().mapToInt(CampaignRow::advices).sum(), experts.pool(actor.organisation()).size(), busy,
				new CampaignForecast.Work(
						(int) open.stream().filter((row) -> row.stage() != CampaignStage.APPLIED).count(),
						deciders(actor.organisation())),
				norms.of(Setting.TLV_ADVICE_WORKING_DAYS), norms.of(Setting.TLV_JUDGE_WORKING_DAYS),
				norms.of(Setting.TLV_RENEWAL_WEEKS), new ServiceNorm(norms.of(Setting.TLV_SERVICE_NORM_WEEKS)),
				files.calendar(), holidays.at(actor.organisation(), files.today()));
	}

	private int deciders(OrganisationId swv) {
		return (int) directory.unitsOf(swv)
			.stream()
			.filter((unit) -> unit.role() == Role.SWV_DECIDER)
			.flatMap((unit) -> directory.people(unit.id()).stream())
			.map(PersonView::id)
			.distinct()
			.count();
	}

	private static Map<CampaignStage, Integer> counts(List<CampaignRow> all) {
		Map<CampaignStage, Integer> counts = new EnumMap<>(CampaignStage.class);
		all.forEach((row) -> counts.merge(row.stage(), 1, Integer::sum));
		return counts;
	}

	private static List<Campaign.SchoolCount> schools(List<CampaignRow> all) {
		Map<String, List<CampaignRow>> bySchool = all.stream()
			.collect(Collectors.groupingBy(CampaignRow::school, TreeMap::new, Collectors.toList()));
		List<Campaign.SchoolCount> schools = new ArrayList<>();
		bySchool.forEach((school, rows) -> schools.add(new Campaign.SchoolCount(school, rows.size(),
				(int) rows.stream().filter((row) -> row.stage().isOpen()).count(),
				(int) rows.stream().filter((row) -> row.stage() == CampaignStage.APPLIED).count(),
				(int) rows.stream()
					.filter((row) -> row.stage() == CampaignStage.RENEWED || row.stage() == CampaignStage.REFUSED)
					.count())));
		return schools;
	}

	private static CampaignRow row(ResultSet row, int number) throws SQLException {
		String name = Stream.of(row.getString("first_name"), row.getString("prefix"), row.getString("last_name"))
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" "));
		return new CampaignRow(row.getObject("case_file_id", UUID.class), row.getString("application"),
				row.getString("number"), name, row.getString("school"), row.getObject("end_on", LocalDate.class),
				stage(row.getString("intent"), row.getString("outcome"), row.getString("next_status")),
				row.getInt("advices"));
	}

	private static CampaignStage stage(@Nullable String intent, @Nullable String outcome, @Nullable String next) {
		if (outcome != null) {
			return CampaignStage.valueOf(outcome);
		}
		if (next != null) {
			ApplicationStatus status = ApplicationStatus.valueOf(next);
			return status.isGranted() ? CampaignStage.RENEWED
					: status.isEnd() ? CampaignStage.REFUSED : CampaignStage.APPLIED;
		}
		if (intent == null) {
			return CampaignStage.TO_CHOOSE;
		}
		return (ChooseRenewal.Intent.valueOf(intent) == ChooseRenewal.Intent.RETURN) ? CampaignStage.TO_RETURN
				: CampaignStage.TO_APPLY;
	}

}
