package nl.routebord.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is appointed where: makes and ends appointments, and lists people with theirs. */
@Component
class Staffing {

	private static final int MOST = 100;

	private static final String ACCOUNT = """
			select id, username, name, mail, phone, disabled, version from app.identity_person where not family
			""";

	private final Appointments appointments;

	private final Units units;

	private final JdbcClient database;

	Staffing(Appointments appointments, Units units, JdbcClient database) {
		this.appointments = appointments;
		this.units = units;
		this.database = database;
	}

	AppointmentId appoint(Appoint command) {
		Unit unit = check(command);
		Appointment appointment = appointments.save(new Appointment(command.person(), unit, command));
		appointments.flush();
		return appointment.id();
	}

	Unit check(Appoint command) {
		LocalDate until = command.until();
		new Faults()
			.addIf(until != null && !until.isAfter(command.from()), "until", "identity.appointment.ends-before-start")
			.throwIfAny();
		Unit unit = units.require(command.unit());
		if (unit.role().isFamily()) {
			throw new NotFound();
		}
		if (!appointments.findByPersonAndUnitAndValidUntilIsNull(command.person(), unit.id()).isEmpty()) {
			throw new Conflict("identity.appointed-already");
		}
		return unit;
	}

	UserId end(AppointmentId id, LocalDate until) {
		Appointment appointment = appointments.require(id);
		appointment.end(until);
		appointments.flush();
		return appointment.person();
	}

	AccountView account(UserId id, LocalDate today) {
		List<AccountRow> rows = database.sql(ACCOUNT + " and id = :id")
			.param("id", id.value())
			.query(Staffing::row)
			.list();
		return withAppointments(rows, today).stream().findFirst().orElseThrow(NotFound::new);
	}

	Slice<AccountView> list(AccountQuery query, LocalDate today) {
		int limit = Math.max(1, Math.min(query.limit(), MOST));
		Cursor cursor = Cursor.read(query.cursor(), 1);
		List<AccountRow> rows = database.sql(ACCOUNT + """
				   and (:after::text is null
				        or (name, id) > (select name, id from app.identity_person where id::text = :after))
				   and (:text::text is null or name ilike :text or username like :text)
				 order by name, id limit :limit
				""")
			.param("after", (cursor != null) ? cursor.part(0) : null)
			.param("text", pattern(query.text()))
			.param("limit", limit + 1)
			.query(Staffing::row)
			.list();
		Map<UserId, AccountView> views = withAppointments(rows, today).stream()
			.collect(Collectors.toMap(AccountView::id, view -> view));
		return Slice.of(rows, limit, row -> List.of(row.id().toString()), null)
			.map(row -> views.get(new UserId(row.id())));
	}

	private List<AccountView> withAppointments(List<AccountRow> rows, LocalDate today) {
		if (rows.isEmpty()) {
			return List.of();
		}
		Map<UUID, List<AppointmentRow>> found = database.sql("""
				select a.person_id, a.id, a.unit_id, a.role, u.name as unit_name, o.name as organisation_name,
				       a.valid_from, a.valid_until
				  from app.identity_appointment a
				  join app.identity_unit u on u.id = a.unit_id
				  join app.identity_organisation o on o.id = u.organisation_id
				 where a.person_id in (:ids)
				 order by a.valid_until desc nulls first, a.valid_from desc, a.id
				""")
			.param("ids", rows.stream().map(AccountRow::id).toList())
			.query((row, number) -> appointment(row, today))
			.list()
			.stream()
			.collect(Collectors.groupingBy(AppointmentRow::person));
		return rows.stream().map(row -> row.view(found.getOrDefault(row.id(), List.of()))).toList();
	}

	private static AppointmentRow appointment(ResultSet row, LocalDate today) throws SQLException {
		Optional<LocalDate> until = Optional.ofNullable(row.getObject("valid_until", LocalDate.class));
		return new AppointmentRow(row.getObject("person_id", UUID.class),
				new AppointmentView(new AppointmentId(row.getObject("id", UUID.class)),
						new UnitId(row.getObject("unit_id", UUID.class)), Role.valueOf(row.getString("role")),
						row.getString("unit_name"), row.getString("organisation_name"),
						row.getObject("valid_from", LocalDate.class), until,
						until.filter(day -> !day.isAfter(today)).isPresent()));
	}

	private static AccountRow row(ResultSet row, int number) throws SQLException {
		return new AccountRow(row.getObject("id", UUID.class), row.getString("username"), row.getString("name"),
				row.getString("mail"), row.getString("phone"), row.getBoolean("disabled"), row.getLong("version"));
	}

	/** What was typed is text to look for: its wildcards are letters like any other. */
	private static @Nullable String pattern(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String found = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return "%" + found.substring(0, Math.min(found.length(), 60)) + "%";
	}

	private record AppointmentRow(UUID person, AppointmentView view) {
	}

	private record AccountRow(UUID id, String username, String name, String mail, String phone, boolean disabled,
			long version) {

		AccountView view(List<AppointmentRow> appointments) {
			return new AccountView(new UserId(id), username, name, mail, phone, disabled, version,
					appointments.stream().map(AppointmentRow::view).toList());
		}

	}

}
