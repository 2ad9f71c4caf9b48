package nl.routebord.identity;

import java.util.List;
import java.util.Optional;
import nl.routebord.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface Appointments extends Repository<Appointment, AppointmentId> {

	Appointment save(Appointment appointment);

	void flush();

	Optional<Appointment> findById(AppointmentId id);

	List<Appointment> findByPersonAndUnitAndValidUntilIsNull(UserId person, UnitId unit);

	default Appointment require(AppointmentId id) {
		return findById(id).orElseThrow(NotFound::new);
	}

}
